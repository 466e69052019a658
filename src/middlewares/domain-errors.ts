/** Every fault leaves in one shape: a rule's refusal, Strapi's own errors, PostgreSQL's, and the unknown, which is logged once. */
import { STATUS_CODES } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DomainError, type ErrorDetails, type Language } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import { answerOf, completed, plain, type Answer } from '#platform/faults';
import { metAbsence } from '#platform/postgres/absence';

const domainErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const language: Language = ctx.acceptsLanguages(['en', 'ru']) === 'ru' ? 'ru' : 'en';
    const requestId = ctx.state.requestId as string;
    const reply = (answer: Answer) => {
      if (answer.status === 429) sayWhen(ctx);
      ctx.status = answer.status;
      ctx.body = {
        data: null,
        error: {
          status: answer.status,
          name: answer.name,
          message: answer.message,
          details: { ...answer.details, code: answer.code, requestId },
        },
      };
    };
    /** Whatever a fault has become on its way: nobody is told to be nobody, and no cookie is taken back, because the database is away. */
    const sayAway = () => {
      ctx.remove('Set-Cookie');
      ctx.set('Retry-After', '5');
      reply(answerOf(new DomainError('server.unavailable'), language));
    };
    try {
      await next();
    } catch (error) {
      if (metAbsence(ctx.state)) return sayAway();
      const answer = answerOf(error, language);
      if (answer.status >= 500) strapi.log.error(error);
      if (answer.status === 503) ctx.set('Retry-After', '5');
      return reply(answer);
    }
    if (ctx.status >= 400 && metAbsence(ctx.state)) return sayAway();
    const said = errorIn(ctx.body);
    // Strapi says “forbidden” to whoever brings no token, too.
    if (said && ctx.status === 403 && actorOf(strapi).kind === 'public') return reply(plain(401, language));
    if (said && ctx.status >= 400)
      return reply(said.message === STATUS_CODES[ctx.status] ? plain(ctx.status, language) : completed(said, ctx.status));
    if (ctx.status === 404 && ctx.body === undefined) return reply(plain(404, language));
    // The router does not know TRACE, or PROPFIND, and calls itself unfinished.
    if (ctx.status === 501 && ctx.body === undefined) ctx.status = 405;
    else if (ctx.status === 405 && ctx.body === undefined && !isAnAddress(ctx)) return reply(plain(404, language));
    if (ctx.status === 405 && ctx.body === undefined)
      return reply({ ...plain(405, language), message: `${ctx.method} is not offered here.` });
  };

export default domainErrors;

/** The panel's own limiter says until when, but not in the header that programs look for. */
function sayWhen(ctx: Context): void {
  if (ctx.response.get('Retry-After')) return;
  const until = Number(ctx.response.get('X-RateLimit-Reset')) || 0;
  ctx.set('Retry-After', String(Math.max(1, Math.ceil(until - Date.now() / 1000))));
}

/** Files and pages are looked for at every address there may be: that makes none of it one that exists. */
function isAnAddress(ctx: Context): boolean {
  const { matched = [] } = ctx as { matched?: readonly { path: unknown }[] };
  const isKnown = matched.some(({ path }) => typeof path === 'string' && !path.includes('('));
  if (!isKnown) ctx.remove('Allow');
  return isKnown;
}

function errorIn(body: unknown): { name?: string; message?: string; details?: ErrorDetails } | null {
  const error = (body as { error?: unknown } | null)?.error;
  return error && typeof error === 'object' ? error : null;
}
