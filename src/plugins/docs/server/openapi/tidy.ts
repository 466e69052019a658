/** What Strapi's generator says of its generic routes, made true: ids as they are, null where a field is empty, no noise. */
import { machines } from '#domain/machines';
import type { Operation } from './document';
import type { MountedRoute } from './mounted-routes';

type Json = Record<string, unknown>;

const NOISE = new Set(['$schema', 'x-strapi-serialize']);
const DULL = /^An? [\w ]+ field$|represented by a UUID$/;
const DOCUMENT_ID = { type: 'string', pattern: '^[a-z0-9]{24}$' };

export function tidyEntry(generated: Operation, route: MountedRoute, components: Json): Operation {
  const { operationId = '', parameters = [], requestBody, responses = {} } = generated;
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const named = parameters
    .map((parameter) => (withMachine.includes(componentOf(route.tag)) ? asStatus(tidy(parameter)) : tidy(parameter)) as Json)
    .filter((parameter) => parameter.in !== 'path' || inPath.includes(String(parameter.name)));
  const missing = inPath.filter((name) => !named.some((parameter) => parameter.in === 'path' && parameter.name === name));
  const ok = (responses[200] ?? { description: 'Done.' }) as Json;
  return {
    operationId: operationId.replace(/[^a-zA-Z0-9]+(.)?/g, (_, letter?: string) => letter?.toUpperCase() ?? ''),
    parameters: [...named, ...missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))],
    ...(requestBody && { requestBody: { required: true, ...(tidy(requestBody) as Json) } }),
    responses: { 200: { ...entriesByName(asAnswered(tidy(ok)) as Json, route, components), description: 'Done.' } },
  };
}

export const tidyComponents = (schemas: Json): Json =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const tidied = asAnswered(tidy(schema));
      return [name, withMachine.includes(name) ? asStatus(tidied) : tidied];
    }),
  );

/** `api::order.order` → ApiOrderOrderDocument */
const componentOf = (tag: string): string => {
  const name = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `Api${name}${name}Document`;
};
const withMachine = Object.keys(machines).map((uid) => componentOf(uid.split('.').at(-1) ?? ''));

/** Inside Strapi a status is called `state`; clients know it as `status`. */
function asStatus(value: unknown): unknown {
  if (value === 'state') return 'status';
  if (Array.isArray(value)) return value.map(asStatus);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key === 'state' ? 'status' : key, asStatus(held)]));
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (!value || typeof value !== 'object') return value;
  const json = value as Json;
  if (json.type === 'string' && json.format === 'uuid') return { ...DOCUMENT_ID };
  return Object.fromEntries(
    Object.entries(json)
      .filter(
        ([key, held]) =>
          held !== Number.MAX_SAFE_INTEGER &&
          held !== Number.MIN_SAFE_INTEGER &&
          !NOISE.has(key) &&
          !(key === 'description' && DULL.test(String(held))) &&
          !isEmptyEnum(key, held),
      )
      .map(([key, held]) => [key, tidy(held)]),
  );
}

const isEmptyEnum = (key: string, held: unknown): boolean => key === 'enum' && Array.isArray(held) && held.length === 0;

/** Strapi answers null for an empty field, leaves out what `fields` does not ask for, and adds what `populate` does. */
function asAnswered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asAnswered);
  if (!value || typeof value !== 'object') return value;
  const json = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, asAnswered(held)]));
  if (json.type !== 'object' || !json.properties) return json;
  const required = (json.required ?? []) as string[];
  const entries = Object.entries(json.properties as Record<string, Json>);
  const properties = entries.map(([name, { default: _default, ...schema }]) => [name, required.includes(name) ? schema : nullable(schema)]);
  const { additionalProperties: _closed, ...open } = json;
  return {
    ...open,
    properties: Object.fromEntries(properties) as Json,
    required: required.includes('documentId') ? ['documentId'] : required,
  };
}

function nullable(schema: Json): Json {
  if (typeof schema.type === 'string' && !schema.enum) return { ...schema, type: [schema.type, 'null'] };
  if (Object.keys(schema).length === 0) return schema;
  return { anyOf: [schema, { type: 'null' }] };
}

/** The generator writes each entry out, and without its `status`; the component has it whole. */
function entriesByName(answer: Json, { tag }: MountedRoute, components: Json): Json {
  const component = componentOf(tag);
  const media = (answer.content as { 'application/json'?: { schema: Json } } | undefined)?.['application/json'];
  const properties = media?.schema.properties as { data?: Json } | undefined;
  if (!media || !properties?.data || !(component in components)) return answer;
  const entry = { $ref: `#/components/schemas/${component}` };
  const isList = properties.data.type === 'array';
  const data = isList ? { type: 'array', items: entry } : entry;
  const schema = { type: 'object', properties: { data, meta: isList ? LIST_META : { type: 'object' } }, required: ['data', 'meta'] };
  return { ...answer, content: { 'application/json': { schema } } };
}

const count = { type: 'integer', minimum: 0 };
const LIST_META = {
  type: 'object',
  properties: { pagination: { type: 'object', properties: { page: count, pageSize: count, pageCount: count, total: count } } },
};
