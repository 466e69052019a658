/** What Strapi's generator says of its generic routes, made true: ids as they are, null where a field is empty, no noise. */
import type { Operation } from './document';
import type { MountedRoute } from './mounted-routes';

type Json = Record<string, unknown>;

const NOISE = new Set(['$schema', 'x-strapi-serialize']);
const DULL = /^An? [\w ]+ field$|represented by a UUID$/;
const DOCUMENT_ID = { type: 'string', pattern: '^[a-z0-9]{24}$' };

export function tidyEntry(generated: Operation, route: MountedRoute): Operation {
  const { operationId = '', parameters = [], requestBody, responses = {} } = generated;
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const named = parameters
    .map((parameter) => tidy(parameter) as Json)
    .filter((parameter) => parameter.in !== 'path' || inPath.includes(String(parameter.name)));
  const missing = inPath.filter((name) => !named.some((parameter) => parameter.in === 'path' && parameter.name === name));
  const ok = (responses[200] ?? { description: 'Done.' }) as Json;
  return {
    operationId: operationId.replace(/[^a-zA-Z0-9]+(.)?/g, (_, letter?: string) => letter?.toUpperCase() ?? ''),
    parameters: [...named, ...missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))],
    ...(requestBody && { requestBody: { required: true, ...(tidy(requestBody) as Json) } }),
    responses: { 200: { ...(withNulls(tidy(ok)) as Json), description: 'Done.' } },
  };
}

export const tidyComponents = (schemas: Json): Json =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withNulls(tidy(schema))]));

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (!value || typeof value !== 'object') return value;
  const json = value as Json;
  if (json.type === 'string' && json.format === 'uuid') return { ...DOCUMENT_ID };
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key, held]) => !NOISE.has(key) && !(key === 'description' && DULL.test(String(held))) && !isEmptyEnum(key, held))
      .map(([key, held]) => [key, tidy(held)]),
  );
}

const isEmptyEnum = (key: string, held: unknown): boolean => key === 'enum' && Array.isArray(held) && held.length === 0;

/** Strapi answers null for an empty field; a default says nothing about an answer. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (!value || typeof value !== 'object') return value;
  const json = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withNulls(held)]));
  if (json.type !== 'object' || !json.properties) return json;
  const required = (json.required ?? []) as string[];
  const entries = Object.entries(json.properties as Record<string, Json>);
  const properties = entries.map(([name, { default: _default, ...schema }]) => [name, required.includes(name) ? schema : nullable(schema)]);
  return { ...json, properties: Object.fromEntries(properties) as Json };
}

function nullable(schema: Json): Json {
  if (typeof schema.type === 'string' && !schema.enum) return { ...schema, type: [schema.type, 'null'] };
  if (Object.keys(schema).length === 0) return schema;
  return { anyOf: [schema, { type: 'null' }] };
}
