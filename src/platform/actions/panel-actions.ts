/**
 * Actions for panel users: POST /panel/<name> with `{ params, query, body }`, asked of the right that the declaration names. The answer
 * says which row was changed and how it stands, and no more: what of a row a role may see is for its screens' reads to say.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DomainError } from '#domain/errors';
import { abilityOf } from './ability';
import type { AnyAction, PanelRight } from './action';
import { answer, idempotencyOf } from './action-routes';
import { allActions } from './all-actions';
import { inputOf, parseInput } from './input';

const envelope = z.object({ params: z.unknown().optional(), query: z.unknown().optional(), body: z.unknown().optional() });
export const panelAnswer = z.object({ documentId: z.string().optional(), status: z.string().optional() });

/** The policies of a route that panel users with this right may call. */
export const policiesFor = (right: PanelRight) => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [right] } },
];

export function mountPanelActions(strapi: Core.Strapi): void {
  const actions = allActions(strapi).map(({ declared }) => declared);
  strapi.server.routes({ type: 'admin', prefix: '/panel', routes: actions.flatMap((declared) => routesOf(strapi, declared)) });
}

function routesOf(strapi: Core.Strapi, declared: AnyAction) {
  const { panel, panelBody, body } = declared;
  if (!panel) return [];
  const asPanel: AnyAction = { ...declared, isBare: false, body: panelBody ?? body, ...(!declared.isPanelOnly && { output: panelAnswer }) };
  return [
    {
      method: 'POST' as const,
      path: `/${declared.name}`,
      info: { type: 'admin' as const },
      handler: (ctx: Context) => answerPanel(strapi, ctx, asPanel),
      config: { policies: policiesFor(panel), middlewares: idempotencyOf(declared) },
    },
  ];
}

async function answerPanel(strapi: Core.Strapi, ctx: Context, declared: AnyAction): Promise<void> {
  const input = parseInput(declared, inputOf(ctx, { body: envelope }).body);
  checkRights(ctx, declared, input.body);
  await answer(strapi, ctx, declared, input);
}

/** @throws DomainError `request.forbidden` where a field is asked for that needs a right of its own. */
function checkRights(ctx: Context, { panelRights = {} }: AnyAction, body: Readonly<Record<string, unknown>>): void {
  const ability = abilityOf(ctx);
  const isRefused = Object.entries(panelRights).some(([field, right]) => body[field] && !ability.can(right));
  if (isRefused) throw new DomainError('request.forbidden');
}
