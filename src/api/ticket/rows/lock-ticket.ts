/** The event first, then its ticket: whoever holds an event goes on to its tickets. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { TicketRow } from '#domain/ticket/ticket';
import { inTransaction, lockDocument, type Row, type Trx } from '#platform/postgres/rows';
import { lockEvent, type StoredEvent } from '../../event/rows/lock-event';

export const TICKET = 'api::ticket.ticket';

export type StoredTicket = TicketRow & Row & { id: number; documentId: string };

/** @throws DomainError `request.not_found`. */
export async function lockTicket(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<{ event: StoredEvent; ticket: StoredTicket }> {
  const of = await trx('tickets as t')
    .join('events as e', 'e.id', 't.event_id')
    .where('t.document_id', documentId)
    .first<{ document_id: string } | undefined>('e.document_id');
  if (!of) throw new DomainError('request.not_found');
  const event = await lockEvent(strapi, trx, of.document_id);
  return { event, ticket: (await lockDocument(strapi, trx, TICKET, documentId)) as unknown as StoredTicket };
}

/** Before a ticket is moved, in the panel too: the trigger that counts its seat writes the event. */
export const claimEvent = (strapi: Core.Strapi, documentId: string, { state }: Row): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    if (typeof state === 'string') await lockTicket(strapi, trx, documentId);
  });
