/** Browsers may ask for cookies instead of tokens in the answer (`X-Auth-Mode: cookie`): scripts can't read them, other sites can't use them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

export interface Tokens {
  jwt: string;
  refreshToken: string;
}

export const ACCESS_COOKIE = 'access_token';
export const REFRESH_COOKIE = 'refresh_token';

interface Lifespans {
  accessTokenLifespan: number;
  idleRefreshTokenLifespan: number;
}

const current = (strapi: Core.Strapi): Context => strapi.requestContext.get() as Context;

export const wantsCookies = (ctx: Context): boolean => ctx.get('x-auth-mode') === 'cookie' || Boolean(ctx.cookies.get(REFRESH_COOKIE));

/** The answer to a sign-in: the tokens, or nothing of them where they went into cookies. */
export function handOver(strapi: Core.Strapi, tokens: Tokens): Partial<Tokens> {
  const ctx = current(strapi);
  if (!wantsCookies(ctx)) return tokens;
  const life = strapi.config.get('plugin::users-permissions.sessions') as Lifespans;
  set(ctx, ACCESS_COOKIE, tokens.jwt, { path: '/', seconds: life.accessTokenLifespan });
  set(ctx, REFRESH_COOKIE, tokens.refreshToken, { path: '/api/auth', seconds: life.idleRefreshTokenLifespan });
  return {};
}

export const dropAccessCookie = (ctx: Context): void => set(ctx, ACCESS_COOKIE, '', { path: '/', seconds: 0 });

export const refreshTokenOf = (strapi: Core.Strapi, given: string | undefined): string | undefined =>
  given ?? current(strapi).cookies.get(REFRESH_COOKIE);

export const dropSessionCookies = (strapi: Core.Strapi): void => {
  const ctx = current(strapi);
  if (!wantsCookies(ctx) && !ctx.cookies.get(ACCESS_COOKIE)) return;
  dropAccessCookie(ctx);
  set(ctx, REFRESH_COOKIE, '', { path: '/api/auth', seconds: 0 });
};

function set(ctx: Context, name: string, value: string, { path, seconds }: { path: string; seconds: number }): void {
  ctx.cookies.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    signed: false,
    overwrite: true,
    path,
    maxAge: seconds * 1000,
  });
}
