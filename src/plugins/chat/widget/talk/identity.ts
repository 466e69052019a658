/** As whom one talks: with a guest's token, with a token that the page gives, or by the house's own cookie on its own page. */
import { ask, NOBODY, type House, type Signed } from './house';
import type { Answer } from './wire';

export interface Identity {
  kind: 'guest' | 'account';
  /** What the socket says it is; null: the browser's cookie says it, or nobody does. */
  token: () => Promise<string | null>;
  signed: () => Promise<Signed>;
  /** The house knows this one no more. @returns whether there may be another */
  renew: () => Promise<boolean>;
}

/** @param wasRefused the last one has run out: a new one is needed */
export type TokenSource = (asked: { wasRefused: boolean }) => string | null | undefined | Promise<string | null | undefined>;

export const conversationOf = (guestToken: string): string => guestToken.split('.')[0] ?? '';

export const asGuest = (token: string): Identity => ({
  kind: 'guest',
  token: async () => token,
  signed: async () => ({ headers: { 'X-Guest-Token': token }, credentials: 'omit' }),
  renew: async () => false,
});

export function asAccount(source: TokenSource): Identity {
  const token = async (wasRefused = false): Promise<string | null> => (await source({ wasRefused })) ?? null;
  return {
    kind: 'account',
    token,
    signed: async () => {
      const now = await token();
      return now === null ? NOBODY : { headers: { Authorization: `Bearer ${now}` }, credentials: 'omit' };
    },
    renew: async () => (await token(true)) !== null,
  };
}

const COOKIE: Signed = { headers: { 'X-Auth-Mode': 'cookie' }, credentials: 'same-origin' };

/** Of the house's own page alone: no script ever sees its tokens. */
export const byCookie = (house: House): Identity => ({
  kind: 'account',
  token: async () => null,
  signed: async () => COOKIE,
  renew: async () => (await ask(house, COOKIE, 'POST', '/auth/refresh', {})).fault === null,
});

export const signIn = (house: House, identifier: string, password: string) =>
  ask(house, COOKIE, 'POST', '/auth/local', { identifier, password });

/** An access token that ran out meanwhile is renewed once. */
export async function askAs<T>(house: House, identity: Identity, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> {
  const answer = await ask<T>(house, await identity.signed(), method, path, body);
  if (answer.fault?.status !== 401 || !(await identity.renew())) return answer;
  return ask<T>(house, await identity.signed(), method, path, body);
}

/** Ends the session of the house's own page. */
export const signOutByCookie = (house: House) => ask(house, COOKIE, 'POST', '/auth/logout', {});
