/** The event first, then its ticket: whoever holds an event goes on to its tickets. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { RowOf } from '#platform/documents/row-of';
import { lockDocument, type Trx } from '#platform/postgres/rows';
import { lockEvent, type StoredEvent } from '../../event/rows/lock-event';

export const TICKET = 'api::ticket.ticket';

export type StoredTicket = RowOf<typeof TICKET>;

/** @throws DomainError `request.not_found`. */
export async function lockTicket(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<{ event: StoredEvent; ticket: StoredTicket }> {
  const event = await lockEventOf(strapi, trx, documentId);
  const ticket = await lockDocument(strapi, trx, TICKET, documentId);
  if (!ticket) throw new DomainError('request.not_found');
  return { event, ticket };
}

/** @throws DomainError `request.not_found`. */
export async function lockEventOf(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<StoredEvent> {
  const of = await trx('tickets as t')
    .join('events as e', 'e.id', 't.event_id')
    .where('t.document_id', documentId)
    .first<{ document_id: string } | undefined>('e.document_id');
  if (!of) throw new DomainError('request.not_found');
  return lockEvent(strapi, trx, of.document_id);
}
