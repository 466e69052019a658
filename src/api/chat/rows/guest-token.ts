/** The token of somebody without an account: made from the house's key, so that no table holds it, it opens one conversation. */
import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { secretFor } from '../../booking/rows/manage-link';

export const guestToken = (strapi: Core.Strapi, documentId: string): string =>
  `${documentId}.${secretFor(strapi, `chat-guest:${documentId}`)}`;

/** @returns the documentId of the conversation that the token opens; null for what the house never made */
export function talkOfToken(strapi: Core.Strapi, token: string): string | null {
  const [documentId = '', secret = ''] = token.split('.');
  if (!/^[a-z0-9]{24}$/.test(documentId)) return null;
  const [given, made] = [Buffer.from(token), Buffer.from(guestToken(strapi, documentId))];
  return secret && given.length === made.length && timingSafeEqual(given, made) ? documentId : null;
}
