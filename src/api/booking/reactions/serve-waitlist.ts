/** A table frees: the first who waits and fits is offered it. A table that the staff gave away meanwhile is offered no more. */
import type { Core } from '@strapi/strapi';
import { bookingMachine, KEEPING } from '#domain/booking/booking';
import type { EventName } from '#domain/events';
import { exitsOf } from '#domain/machine';
import { OFFERED, PASSES_ON } from '#domain/waitlist/waitlist';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { endOffer, offerNext } from '../waitlist/offers';

/** A table is taken. */
const TAKING: readonly EventName[] = KEEPING.map((status) => `booking.${status}` as const);
/** A table is free, or somebody new waits. */
const GIVING: readonly EventName[] = [
  ...exitsOf(bookingMachine, KEEPING).map((status) => `booking.${status}` as const),
  ...PASSES_ON.map((status) => `waitlist.${status}` as const),
];

export const serveWaitlist = (strapi: Core.Strapi): Consumer => ({
  name: 'waitlist',
  events: [...TAKING, ...GIVING, 'booking.changed'],
  handle: ({ name, subject, payload }) =>
    inTransaction(strapi, async (trx) => {
      if (!GIVING.includes(name)) for (const documentId of await overruled(trx, subject)) await endOffer(strapi, documentId, 'waiting');
      if (!TAKING.includes(name) && typeof payload.venue === 'number') await offerNext(strapi, payload.venue);
    }),
});

/** Holds do not bind the staff: what they gave to somebody else can't be taken any more. */
const overruled = (trx: Trx, booking: string): Promise<string[]> =>
  trx('waitlist_entries as w')
    .joinRaw(
      `join bookings b on b.document_id = ? and b.status in (${sqlList(KEEPING)})
         and (b.table_id in (w.offered_table_id, w.offered_with_id) or b.joined_with_id in (w.offered_table_id, w.offered_with_id))
         and b.starts_at < w.offer_ends_at and b.ends_at > w.offer_starts_at`,
      [booking],
    )
    .whereIn('w.status', [...OFFERED])
    .orderBy('w.id')
    .forUpdate('w')
    .pluck<string[]>('w.document_id');
