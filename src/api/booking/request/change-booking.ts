/** Staff change a booking that is not over: price, guests, contact, or where and when, under the locks of both tables. */
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { checkVisit } from '../../../domain/availability';
import { checkEditable, freeCancelUntil, KEEPING, type BookingStatus } from '../../../domain/booking';
import { DomainError } from '../../../domain/errors';
import { bookingPayload } from '../../../domain/booking-events';
import { toAmount, toMinor } from '../../../domain/money';
import { emit } from '../../../plugins/kafka/server/emit';
import { asItsService } from '../../../plugins/kafka/server/status-gate';
import { inTransaction, lockDocument, toRow, type Row, type Trx } from '../../../postgres/rows';
import { lockTable } from '../rows/booking-rows';
import { checkTableFree, placeOf } from './make-booking';

export interface BookingChange {
  table?: string | undefined;
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
  guests?: number | undefined;
  price?: number | undefined;
  name?: string | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  note?: string | null | undefined;
  externalRef?: string | null | undefined;
}

interface Stored extends Row {
  id: number;
  documentId: string;
  status: BookingStatus;
  table: number;
  startsAt: Date;
  endsAt: Date;
  guests: number;
}

const UID = 'api::booking.booking';

export const changeBooking = (strapi: Core.Strapi, documentId: string, change: BookingChange): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const booking = await lockWithTables(strapi, trx, { documentId, table: change.table });
    checkEditable(booking, change);
    const moved = await movedBy(trx, booking, change);
    const data = asItsService({ ...change, ...(change.price !== undefined && { price: toAmount(toMinor(change.price)) }), ...moved });
    await strapi.documents(UID).update({ documentId, data: data as never });
    const became: Row = await trx('bookings').where({ id: booking.id }).first();
    const fields = Object.keys(change);
    await emit(strapi, 'booking.changed', { subject: documentId, payload: { ...bookingPayload(toRow(strapi, UID, became)), fields } });
  });

/** Tables first, in the order of their ids, then the booking: as everybody who decides does. */
async function lockWithTables(strapi: Core.Strapi, trx: Trx, which: { documentId: string; table: string | undefined }): Promise<Stored> {
  const known = await trx('bookings').where({ document_id: which.documentId }).first<{ table_id: number } | undefined>('table_id');
  if (!known) throw new DomainError('request.not_found');
  const wanted = which.table === undefined ? known.table_id : (await placeOf(trx, which.table)).table.id;
  for (const id of [...new Set([known.table_id, wanted])].sort((a, b) => a - b)) await lockTable(trx, id);
  const booking = (await lockDocument(strapi, trx, UID, which.documentId)) as unknown as Stored;
  // Somebody moved it to another table while we waited: their locks are not ours.
  if (booking.table !== known.table_id) throw new DomainError('request.conflict');
  return booking;
}

/** What a new place, time or party size brings along. @throws DomainError when nobody can sit there, or somebody does. */
async function movedBy(trx: Trx, booking: Stored, change: BookingChange): Promise<object> {
  const isMoved = change.table ?? change.startsAt ?? change.endsAt ?? change.guests;
  if (isMoved === undefined) return {};
  const [{ document_id: current } = { document_id: '' }] = await trx('tables')
    .where({ id: booking.table })
    .select<{ document_id: string }[]>('document_id');
  const { table, venue } = await placeOf(trx, change.table ?? current);
  const guests = change.guests ?? booking.guests;
  const start = change.startsAt ?? booking.startsAt;
  const length = booking.endsAt.getTime() - booking.startsAt.getTime();
  const end = change.endsAt ?? new Date(start.getTime() + length);
  const span = { start, end };
  checkVisit({ venue, table, span, guests, now: clock.now(), isStaff: true, hasBegun: booking.status === 'seated' });
  if (KEEPING.includes(booking.status)) await checkTableFree(trx, { venue, table, span, guests, isStaff: true, except: booking.id });
  return { table: table.id, venue: venue.id, startsAt: start, endsAt: end, freeCancelUntil: freeCancelUntil(venue, start) };
}
