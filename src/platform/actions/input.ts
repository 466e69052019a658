/** Reads what a client sent by the action's own schemas; every fault is named by its path, unknown fields included. */
import { z } from 'zod';
import { DomainError, type FieldError } from '#domain/errors';

interface Schemas {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
}

/** @throws DomainError `request.invalid` with one entry per fault. */
export function parseInput(
  schemas: Schemas,
  given: { params: unknown; query: unknown; body: unknown },
): { params: never; query: never; body: never } {
  return {
    params: parse(schemas.params, named(schemas.params, given.params)) as never,
    query: parse(schemas.query ?? NOTHING, given.query) as never,
    body: parse(schemas.body ?? NOTHING, unwrapped(given.body)) as never,
  };
}

function parse(schema: z.ZodObject | undefined, value: unknown): unknown {
  if (!schema) return {};
  const result = strict(schema).safeParse(value ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(faultsOf);
  throw new DomainError('request.invalid', { fields: errors.map((error) => `${error.path.join('.')} ${error.message}`.trim()), errors });
}

/** Each schema is made strict once: a new one would be compiled anew with every request. */
const stricts = new WeakMap<z.ZodObject, z.ZodObject>();
const NOTHING = z.object({});

function strict(schema: z.ZodObject): z.ZodObject {
  const known = stricts.get(schema) ?? schema.strict();
  stricts.set(schema, known);
  return known;
}

function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a known field' }));
  return [{ path, message: issue.message.replace(/^Invalid input: /, '') }];
}

/** The router adds what its patterns captured without a name. */
const named = (schema: z.ZodObject | undefined, params: unknown): object =>
  Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => name in (schema?.shape ?? {})));

/** Strapi's clients wrap what they send in `data`; both ways are welcome. */
function unwrapped(body: unknown): unknown {
  if (!body || typeof body !== 'object' || !('data' in body) || Object.keys(body).length !== 1) return body;
  return (body as { data: unknown }).data;
}
