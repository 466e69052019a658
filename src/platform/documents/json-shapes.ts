/** A field that holds JSON holds what its schema says, whoever sends it: the words of its choices, or what the document of the API promises. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { DomainError } from '#domain/errors';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
interface Attribute {
  options?: { choices?: string[] };
  pluginOptions?: { openapi?: { schema?: JsonSchema } };
}

const shapes = new Map<string, z.ZodType | null>();

function shapeOf(uid: UID.Schema, name: string, { options, pluginOptions }: Attribute): z.ZodType | null {
  const key = `${uid}.${name}`;
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const schema = pluginOptions?.openapi?.schema;
  const shape = options?.choices ? z.array(z.enum(options.choices)).nullable() : schema ? z.fromJSONSchema(schema) : null;
  shapes.set(key, shape);
  return shape;
}

/** @throws DomainError `request.invalid` naming each field */
export function checkJson(strapi: Core.Strapi, uid: UID.Schema, data: Record<string, unknown>): void {
  const { attributes } = strapi.getModel(uid) as { attributes: Record<string, Attribute> };
  const errors = Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    const read = attribute && value !== undefined ? shapeOf(uid, name, attribute)?.safeParse(value) : undefined;
    return read?.error?.issues.map(({ path, message }) => ({ path: [name, ...path.map(String)], message })) ?? [];
  });
  if (errors.length > 0)
    throw new DomainError('request.invalid', { fields: errors.map(({ path, message }) => `${path.join('.')}: ${message}`), errors });
}
