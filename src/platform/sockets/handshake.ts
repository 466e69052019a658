/** Who may open a socket: pages of ours or of the allowed origins, with a token, or a cookie, behind which a session lives. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ExtendedError } from 'socket.io';
import { z } from 'zod';
import { DomainError, type Language } from '#domain/errors';
import { isOwnOrigin, origins } from '../sessions/own-origin';
import { ACCESS_COOKIE } from '../sessions/session-cookies';
import { addressOf } from '../limits/limiters';
import { callerOf } from './caller';
import { admit, countHandshake } from './limits';
import type { Strangers, SocketNamespace, SocketState } from './namespace';
import type { LiveSocket } from './socket-io';
import { refusalOf } from './refusal';
import { tally } from './tally';

export const handshake = z.object({ token: z.string().min(1).max(4096).optional(), language: z.enum(['en', 'ru']).optional() });
export type Given = z.infer<typeof handshake>;

interface Listener {
  app: { createContext(request: IncomingMessage, response: ServerResponse): Context };
}

/** Behind a proxy the caller's address and the house's own name are what it says, as for every request. */
const contextOf = (strapi: Core.Strapi, request: IncomingMessage): Context =>
  // Koa's application is not in the server's type, and of the answer a context needs only that nothing was said yet.
  (strapi.server as unknown as Listener).app.createContext(request, { getHeader: () => undefined } as unknown as ServerResponse);

/** Before anything is known of the caller. @returns why not, or null. */
export async function turnedAway(strapi: Core.Strapi, request: IncomingMessage): Promise<string | null> {
  try {
    if (!isKnownOrigin(strapi, request)) throw new DomainError('auth.foreign_origin');
    await countHandshake(strapi, addressOf(contextOf(strapi, request).ip));
    return null;
  } catch (fault) {
    const { error } = refusalOf(strapi, fault, 'en');
    tally('refused', 'any', error.status);
    return error.message;
  }
}

/** A browser names the page's origin; programs name none. */
const isKnownOrigin = (strapi: Core.Strapi, request: IncomingMessage): boolean =>
  !request.headers.origin || origins(strapi).includes('*') || isOwnOrigin(strapi, contextOf(strapi, request));

/** The namespace's door. A refused client gets `connect_error` with the one error shape as its `data`. */
export const door =
  (strapi: Core.Strapi, { name: namespace, strangers }: SocketNamespace) =>
  (socket: LiveSocket, next: (error?: ExtendedError) => void): void => {
    const { headers, auth } = socket.handshake;
    const given = handshake.safeParse(auth);
    const language = languageOf(given.data, headers);
    enter(strapi, { request: socket.request, given: given.data, strangers })
      .then(({ state, leave }) => {
        socket.conn.once('close', leave);
        // Who hung up meanwhile says no second good-bye.
        if (socket.conn.readyState !== 'open') leave();
        Object.assign(socket.data, state);
        next();
      })
      .catch((fault: unknown) => {
        const refusal = refusalOf(strapi, fault, language);
        tally('refused', namespace, refusal.error.status);
        next(Object.assign(new Error(refusal.error.message), { data: refusal }));
      });
  };

export const languageOf = (given: Given | undefined, headers: IncomingMessage['headers']): Language =>
  given?.language ?? (headers['accept-language']?.startsWith('ru') ? 'ru' : 'en');

/** @param given undefined where what was said is no handshake @throws DomainError */
export async function enter(
  strapi: Core.Strapi,
  { request, given, strangers }: { request: IncomingMessage; given: Given | undefined; strangers: Strangers | undefined },
): Promise<{ state: SocketState; leave: () => void }> {
  const ctx = contextOf(strapi, request);
  const address = addressOf(ctx.ip);
  const token = given && (given.token ?? cookieOf(strapi, ctx));
  const caller = token === undefined ? null : await callerOf(strapi, token, strangers);
  if (!caller) throw new DomainError('request.unauthenticated');
  return { state: { caller, address, language: languageOf(given, request.headers) }, leave: admit(strapi, { caller, address }) };
}

/** A cookie comes along whoever's page asks. @throws DomainError `auth.foreign_origin` */
function cookieOf(strapi: Core.Strapi, ctx: Context): string | undefined {
  const cookie = ctx.cookies.get(ACCESS_COOKIE);
  if (cookie && !isOwnPage(strapi, ctx)) throw new DomainError('auth.foreign_origin');
  return cookie;
}

/** Polling from a page of ours the browser names no origin, but whose page it is. */
const isOwnPage = (strapi: Core.Strapi, ctx: Context): boolean =>
  ctx.get('origin') ? isOwnOrigin(strapi, ctx) : ctx.get('sec-fetch-site') === 'same-origin';
