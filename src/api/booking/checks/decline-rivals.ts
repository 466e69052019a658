/** A booking that keeps its table has beaten the requests that overlap it: each is declined on its own, with places that are still free. */
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { alternativesFor, windowAround, type Alternative } from '../../../domain/availability';
import { type BookingRow } from '../../../domain/booking';
import { toAmount, toMinor } from '../../../domain/money';
import { asItsService } from '../../../plugins/kafka/server/status-gate';
import { inTransaction, toRow, type Row, type Trx } from '../../../postgres/rows';
import { readTablesOf } from '../../table/rows/table-facts';
import { readVenues } from '../../venue/rows/venue-facts';
import { rivalsOf, takenIn, type Rival } from '../rows/booking-rows';

const UID = 'api::booking.booking';
type Kept = BookingRow & { id: number; table: number; venue: number };

export const declineRivals = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const raw: Row | undefined = await trx('bookings').where({ document_id: documentId }).first();
    const kept = raw && (toRow(strapi, UID, raw) as unknown as Kept);
    if (!kept || kept.status !== 'confirmed') return;
    const rivals = await rivalsOf(trx, kept.table, { start: kept.startsAt, end: kept.endsAt }, kept.id);
    if (rivals.length === 0) return;
    const offersFor = await alternativesIn(trx, kept, rivals);
    for (const rival of rivals) {
      const data = asItsService({ state: 'declined', lostTo: kept.id, alternatives: offersFor(rival).map(shown) });
      await strapi.documents(UID).update({ documentId: rival.documentId, data: data as never });
    }
  });

/** Reads the venue once for all who lost. */
async function alternativesIn(trx: Trx, kept: Kept, rivals: readonly Rival[]): Promise<(rival: Rival) => Alternative[]> {
  const [venue] = await readVenues(trx, [kept.venue]);
  const tables = await readTablesOf(trx, kept.venue);
  const table = tables.find((candidate) => candidate.id === kept.table);
  if (!venue || !table) return () => [];
  const all = {
    start: new Date(Math.min(...rivals.map((rival) => rival.startsAt.getTime()))),
    end: new Date(Math.max(...rivals.map((rival) => rival.endsAt.getTime()))),
  };
  const taken = await takenIn(trx, kept.venue, windowAround(all));
  const now = clock.now();
  return (rival) =>
    alternativesFor({
      venue,
      table,
      tables,
      taken,
      now,
      price: toMinor(rival.price),
      guests: rival.guests,
      span: { start: rival.startsAt, end: rival.endsAt },
    });
}

const shown = (offer: Alternative) => ({ ...offer, price: toAmount(offer.price) });
