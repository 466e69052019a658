/** What happens to bookings by the passing of time. Safe on any number of instances: the gate locks the row, only one move is legal, and a reminder is marked as it is told. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { COMING, dueForCompletion, dueForDecline, dueForNoShow, type BookingStatus } from '#domain/booking/booking';
import { bookingPayload } from '#domain/booking/events';
import { dueForReminder } from '#domain/notification/reminder';
import { emit } from '#platform/events/emit';
import { moveEach } from '#platform/documents/moves';
import { inTransaction, toRow, type Row } from '#platform/postgres/rows';
import { whereSoon } from '#platform/jobs/soon';

const BOOKING = 'api::booking.booking';
const AT_ONCE = 500;

interface Due extends Row {
  documentId: string;
  startsAt: Date;
  endsAt: Date;
  requestedAt: Date;
  remindedAt: Date | null;
}

/** A day before, each guest once. @returns how many. */
export async function remindGuests(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  const soon = await strapi.db
    .connection('bookings')
    .whereIn('status', [...COMING])
    .where(whereSoon({ starts: 'starts_at', booked: 'requested_at', reminded: 'reminded_at' }, now))
    .orderBy('starts_at')
    .limit(AT_ONCE)
    .pluck<number[]>('id');
  let told = 0;
  for (const id of soon) if (await remind(strapi, id, now)) told += 1;
  return told;
}

const remind = (strapi: Core.Strapi, id: number, now: Date): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const raw: Row | undefined = await trx('bookings')
      .where({ id })
      .whereIn('status', [...COMING])
      .whereNull('reminded_at')
      .forUpdate()
      .skipLocked()
      .first();
    if (!raw) return false;
    const booking = toRow(strapi, BOOKING, raw) as Due;
    if (!dueForReminder({ ...booking, bookedAt: booking.requestedAt }, now)) return false;
    await trx('bookings').where({ id }).update({ reminded_at: now });
    await emit(strapi, 'booking.reminder_due', { subject: booking.documentId, payload: bookingPayload(booking) });
    return true;
  });

/** confirmed → no_show. @returns how many. */
export const markNoShows = (strapi: Core.Strapi): Promise<number> =>
  moveDue(strapi, { from: 'confirmed', to: 'no_show', isDue: dueForNoShow });

/** requested → declined, when its time came and nobody had answered. @returns how many. */
export const declineUnanswered = (strapi: Core.Strapi): Promise<number> =>
  moveDue(strapi, { from: 'requested', to: 'declined', isDue: dueForDecline });

/** seated → completed, when nobody marked that they left. @returns how many. */
export const completeVisits = (strapi: Core.Strapi): Promise<number> =>
  moveDue(strapi, { from: 'seated', to: 'completed', isDue: dueForCompletion });

async function moveDue(
  strapi: Core.Strapi,
  { from, to, isDue }: { from: BookingStatus; to: BookingStatus; isDue: (booking: Due, now: Date) => boolean },
): Promise<number> {
  const now = clock.now();
  const rows = await strapi.db
    .connection('bookings')
    .where({ status: from })
    .where('starts_at', '<=', now)
    .orderBy('starts_at')
    .limit(AT_ONCE)
    .select<Row[]>('*');
  const due = rows.map((row) => toRow(strapi, BOOKING, row)).filter((row) => isDue(row, now));
  return moveEach(
    strapi,
    BOOKING,
    due.map(({ documentId }) => documentId),
    { to },
  );
}
