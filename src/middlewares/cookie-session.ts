/** Turns a session cookie into the bearer token that everything behind understands; a request that changes something must come from our own pages. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { ACCESS_COOKIE, REFRESH_COOKIE, dropAccessCookie } from '#platform/sessions/session-cookies';
import { isLive } from '#platform/sessions/live-sessions';
import { isOwnOrigin } from '#platform/sessions/own-origin';

const READS = ['GET', 'HEAD', 'OPTIONS'];

const cookieSession: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (ctx.get('authorization') || !ctx.path.startsWith('/api/')) return next();
    const access = ctx.cookies.get(ACCESS_COOKIE);
    if (!access && !ctx.cookies.get(REFRESH_COOKIE)) return next();
    if (!READS.includes(ctx.method) && !isOwnOrigin(strapi, ctx)) throw new DomainError('auth.foreign_origin');
    if (access) {
      const token = strapi.sessionManager('users-permissions').validateAccessToken(access);
      if (token.isValid && (await isLive(strapi, token.payload))) ctx.req.headers.authorization = `Bearer ${access}`;
      else if (!ctx.path.startsWith('/api/auth/')) dropAccessCookie(ctx);
    }
    return next();
  };

export default cookieSession;
