/**
 * A custom action is declared once: verb, path, input, output, handler. From it come the route, the validation that really runs,
 * the OpenAPI entry, the row of the permission table it is called by, and the GraphQL mutation of the same name.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type z } from 'zod';
import { parseInput } from './input';

type Shape = z.ZodObject;
type Infer<S extends Shape | undefined> = S extends Shape ? z.infer<S> : Record<string, never>;

export interface Input<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  params: Infer<P>;
  query: Infer<Q>;
  body: Infer<B>;
}

export interface Action<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  O extends z.ZodType = z.ZodType,
> {
  /** Controller method, last part of the permission, GraphQL mutation: `placeOrder`. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api. */
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** 200 where it is not said. 204 sends nothing. */
  status?: number;
  /** Strapi policies that guard it, ownership first of all. */
  policies?: unknown[];
  /** Instead of the idempotency that every POST has: answers that carry secrets must not be kept. */
  middlewares?: unknown[];
  /** For everybody, whatever token comes along: signing in must work with a stale one. */
  isPublic?: boolean;
  /** The answer is sent as it is, without `data` around it: Strapi's own sign-in answers are. */
  isBare?: boolean;
  handle: (input: Input<P, Q, B>, strapi: Core.Strapi) => Promise<z.input<O>>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds actions of every shape
export type AnyAction = Action<any, any, any, any>;

/** Declares an action; only here so that the input's types reach the handler. */
export const action = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  O extends z.ZodType = z.ZodType,
>(
  declaration: Action<P, Q, B, O>,
): Action<P, Q, B, O> => declaration;

/** A router for `src/api/<type>/routes/01-actions.ts` (it sorts before the core router). */
export const actionRoutes = (controller: string, actions: readonly AnyAction[]) => ({
  type: 'content-api' as const,
  routes: actions.map((declared) => ({
    method: declared.method,
    path: declared.path,
    handler: `${controller}.${declared.name}`,
    config: {
      policies: declared.policies ?? [],
      middlewares: declared.middlewares ?? (declared.method === 'POST' ? ['global::idempotency'] : []),
      description: declared.summary,
      ...(declared.isPublic && { auth: false }),
    },
    // Strapi's own document generator fails on schemas that transform; `src/plugins/docs` writes these entries from the declaration.
    declared,
  })),
});

/** The methods of `src/api/<type>/controllers/<type>.ts` that these actions need. */
export const actionHandlers = (strapi: Core.Strapi, actions: readonly AnyAction[]): Record<string, (ctx: Context) => Promise<void>> =>
  Object.fromEntries(actions.map((declared) => [declared.name, (ctx: Context) => answer(strapi, declared, ctx)]));

async function answer(strapi: Core.Strapi, declared: AnyAction, ctx: Context): Promise<void> {
  const input = parseInput(declared, { params: ctx.params as unknown, query: ctx.query, body: (ctx.request as { body?: unknown }).body });
  const result = await declared.handle(input, strapi);
  ctx.status = declared.status ?? 200;
  const output: unknown = ctx.status === 204 ? null : declared.output.parse(result);
  ctx.body = ctx.status === 204 || declared.isBare ? output : { data: output };
}
