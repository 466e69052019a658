/** Tokens that nobody gave out, each made from a good one and the secret that signed it. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const payloadOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const hmac = (digest: string, alg: string, payload: object, secret: string): string => {
  const text = `${part({ alg, typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${createHmac(digest, secret).update(text).digest('base64url')}`;
};

const FORGERIES: Readonly<Record<string, (token: string, secret: string) => string>> = {
  tampered: (token) =>
    [token.split('.')[0], part({ ...payloadOf(token), userId: String(Number(payloadOf(token).userId) + 1) }), token.split('.')[2]].join(
      '.',
    ),
  none: (token) => `${part({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`,
  HS384: (token, secret) => hmac('sha384', 'HS384', payloadOf(token), secret),
  RS256: (token) => {
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${token.split('.')[1]}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  },
  expired: (token, secret) => hmac('sha256', 'HS256', { ...payloadOf(token), iat: 1_700_000_000, exp: 1_700_000_900 }, secret),
  'a foreign secret': (token) => hmac('sha256', 'HS256', payloadOf(token), 'another-secret'),
  'a session that never was': (token, secret) => hmac('sha256', 'HS256', { ...payloadOf(token), sessionId: '0'.repeat(32) }, secret),
};
export const kindsOfForgery = Object.keys(FORGERIES);
export const forgery = (kind: string, token: string, secret: string): string => FORGERIES[kind]?.(token, secret) ?? '';
