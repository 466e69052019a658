/** The routes and the controllers of actions: the words of a declaration become what Strapi's router knows. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { checkAsRead } from '../documents/revisions';
import type { AnyAction } from './action';
import { byIdOrSlug } from './fields';
import { inputOf } from './input';

/** A router for `src/api/<type>/routes/01-actions.ts` (it sorts before the core router). @param controller its name: `booking` */
export const actionRoutes = (controller: string, actions: readonly AnyAction[]) => ({
  type: 'content-api' as const,
  actions: actions.map((declared) => ({ controller, declared })),
  routes: ofTheApi(actions).map((declared) => ({
    method: declared.method,
    path: declared.path,
    handler: `${controller}.${declared.name}`,
    config: {
      policies: [...slugPolicies(declared), ...(declared.owners ? [{ name: 'global::is-owner', config: declared.owners }] : [])],
      middlewares: [...limitOf(declared), ...idempotencyOf(declared)],
      description: declared.summary,
      ...(declared.isPublic && { auth: false }),
    },
    // Strapi's own document generator fails on schemas that transform; `src/plugins/docs` writes these entries from the declaration.
    declared,
  })),
});

/** The type whose rows the path names: `/dishes/:id/sold-out`. */
const slugPolicies = ({ params, path }: AnyAction): object[] =>
  (params as typeof byIdOrSlug | undefined)?.shape?.id === byIdOrSlug.shape.id ? [bySlug(path.split('/')[1] ?? '')] : [];

/** Of a route on which `:id` may be a slug. @param plural how the path calls the type: `dishes` */
export const bySlug = (plural: string): { name: string; config: { plural: string } } => ({
  name: 'global::id-or-slug',
  config: { plural },
});

/** The methods of `src/api/<type>/controllers/<type>.ts` that these actions need. */
export const actionHandlers = (strapi: Core.Strapi, actions: readonly AnyAction[]): Record<string, (ctx: Context) => Promise<void>> =>
  Object.fromEntries(
    ofTheApi(actions).map((declared) => [declared.name, async (ctx: Context) => answer(strapi, ctx, declared, inputOf(ctx, declared))]),
  );

/** A controller that has nothing but actions. */
export const actionController =
  (...lists: (readonly AnyAction[])[]) =>
  ({ strapi }: { strapi: Core.Strapi }) =>
    actionHandlers(strapi, lists.flat());

const ofTheApi = (actions: readonly AnyAction[]): AnyAction[] => actions.filter(({ isPanelOnly }) => !isPanelOnly);

const limitOf = ({ limit }: AnyAction): object[] => (limit ? [{ name: 'global::address-limit', config: { limit } }] : []);

export const idempotencyOf = ({ method, idempotent = method === 'POST' }: AnyAction): string[] =>
  idempotent ? ['global::idempotency'] : [];

/** Runs it with what was read, and answers with what may leave. */
export async function answer(
  strapi: Core.Strapi,
  ctx: Context,
  declared: AnyAction,
  input: Parameters<AnyAction['handle']>[0],
): Promise<void> {
  await checkAsRead(strapi);
  const result: unknown = await declared.handle(input, strapi);
  ctx.status = declared.status ?? 200;
  const shown: unknown = ctx.status === 204 ? null : declared.output.parse(result);
  ctx.body = ctx.status === 204 || declared.isBare ? shown : { data: shown };
}
