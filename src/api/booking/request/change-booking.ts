/** Staff change a booking that is not over: price, guests, contact, or where and when, under the locks of both tables. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkVisit } from '#domain/booking/availability';
import { checkEditable, freeCancelUntil, KEEPING, SITTING } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { bookingChanged } from '#domain/booking/events';
import { checkDigits } from '#domain/currency';
import { toAmount, toMinor } from '#domain/money';
import { phoneTyped } from '#domain/phone';
import { quarterOf } from '#domain/booking/pace';
import { emit } from '#platform/events/emit';
import { write } from '#platform/documents/door';
import type { RowOf } from '#platform/documents/row-of';
import { inTransaction, lockDocument, toRow, type Row, type Trx } from '#platform/postgres/rows';
import { readVenues } from '../../venue/rows/venue-facts';
import { nameOf, tablesById, tablesNamed } from '../../table/rows/table-names';
import { lockTables } from '../rows/booking-rows';
import { checkPaceKept } from './keep-pace';
import { checkTableFree, placeOf } from './make-booking';
import type { BookingChange } from '../actions/booking-fields';

/** Another table is taken alone, unless it is said with which. */
export interface AskedChange extends BookingChange {
  /** It may be more than the kitchen's pace. */
  mayExceed?: boolean;
}

const UID = 'api::booking.booking';
type Stored = RowOf<typeof UID>;

export const changeBooking = (strapi: Core.Strapi, documentId: string, { mayExceed = false, ...change }: AskedChange): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const booking = await lockWithTables(strapi, trx, { ...change, documentId });
    checkEditable(booking, change);
    checkDigits(change.price === undefined ? null : toMinor(change.price), booking.currency, 'price');
    const moved = await movedBy(trx, booking, { ...change, mayExceed });
    await write(strapi, UID, documentId, {
      ...change,
      ...(change.phone && { phone: phoneTyped(change.phone, await zoneOfBooking(trx, booking)) }),
      ...(change.price !== undefined && { price: toAmount(toMinor(change.price)) }),
      ...moved,
    });
    const became: Row = await trx('bookings').where({ id: booking.id }).first();
    const payload = bookingChanged(toRow(strapi, UID, became), booking, Object.keys(change));
    await emit(strapi, 'booking.changed', { subject: documentId, payload });
  });

const zoneOfBooking = async (trx: Trx, { venue }: Stored): Promise<string | null> =>
  venue === null ? null : ((await readVenues(trx, [venue]))[0]?.timezone ?? null);

/** Tables first, in the order of their ids, then the booking: as everybody who decides does. */
async function lockWithTables(
  strapi: Core.Strapi,
  trx: Trx,
  which: Pick<BookingChange, 'table' | 'joinedWith'> & { documentId: string },
): Promise<Stored> {
  const known = await trx('bookings')
    .where({ document_id: which.documentId })
    .first<{ table_id: number; joined_with_id: number | null } | undefined>('table_id', 'joined_with_id');
  if (!known) throw new DomainError('request.not_found');
  const named = [which.table, which.joinedWith].filter((id) => typeof id === 'string');
  const wanted = await tablesNamed(trx, named);
  await lockTables(trx, [known.table_id, known.joined_with_id, ...wanted.map(({ id }) => id)]);
  const booking = await lockDocument(strapi, trx, UID, which.documentId);
  // Somebody moved it to another table while we waited: their locks are not ours.
  if (booking?.table !== known.table_id || booking.joinedWith !== known.joined_with_id) throw new DomainError('request.conflict');
  return booking;
}

/** What a new place, time or party size brings along. @throws DomainError when nobody can sit there, or somebody does. */
async function movedBy(trx: Trx, booking: Stored, change: AskedChange): Promise<object> {
  const isMoved = [change.table, change.joinedWith, change.startsAt, change.endsAt, change.guests].some((field) => field !== undefined);
  if (!isMoved) return {};
  const guests = change.guests ?? booking.guests;
  const start = change.startsAt ?? booking.startsAt;
  const place = await placeOf(trx, { ...(await tablesAfter(trx, booking, change)), startsAt: start });
  const { table, tables, venue } = place;
  const length = booking.endsAt.getTime() - booking.startsAt.getTime();
  const end = change.endsAt ?? new Date(start.getTime() + length);
  const span = { start, end };
  checkVisit({ venue, table, span, guests, now: clock.now(), isStaff: true, hasBegun: SITTING.includes(booking.status) });
  const isKeeping = KEEPING.includes(booking.status);
  const visit = { ...place, span, guests, isKeeping, isOnline: (booking.channel ?? 'online') === 'online', except: booking.id };
  if (isKeeping) await checkTableFree(trx, { ...visit, isStaff: true });
  const exceedsPace = await checkPaceKept(trx, { ...visit, mayExceed: change.mayExceed === true || !addsToPace(booking, start, guests) });
  return {
    table: table.id,
    joinedWith: tables[1] ?? null,
    venue: venue.id,
    startsAt: start,
    endsAt: end,
    freeCancelUntil: freeCancelUntil(venue, start),
    exceedsPace,
  };
}

/** Who keeps time and party, or comes with fewer, adds nothing to the pace. */
const addsToPace = (booking: Stored, start: Date, guests: number): boolean =>
  quarterOf(start).start.getTime() !== quarterOf(booking.startsAt).start.getTime() || guests > booking.guests;

/** documentIds of where it will be: pushed-together tables stay so until another place is named. */
async function tablesAfter(trx: Trx, booking: Stored, change: BookingChange): Promise<{ table: string; joinedWith: string | null }> {
  const tables = await tablesById(trx, [booking.table, booking.joinedWith]);
  const current = (id: number | null): string | null => nameOf(tables, id);
  const kept = change.table === undefined ? current(booking.joinedWith) : null;
  return { table: change.table ?? current(booking.table) ?? '', joinedWith: change.joinedWith === undefined ? kept : change.joinedWith };
}
