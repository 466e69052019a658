/** Gives every request its id, in and out, and writes one line when it is answered. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { shownAddress } from '#platform/logging/shown-address';

const ACCEPTED_ID = /^[\w.:-]{8,100}$/;

/** The caller's own id where it is a plain one, else a new one. */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && ACCEPTED_ID.test(given) ? given : randomUUID();

const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const started = performance.now();
    const requestId = requestIdOf(ctx.get('x-request-id'));
    ctx.state.requestId = requestId;
    ctx.set('X-Request-Id', requestId);
    await next();
    const { matched: routes, params } = ctx as { matched?: []; params?: Record<string, string> };
    strapi.log.http({
      message: `${ctx.method} ${shownAddress(ctx, { routes, params })} ${ctx.status}`,
      status: ctx.status,
      milliseconds: Math.round(performance.now() - started),
      requestId,
    });
  };

export default requestLog;
