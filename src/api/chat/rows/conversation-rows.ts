/** A conversation as its rules know it, locked or only read. */
import type { Core } from '@strapi/strapi';
import type { ConversationRow, Side } from '#domain/conversation/conversation';
import { sideOf } from '#domain/conversation/conversation';
import { DomainError, type Language } from '#domain/errors';
import { actorOf } from '#platform/actions/actor';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

export interface Conversation extends ConversationRow {
  id: number;
  order: string | null;
  venue: number | null;
  guestName: string | null;
  guestEmail: string | null;
  language: Language;
  assignee: string | null;
  assignedAt: Date | null;
  labels: string[];
  lastSeq: number;
  waitingSince: Date | null;
  snoozedUntil: Date | null;
  rating: number | null;
}

export interface Taking {
  conversation: Conversation;
  side: Side;
}

const columns = `
  c.id, c.document_id as "documentId", c.status, c.kind, c.customer_id as customer, c.partner_id as partner, c.close_reason as "closeReason", c.closed_at as "closedAt",
  (select o.document_id from orders o where o.id = c.order_id) as "order", c.venue_id as venue, c.guest_name as "guestName",
  c.guest_email as "guestEmail", c.language, c.assignee, c.assigned_at as "assignedAt", coalesce(c.labels, '[]')::text as labels,
  c.last_seq as "lastSeq", c.waiting_since as "waitingSince", c.snoozed_until as "snoozedUntil", c.rating`;

const READ = statement('chat_read', `select ${columns} from conversations c where c.document_id = :id`);
/** A mark that is made at the same moment refers to the row: only what would change its key may wait for the other. */
const LOCK = statement('chat_lock', `select ${columns} from conversations c where c.document_id = :id for no key update of c`);

const found = ([row]: (Conversation & { labels: unknown })[]): Conversation | null =>
  row ? { ...row, labels: JSON.parse(row.labels as unknown as string) as string[] } : null;

export const conversationOf = async (trx: Trx, documentId: string): Promise<Conversation | null> =>
  found(await prepared(trx, READ, { id: documentId }));

export const lockConversation = async (trx: Trx, documentId: string): Promise<Conversation | null> =>
  found(await prepared(trx, LOCK, { id: documentId }));

/** Whoever acts, and the conversation. @throws DomainError `request.not_found` for who takes no part: to them it is not there. */
export function takingPart(strapi: Core.Strapi, conversation: Conversation | null): Taking {
  const side = conversation && sideOf(conversation, actorOf(strapi));
  if (!conversation || !side) throw new DomainError('request.not_found');
  return { conversation, side };
}

/** The same with the row locked, until the transaction ends. */
export const lockTaking = async (strapi: Core.Strapi, trx: Trx, documentId: string): Promise<Taking> =>
  takingPart(strapi, await lockConversation(trx, documentId));

export const readTaking = async (strapi: Core.Strapi, trx: Trx, documentId: string): Promise<Taking> =>
  takingPart(strapi, await conversationOf(trx, documentId));

/** @throws DomainError `conversation.no_house` */
export function checkHouse({ side }: Taking): void {
  if (side !== 'house') throw new DomainError('conversation.no_house');
}
