/** Whoever has no account may send the token of a conversation along: it proves who talks there, and nothing else. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { talkerOf } from '#domain/conversation/conversation';
import { DomainError } from '#domain/errors';
import { talkOfToken } from '../api/chat/rows/guest-token';

export const GUEST_TOKEN = 'X-Guest-Token';

const guestTokenPolicy = (ctx: Context, _config: unknown, { strapi }: { strapi: Core.Strapi }): boolean => {
  const token = ctx.request.get(GUEST_TOKEN);
  if (!token || ctx.state.user) return true;
  const documentId = talkOfToken(strapi, token);
  if (!documentId) throw new DomainError('request.unauthenticated');
  ctx.state.proofs = [...((ctx.state.proofs as string[] | undefined) ?? []), talkerOf(documentId)];
  return true;
};

export default guestTokenPolicy;
