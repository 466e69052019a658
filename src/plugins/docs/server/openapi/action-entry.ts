/** The entry of an action, from the schemas that really check what comes in and goes out. */
import { z } from 'zod';
import type { AnyAction } from '#platform/actions/action';
import type { Operation } from './document';

type Json = Record<string, unknown>;

export function actionEntry(declared: AnyAction): Operation {
  const body = declared.body as z.ZodObject | undefined;
  return {
    operationId: declared.name,
    summary: declared.summary,
    parameters: [
      ...parametersOf(declared.params as z.ZodObject | undefined, 'path'),
      ...parametersOf(declared.query as z.ZodObject | undefined, 'query'),
    ],
    ...(body && {
      requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: schemaOf(body.strict()) } } },
    }),
    responses: success(declared),
  };
}

function success({ status = 200, output, isBare }: AnyAction): Json {
  if (status === 204) return { 204: { description: 'Done; nothing to say.' } };
  const data = schemaOf(output as z.ZodType);
  const schema = isBare ? data : { type: 'object', properties: { data }, required: ['data'] };
  return { [status]: { description: status === 201 ? 'Made.' : 'Done.', content: { 'application/json': { schema } } } };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType),
  }));
}

/** What a client sends and gets is JSON, so both are described before the schemas turn texts into dates. */
export function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      const choices = jsonSchema.anyOf as Json[] | undefined;
      const moment = choices?.find((choice) => choice.format === 'date-time');
      if (!moment || !choices?.every((choice) => choice.type === 'string')) return;
      delete jsonSchema.anyOf;
      Object.assign(jsonSchema, moment);
    },
  }) as Json;
  return json;
}
