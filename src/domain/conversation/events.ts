/** What happens in conversations. Never what was said, nor who by name: who needs it looks it up. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { CONVERSATION_KINDS, CONVERSATION_STATUSES, SIDES, type ConversationStatus } from './conversation';
import { MESSAGE_KINDS } from './message';

const rowId = z.number().int().nullable();
const facts = z.object({
  kind: z.enum(CONVERSATION_KINDS),
  customer: rowId,
  partner: rowId,
  /** documentId */
  order: z.string().nullable(),
});
const moved = facts.omit({ order: true }).extend({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  from: z.enum(CONVERSATION_STATUSES).nullable(),
  to: z.enum(CONVERSATION_STATUSES),
  reason: z.string().nullable(),
});
const posted = facts.extend({ seq: z.number().int(), side: z.enum(SIDES), messageKind: z.enum(MESSAGE_KINDS), pictures: z.number().int() });
/** Somebody was away, and is told by another way. */
const unread = facts.extend({ side: z.enum(['guest', 'partner']), recipient: rowId, count: z.number().int(), upTo: z.number().int() });

const sample = { kind: 'order', customer: 7, partner: 9, order: 'p4v9kq0c2m1x7d3z5w8r6t0a' };
const { order: _order, ...movedSample } = sample;
const sampleOf = (to: ConversationStatus) => ({
  ...movedSample,
  revision: 1,
  from: to === 'opened' ? null : 'opened',
  to,
  reason: null,
});

/** name → payload and a sample of it */
export const CONVERSATION_EVENTS = {
  ...statusEvents('conversation', CONVERSATION_STATUSES, [moved, sampleOf]),
  'conversation.assigned': [facts.extend({ assignee: z.string().nullable() }), { ...sample, assignee: 'panel:3' }],
  'conversation.rated': [facts.extend({ rating: z.number().int() }), { ...sample, rating: 5 }],
  'conversation.unread': [unread, { ...sample, side: 'guest', recipient: 7, count: 2, upTo: 14 }],
  'message.posted': [posted, { ...sample, seq: 14, side: 'house', messageKind: 'text', pictures: 0 }],
} as const satisfies Record<string, EventEntry>;

export const conversationMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  kind: row.kind,
  customer: row.customer ?? null,
  partner: row.partner ?? null,
  revision: row.revision ?? 1,
  ...change,
});
