/** Conversations over HTTP: the same rules as over the sockets. Whoever has no account sends the token in `X-Guest-Token`. */
import { z } from 'zod';
import { CONVERSATION_KINDS } from '#domain/conversation/conversation';
import { INBOX_VIEWS } from '#domain/conversation/inbox';
import { PAGE } from '#domain/conversation/message';
import { LANGUAGES } from '#domain/errors';
import { action } from '#platform/actions/action';
import { languageOfRequest } from '#platform/actions/caller';
import { byId, idOrSlug, mailbox, MAX_INTEGER, pageMeta, pageMetaOf, pagination, personName, reason, text } from '#platform/actions/fields';
import { chats } from '../services/conversation';
import { guestToken } from '../rows/guest-token';
import { conversationOutput, messageOutput, opening, sent, seq } from './chat-fields';

const panel = 'plugin::backoffice.inbox.write';
const place = z.coerce.number().int().min(0).max(MAX_INTEGER);

export const chatActions = [
  action({
    name: 'listConversations',
    method: 'GET',
    path: '/chat/conversations',
    summary: 'My conversations, the latest first, with what is unread; for the staff the house’s, by list.',
    isBare: true,
    query: z.object({
      pagination,
      view: z.enum(INBOX_VIEWS).default('all'),
      kind: z.enum(CONVERSATION_KINDS).optional(),
      search: text(100).optional(),
    }),
    output: z.object({ data: z.array(conversationOutput), meta: pageMeta }),
    handle: async ({ query: { pagination: page, view, kind, search } }, strapi) => {
      const { views, total } = await chats(strapi).list({ ...page, view, kind, text: search || undefined });
      return { data: views, meta: pageMetaOf(page, total) };
    },
  }),
  action({
    name: 'openConversation',
    method: 'POST',
    path: '/chat/conversations',
    summary:
      'Opens a conversation, or finds the one that is there: `support` with the house, `order` about one, `direct` with a cook or an organizer by profile. The staff open one with a guest’s account or booking.',
    body: opening,
    output: conversationOutput,
    panel,
    handle: ({ body }, strapi) => chats(strapi).open(body),
  }),
  action({
    name: 'openGuestConversation',
    method: 'POST',
    path: '/chat/guests',
    summary: 'Somebody without an account opens a conversation with the house; the token opens it from now on.',
    limit: 'address',
    idempotent: false,
    isPublic: true,
    status: 201,
    body: z.object({ name: personName, email: mailbox.nullish(), language: z.enum(LANGUAGES).optional(), venue: idOrSlug.nullish() }),
    output: z.object({ documentId: z.string(), token: z.string() }),
    handle: async ({ body: { name, email = null, language, venue = null } }, strapi) => {
      const documentId = await chats(strapi).openAsGuest({ name, email, language: language ?? languageOfRequest(strapi), venue });
      return { documentId, token: guestToken(strapi, documentId) };
    },
  }),
  action({
    name: 'claimConversation',
    method: 'POST',
    path: '/chat/claim',
    summary:
      'What somebody said without an account becomes the account’s: the address that was given is the account’s, and the token is known.',
    body: z.object({ token: z.string().max(200) }),
    output: conversationOutput,
    handle: ({ body }, strapi) => chats(strapi).claim(body.token),
  }),
  action({
    name: 'readConversation',
    method: 'GET',
    path: '/chat/conversations/:id',
    summary: 'One of them.',
    params: byId,
    output: conversationOutput,
    handle: ({ params }, strapi) => chats(strapi).read(params.id),
  }),
  action({
    name: 'listMessages',
    method: 'GET',
    path: '/chat/conversations/:id/messages',
    summary: 'What was said, the oldest first: after a number, before one, or the latest.',
    params: byId,
    query: z.object({ after: place.optional(), before: place.optional(), limit: z.coerce.number().int().min(1).max(PAGE).default(50) }),
    output: z.array(messageOutput),
    handle: ({ params, query }, strapi) => chats(strapi).history(params.id, query),
  }),
  action({
    name: 'postMessage',
    method: 'POST',
    path: '/chat/conversations/:id/messages',
    summary: 'Says something. The same `clientId` again is the same message.',
    params: byId,
    status: 201,
    body: sent,
    output: messageOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).post(params.id, body),
  }),
  action({
    name: 'readMessages',
    method: 'POST',
    path: '/chat/conversations/:id/read',
    summary: 'Everything up to this number is read.',
    params: byId,
    body: z.object({ seq }),
    output: z.null(),
    status: 204,
    panel,
    handle: async ({ params, body }, strapi) => {
      await chats(strapi).mark(params.id, body.seq, true);
      return null;
    },
  }),
  action({
    name: 'closeConversation',
    method: 'POST',
    path: '/chat/conversations/:id/close',
    summary: 'Closes it; a new message opens it again.',
    params: byId,
    body: z.object({ reason: reason.optional() }),
    output: conversationOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).close(params.id, body.reason ?? null),
  }),
  action({
    name: 'reopenConversation',
    method: 'POST',
    path: '/chat/conversations/:id/reopen',
    summary: 'Opens it again.',
    params: byId,
    output: conversationOutput,
    panel,
    handle: ({ params }, strapi) => chats(strapi).reopen(params.id),
  }),
  action({
    name: 'rateConversation',
    method: 'POST',
    path: '/chat/conversations/:id/rate',
    summary: 'How the guest of a closed talk with the house found it.',
    params: byId,
    body: z.object({ rating: z.number().int().min(1).max(5), text: text(1000).nullish() }),
    output: conversationOutput,
    handle: ({ params, body }, strapi) => chats(strapi).rate(params.id, { rating: body.rating, text: body.text ?? null }),
  }),
];
