/** As whom one talks: with a guest's token, with a token that the page gives, or by the house's own cookie on its own page. */
import { ask, NOBODY, type House, type Signed } from './house';
import { isPassing } from './sender';
import { CUT, type Answer } from './wire';

export interface Identity {
  kind: 'guest' | 'account';
  /** What the socket says it is; null: the browser's cookie says it, or nobody does. */
  token: () => Promise<string | null>;
  signed: () => Promise<Signed>;
  /** The house knows this one no more. @returns whether there is another @throws where nobody can say now */
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

/** A token is held until the house refuses it; whoever asks for the next one at the same time gets the same. */
export function asAccount(source: TokenSource): Identity {
  let held: string | null = null;
  const askPage = async (wasRefused: boolean): Promise<string | null> => (held = (await source({ wasRefused })) ?? null);
  const token = async (): Promise<string | null> => held ?? askPage(false);
  return {
    kind: 'account',
    token,
    signed: async () => {
      const now = await token();
      return now === null ? NOBODY : { headers: { Authorization: `Bearer ${now}` }, credentials: 'omit' };
    },
    renew: inOne(async () => (await askPage(true)) !== null),
  };
}

/** Those who ask while it is under way wait for the same. */
function inOne<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  return () => (underWay ??= work().finally(() => (underWay = null)));
}

const COOKIE: Signed = { headers: { 'X-Auth-Mode': 'cookie' }, credentials: 'same-origin' };

/** Of the house's own page alone: no script ever sees its tokens. */
export const byCookie = (house: House): Identity => ({
  kind: 'account',
  token: async () => null,
  signed: async () => COOKIE,
  renew: inOne(async () => {
    const { fault } = await ask(house, COOKIE, 'POST', '/auth/refresh', {});
    if (fault && fault.status !== 401 && isPassing(fault)) throw new Error(fault.message);
    return fault === null;
  }),
});

export const signIn = (house: House, identifier: string, password: string) =>
  ask(house, COOKIE, 'POST', '/auth/local', { identifier, password });

/** An access token that ran out meanwhile is renewed once. */
export async function askAs<T>(house: House, identity: Identity, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> {
  try {
    const answer = await ask<T>(house, await identity.signed(), method, path, body);
    if (answer.fault?.status !== 401 || !(await identity.renew())) return answer;
    return await ask<T>(house, await identity.signed(), method, path, body);
  } catch {
    // The page could not say who asks: later it may.
    return { data: null, fault: CUT };
  }
}

/** Ends the session of the house's own page. */
export const signOutByCookie = (house: House) => ask(house, COOKIE, 'POST', '/auth/logout', {});
