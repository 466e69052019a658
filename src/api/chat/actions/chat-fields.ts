/** Conversations and messages as they come in and go out, over HTTP and over sockets alike. */
import { z } from 'zod';
import { CONVERSATION_KINDS, CONVERSATION_STATUSES, SIDES } from '#domain/conversation/conversation';
import { MAX_BODY, MESSAGE_KINDS } from '#domain/conversation/message';
import { ORDER_STATUSES } from '#domain/order/order';
import { LANGUAGES } from '#domain/errors';
import { documentId, idOrSlug, MAX_INTEGER, moment, text } from '#platform/actions/fields';

/** Made by the client, once for each message: what comes twice with it is one. */
export const clientId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'is 8 to 64 letters, digits, - or _');
export const body = text(MAX_BODY);
export const seq = z.number().int().min(0).max(MAX_INTEGER);

export const opening = z.object({
  kind: z.enum(CONVERSATION_KINDS),
  order: documentId.optional(),
  profile: documentId.optional(),
  venue: idOrSlug.optional(),
  guest: documentId.optional(),
  booking: documentId.optional(),
});

export const sent = z.object({ body, clientId: clientId.nullish(), isNote: z.boolean().optional() });

const words = z.object({ en: z.string(), ru: z.string() });

export const messageOutput = z
  .object({
    seq: z.number().int(),
    clientId: z.string().nullable(),
    kind: z.enum(MESSAGE_KINDS),
    from: z.object({ side: z.enum(SIDES).nullable(), name: z.string().nullable() }),
    body: z.string().nullable(),
    words: words.nullable(),
    pictures: z.array(
      z.object({
        url: z.string(),
        thumbnail: z.string().nullable(),
        width: z.number().int().nullable(),
        height: z.number().int().nullable(),
        alternativeText: z.string().nullable(),
      }),
    ),
    isInternal: z.boolean(),
    sentAt: moment,
  })
  .meta({ id: 'ChatMessage' });

export const markOutput = z.object({ side: z.enum(SIDES), deliveredSeq: z.number().int(), readSeq: z.number().int() });

export const conversationOutput = z
  .object({
    documentId: z.string(),
    kind: z.enum(CONVERSATION_KINDS),
    status: z.enum(CONVERSATION_STATUSES),
    /** As whom the caller takes part. */
    side: z.enum(SIDES),
    order: z.object({ documentId: z.string(), number: z.string(), status: z.enum(ORDER_STATUSES) }).nullable(),
    venue: z.object({ documentId: z.string(), name: z.string() }).nullable(),
    guest: z.object({ name: z.string(), documentId: z.string().nullable() }),
    partner: z.object({ name: z.string() }).nullable(),
    language: z.enum(LANGUAGES),
    lastSeq: z.number().int(),
    lastMessage: messageOutput.nullable(),
    lastMessageAt: moment.nullable(),
    unread: z.number().int(),
    marks: z.array(markOutput),
    rating: z.number().int().nullable(),
    closedAt: moment.nullable(),
    createdAt: moment,
    assignee: z.object({ key: z.string(), name: z.string() }).nullable(),
    waitingSince: moment.nullable(),
    snoozedUntil: moment.nullable(),
    labels: z.array(z.string()),
  })
  .meta({ id: 'ChatConversation' });
