/** What the panel's own inputs store has the shape they promise, whoever writes it: other languages by field, choices out of the list. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { text, translations } from '#platform/actions/fields';
import { DomainError, type FieldError } from '#domain/errors';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Path = (string | number)[];
interface Attribute {
  type: string;
  customField?: string;
  component?: string;
  options?: { choices?: string[]; fields?: string[] };
}

export const inputShapes =
  (strapi: Core.Strapi): Middleware =>
  (context, next) => {
    const { uid, action, params } = context as { uid: string; action: string; params: { data?: unknown } };
    if (action === 'create' || action === 'update') {
      const errors = faultsIn(strapi, uid, params.data, []);
      if (errors.length > 0) {
        const fields = errors.map((error) => `${error.path.join('.')} ${error.message}`);
        throw new DomainError('request.invalid', { fields, errors });
      }
    }
    return next();
  };

function faultsIn(strapi: Core.Strapi, uid: string, data: unknown, path: Path): FieldError[] {
  if (!data || typeof data !== 'object') return [];
  const attributes = strapi.getModel(uid as UID.Schema)?.['attributes'] as Record<string, Attribute> | undefined;
  return Object.entries(data).flatMap(([name, value]) => faultsOf(strapi, attributes?.[name], value, [...path, name]));
}

function faultsOf(strapi: Core.Strapi, attribute: Attribute | undefined, value: unknown, path: Path): FieldError[] {
  if (!attribute || value === null || value === undefined) return [];
  if (attribute.component) {
    const { component } = attribute;
    return Array.isArray(value)
      ? value.flatMap((item, index) => faultsIn(strapi, component, item, [...path, index]))
      : faultsIn(strapi, component, value, path);
  }
  const schema = schemaOf(attribute);
  const result = schema?.safeParse(read(value));
  if (!result || result.success) return [];
  return result.error.issues.map((issue) => ({ path: [...path, ...(issue.path as Path)], message: issue.message }));
}

function schemaOf({ customField, options }: Attribute): z.ZodType | null {
  if (customField === 'plugin::backoffice.choices') return z.array(z.enum((options?.choices ?? []) as [string]));
  if (customField !== 'plugin::backoffice.translations') return null;
  if (!options?.fields) return translations;
  const texts = z.strictObject(Object.fromEntries(options.fields.map((field) => [field, text(10_000).nullable().optional()])));
  return z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language'), texts);
}

/** JSON may arrive as its text. */
function read(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
