/** The entry of an action, from the schemas that really check what comes in and goes out. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { AnyAction } from '#platform/actions/action';
import type { Operation } from './document';
import { LIST_META } from './generic-entry';
import { jsonContent, pascal, referTo, type Json } from './json';
import { listParameters } from './list-parameters';
import { nameOf } from './type-schemas';
import type { NamedSchemas } from './named-schemas';

export function actionEntry(strapi: Core.Strapi, declared: AnyAction, named: NamedSchemas): Operation {
  const body = declared.body as z.ZodObject | undefined;
  const query = declared.query as z.ZodObject | undefined;
  return {
    operationId: declared.name,
    summary: declared.summary,
    parameters: [
      ...parametersOf(declared.params as z.ZodObject | undefined, 'path', named),
      ...(declared.lists ? listParameters(strapi, declared.lists) : parametersOf(query, 'query', named)),
    ],
    ...(body && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: jsonContent(named.schemaOf(body.strict(), `${pascal(declared.name)}Request`)),
      },
    }),
    responses: success(declared, named),
  };
}

function success(declared: AnyAction, named: NamedSchemas): Json {
  const { status = 200, name } = declared;
  if (status === 204) return { 204: { description: 'Done; nothing to say.' } };
  const schema = answerOf(declared, named, `${pascal(name)}Response`);
  return { [status]: { description: status === 201 ? 'Made.' : 'Done.', content: jsonContent(schema) } };
}

function answerOf({ output, isBare, lists }: AnyAction, named: NamedSchemas, name: string): Json {
  if (lists?.startsWith('api::')) {
    const data = { type: 'array', items: referTo(nameOf(lists)) };
    return named.add(name, { type: 'object', properties: { data, meta: named.add('ListMeta', LIST_META) }, required: ['data', 'meta'] });
  }
  if (isBare) return named.schemaOf(output as z.ZodType, name);
  return named.add(name, { type: 'object', properties: { data: named.schemaOf(output as z.ZodType) }, required: ['data'] });
}

/** A field that is an object is asked part by part: `pagination[page]`. */
export function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query', named: NamedSchemas): Json[] {
  return Object.entries(schema?.shape ?? {}).flatMap(([name, field]) => {
    const parts = partsOf(field as z.ZodType);
    if (parts) return Object.entries(parts).map(([part, inner]) => parameter({ name: `${name}[${part}]`, field: inner, place }, named));
    return [parameter({ name, field: field as z.ZodType, place }, named)];
  });
}

function parameter({ name, field, place }: { name: string; field: z.ZodType; place: string }, named: NamedSchemas): Json {
  const { description, ...schema } = named.schemaOf(field);
  const required = place === 'path' || !field.safeParse(undefined).success;
  return { name, in: place, required, ...(description !== undefined && { description }), schema };
}

function partsOf(field: z.ZodType): Record<string, z.ZodType> | null {
  if (field instanceof z.ZodObject) return field.shape as Record<string, z.ZodType>;
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return partsOf(field.unwrap() as z.ZodType);
  return null;
}
