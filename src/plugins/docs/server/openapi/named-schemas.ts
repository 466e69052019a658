/** Schemas of the declarations as the document has them: each with a name of its own stands once, whoever uses it. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { referTo, type Json } from './json';

export interface NamedSchemas {
  schemas: Record<string, Json>;
  /** @param name for what has none of its own: it becomes a component under it */
  schemaOf: (schema: z.ZodType, name?: string) => Json;
  /** A component that is no schema of zod's. */
  add: (name: string, schema: Json) => { $ref: string };
}

/** @param known components that a declaration may name without describing all of them: the types */
export function namedSchemas(known: Record<string, Json>): NamedSchemas {
  const schemas: Record<string, Json> = { ...known };
  const add = (name: string, schema: Json) => {
    const before = (schemas[name] ??= schema);
    const onlyNamesIt = name in known && isOpen(schema);
    if (!onlyNamesIt && !isDeepStrictEqual(before, schema)) throw new Error(`two schemas are called ${name}: one of them needs another id`);
    return referTo(name);
  };
  const schemaOf = (schema: z.ZodType, name?: string): Json => {
    const { $defs = {}, properties } = jsonOf(z.object({ it: schema })) as { $defs?: Record<string, Json>; properties: { it: Json } };
    for (const [own, { id: _id, ...described }] of Object.entries($defs)) add(own, described);
    const { it } = properties;
    return name !== undefined && it.type === 'object' ? add(name, it) : it;
  };
  return { schemas, schemaOf, add };
}

/** Of a `looseObject`, which says a part of what it is. */
const isOpen = ({ additionalProperties }: Json): boolean => isDeepStrictEqual(additionalProperties, {});

/** What a client sends and gets is JSON, so both are described before the schemas turn texts into dates. */
function jsonOf(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      tidy(jsonSchema as Json);
    },
  });
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

/** Not every reader of patterns knows the classes of Unicode or looks back; such a pattern is checked here, and not published. */
const UNREADABLE = /\\[pP]\{|\(\?<|\\u\{/;

function tidy(json: Json): void {
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.format !== undefined || UNREADABLE.test(String(json.pattern))) delete json.pattern;
  if (Array.isArray(json.allOf)) for (const part of json.allOf as Json[]) tidy(part);
  const choices = json.anyOf as Json[] | undefined;
  const moment = choices?.find((choice) => choice.format === 'date-time');
  if (!moment || !choices?.every((choice) => choice.type === 'string')) return;
  delete json.anyOf;
  Object.assign(json, moment);
}
