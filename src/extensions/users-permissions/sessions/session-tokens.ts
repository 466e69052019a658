/** Refresh tokens as texts: read without asking whether their session lives, and written as Strapi writes them. */
import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { sameText } from '#domain/account/account';

/** The session that a refresh token of ours names, expired or used ones too; null when the signature is not ours. */
export function sessionOf(strapi: Core.Strapi, token: string): string | null {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !sameText(signatureOf(strapi, `${head}.${body}`), signature)) return null;
  const header = parsed(head);
  const payload = parsed(body);
  return header?.alg === 'HS256' && payload?.type === 'refresh' && typeof payload.sessionId === 'string' ? payload.sessionId : null;
}

/** A refresh token, to the byte as Strapi's session manager signs, which gives a token out once. */
export function signed(strapi: Core.Strapi, payload: object): string {
  const text = [{ alg: 'HS256', typ: 'JWT' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signatureOf(strapi, text)}`;
}

const signatureOf = (strapi: Core.Strapi, text: string): string =>
  createHmac('sha256', strapi.config.get('plugin::users-permissions.jwtSecret') as string)
    .update(text)
    .digest('base64url');

function parsed(part: string): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}
