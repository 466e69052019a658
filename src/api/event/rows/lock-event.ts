/** Tickets are written under the lock of their event: whoever books, gives back, moves or calls off takes turns. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { EventFacts } from '#domain/event/event';
import type { RowOf } from '#platform/documents/row-of';
import { lockDocument, type Row, type Trx } from '#platform/postgres/rows';

export const EVENT = 'api::event.event';

export type StoredEvent = RowOf<typeof EVENT>;

/** What an event is before anything of it is written. */
export const UNWRITTEN: EventFacts = {
  startsAt: new Date(0),
  endsAt: new Date(0),
  location: null,
  venue: null,
  capacity: 0,
  seatsTaken: 0,
  price: 0,
};

/** The event as it will be, for the rules: the database's own checks can't say what is wrong. */
export function withChange(event: EventFacts, { startsAt, endsAt, location, venue, capacity }: Row): EventFacts {
  const given = {
    ...(startsAt !== undefined && { startsAt: new Date(startsAt as string) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt as string) }),
    ...(location !== undefined && { location: location as string | null }),
    ...(venue !== undefined && { venue: venue as number | null }),
    ...(typeof capacity === 'number' && { capacity }),
  };
  return { ...event, ...given };
}

/** @throws DomainError `request.not_found`. */
export async function lockEvent(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<StoredEvent> {
  const event = await lockDocument(strapi, trx, EVENT, documentId);
  if (!event) throw new DomainError('request.not_found');
  return event;
}
