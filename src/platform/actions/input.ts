/** Reads what a client sent by the action's own schemas; every fault is named by its path, unknown fields included. */
import type { Context } from 'koa';
import { z } from 'zod';
import { DomainError, type FieldError } from '#domain/errors';

export type Shape = z.ZodObject;
/** What a schema makes of what was sent; where there is none, nothing may be sent. */
type Read<S extends Shape | undefined> = S extends Shape ? z.output<S> : Record<string, never>;

export interface Schemas<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  params?: P;
  query?: Q;
  body?: B;
}

export interface Input<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  params: Read<P>;
  query: Read<Q>;
  body: Read<B>;
}

export interface Sent {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/** @throws DomainError `request.invalid` with one entry per fault. */
export const parseInput = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  schemas: Schemas<P, Q, B>,
  sent: Sent,
): Input<P, Q, B> => ({
  params: parse(schemas.params, named(schemas.params, sent.params)),
  query: parse(schemas.query, sent.query),
  body: parse(schemas.body, unwrapped(sent.body)),
});

/** The same of a request. */
export const inputOf = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  ctx: Context,
  schemas: Schemas<P, Q, B>,
): Input<P, Q, B> => parseInput(schemas, sentIn(ctx));

export const sentIn = (ctx: Context): Sent => ({
  params: ctx.params as unknown,
  query: ctx.query,
  body: (ctx.request as { body?: unknown }).body,
});

function parse<S extends Shape | undefined>(schema: S | undefined, value: unknown): Read<S> {
  const result = strict(schema ?? NOTHING).safeParse(value ?? {}, { reportInput: true });
  if (result.success) return result.data as Read<S>;
  const errors = result.error.issues.flatMap(faultsOf);
  throw new DomainError('request.invalid', { fields: errors.map((error) => `${error.path.join('.')} ${error.message}`.trim()), errors });
}

/** Each schema is made strict once: a new one would be compiled anew with every request. */
const stricts = new WeakMap<Shape, Shape>();
const NOTHING = z.object({});

function strict(schema: Shape): Shape {
  const known = stricts.get(schema) ?? schema.strict();
  stricts.set(schema, known);
  return known;
}

function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a known field' }));
  return [{ path, message: issue.code === 'invalid_type' ? otherType(issue) : issue.message.replace(/^Invalid input: /, '') }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a moment',
};

/** Numbers that JSON can write and nobody can count are no numbers: 1e400. */
const otherType = ({ expected, input }: z.core.$ZodIssueInvalidType): string =>
  input === undefined ? 'is required' : `is not ${KINDS[expected] ?? expected}`;

/** The router adds what its patterns captured without a name. */
const named = (schema: Shape | undefined, params: unknown): object =>
  Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => name in (schema?.shape ?? {})));

/** Strapi's clients wrap what they send in `data`; both ways are welcome. */
function unwrapped(body: unknown): unknown {
  if (!body || typeof body !== 'object' || !('data' in body) || Object.keys(body).length !== 1) return body;
  return body.data;
}
