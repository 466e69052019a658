/** A table frees: the first who waits and fits is offered it. A table that the staff gave away meanwhile is offered no more. */
import type { Core } from '@strapi/strapi';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { endOffer, offerNext } from '../waitlist/offers';

export const serveWaitlist = (strapi: Core.Strapi): Consumer => ({
  name: 'waitlist',
  events: [
    ...(['booking.cancelled', 'booking.no_show', 'booking.completed', 'booking.changed'] as const),
    ...(['booking.confirmed', 'booking.seated'] as const),
    ...(['waitlist.waiting', 'waitlist.expired', 'waitlist.left', 'waitlist.skipped'] as const),
  ],
  handle: ({ name, subject, payload }) =>
    inTransaction(strapi, async (trx) => {
      if (name === 'booking.confirmed' || name === 'booking.seated' || name === 'booking.changed')
        for (const documentId of await overruled(trx, subject)) await endOffer(strapi, documentId, 'waiting');
      if (name !== 'booking.confirmed' && name !== 'booking.seated' && typeof payload.venue === 'number')
        await offerNext(strapi, payload.venue);
    }),
});

/** Holds do not bind the staff: what they gave to somebody else can't be taken any more. */
const overruled = (trx: Trx, booking: string): Promise<string[]> =>
  trx('waitlist_entries as w')
    .joinRaw(
      `join bookings b on b.document_id = ? and b.status in ('confirmed', 'seated')
         and (b.table_id in (w.offered_table_id, w.offered_with_id) or b.joined_with_id in (w.offered_table_id, w.offered_with_id))
         and b.starts_at < w.offer_ends_at and b.ends_at > w.offer_starts_at`,
      [booking],
    )
    .where('w.status', 'offered')
    .orderBy('w.id')
    .forUpdate('w')
    .pluck<string[]>('w.document_id');
