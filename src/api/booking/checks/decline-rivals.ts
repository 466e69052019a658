/** A booking that keeps its table has beaten the requests that overlap it: each is declined on its own, with places that are still free. */
import type { Core } from '@strapi/strapi';
import { type BookingRow } from '#domain/booking/booking';
import { asItsService } from '#platform/documents/status-gate';
import { inTransaction, toRow, type Row } from '#platform/postgres/rows';
import { alternativesIn } from '../rows/alternatives';
import { rivalsOf } from '../rows/booking-rows';

const UID = 'api::booking.booking';
type Kept = BookingRow & { id: number; table: number; joinedWith: number | null; venue: number };

export const declineRivals = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const raw: Row | undefined = await trx('bookings').where({ document_id: documentId }).first();
    const kept = raw && (toRow(strapi, UID, raw) as unknown as Kept);
    if (!kept || kept.status !== 'confirmed') return;
    const tables = [kept.table, ...(kept.joinedWith === null ? [] : [kept.joinedWith])];
    const rivals = await rivalsOf(trx, tables, { start: kept.startsAt, end: kept.endsAt }, kept.id);
    if (rivals.length === 0) return;
    const wishes = rivals.map(({ startsAt, endsAt, guests, price }) => ({ start: startsAt, end: endsAt, guests, price: Number(price) }));
    const offers = await alternativesIn(trx, kept, wishes);
    for (const [index, rival] of rivals.entries()) {
      const data = asItsService({ state: 'declined', lostTo: kept.id, alternatives: offers[index] ?? [] });
      await strapi.documents(UID).update({ documentId: rival.documentId, data: data as never });
    }
  });
