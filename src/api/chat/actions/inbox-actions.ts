/** What those of the house do with conversations. */
import { z } from 'zod';
import { MAX_LABELS } from '#domain/conversation/conversation';
import { MAX_CAPACITY } from '#domain/conversation/duty';
import { action, panelAction } from '#platform/actions/action';
import { byId, documentId, instant, requiredLine } from '#platform/actions/fields';
import { chats } from '../services/conversation';
import { conversationOutput } from './chat-fields';

const panel = 'plugin::backoffice.inbox.write';
const duty = z.object({ isAvailable: z.boolean(), capacity: z.number().int() });

export const inboxActions = [
  action({
    name: 'assignConversation',
    method: 'POST',
    path: '/chat/conversations/:id/assign',
    summary: 'Takes it, or gives it to somebody else of the house.',
    params: byId,
    body: z.object({
      to: z
        .string()
        .regex(/^(panel|user):[1-9]\d{0,9}$/, 'is not somebody of the house')
        .nullish(),
    }),
    output: conversationOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).assign(params.id, body.to ?? null),
  }),
  action({
    name: 'giveBackConversation',
    method: 'POST',
    path: '/chat/conversations/:id/give-back',
    summary: 'Puts it back into the queue.',
    params: byId,
    output: conversationOutput,
    panel,
    handle: ({ params }, strapi) => chats(strapi).giveBack(params.id),
  }),
  action({
    name: 'snoozeConversation',
    method: 'POST',
    path: '/chat/conversations/:id/snooze',
    summary: 'Puts it off until a moment, or until the guest writes; null wakes it.',
    params: byId,
    body: z.object({ until: instant.nullable() }),
    output: conversationOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).snooze(params.id, body.until),
  }),
  action({
    name: 'labelConversation',
    method: 'PUT',
    path: '/chat/conversations/:id/labels',
    summary: 'Its labels, all of them.',
    params: byId,
    body: z.object({ labels: z.array(requiredLine(40)).max(MAX_LABELS) }),
    output: conversationOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).label(params.id, body.labels),
  }),
  panelAction({
    name: 'resendTicket',
    summary: 'Sends the guest of a conversation one of the own tickets once more; the thread says so.',
    params: byId,
    body: z.object({ ticket: documentId }),
    output: conversationOutput,
    panel,
    handle: ({ params, body }, strapi) => chats(strapi).resendTicket(params.id, body.ticket),
  }),
  action({
    name: 'readChatDuty',
    method: 'GET',
    path: '/chat/duty',
    summary: 'Whether conversations are given to me by themselves, and how many at once.',
    output: duty,
    handle: (_input, strapi) => chats(strapi).duty(),
  }),
  action({
    name: 'setChatDuty',
    method: 'PUT',
    path: '/chat/duty',
    summary: 'Takes conversations by itself from now on, as long as a chat of mine is open, or no more.',
    body: z.object({ isAvailable: z.boolean(), capacity: z.number().int().min(1).max(MAX_CAPACITY).optional() }),
    output: duty,
    panel,
    handle: ({ body }, strapi) => chats(strapi).setDuty(body),
  }),
];
