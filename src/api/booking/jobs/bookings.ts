/** What happens to bookings by the passing of time. Safe on any number of instances: the gate locks the row, only one move is legal, and a reminder is marked as it is told. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import {
  COMING,
  COMPLETE_AFTER_HOURS,
  dueForCompletion,
  dueForDecline,
  dueForNoShow,
  NO_SHOW_AFTER_HOURS,
  type BookingStatus,
} from '#domain/booking/booking';
import { bookingPayload } from '#domain/booking/events';
import { dueForReminder } from '#domain/notification/reminder';
import { emit } from '#platform/events/emit';
import { moveDue, sweep } from '#platform/jobs/sweep';
import { inTransaction, toRow, type Row } from '#platform/postgres/rows';
import { whereSoon } from '#platform/jobs/soon';

const BOOKING = 'api::booking.booking';

interface Due extends Row {
  documentId: string;
  startsAt: Date;
  endsAt: Date;
  requestedAt: Date;
  remindedAt: Date | null;
}

/** A day before, each guest once. @returns how many. */
export function remindGuests(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return sweep(strapi, {
    job: 'remindGuests',
    due: () =>
      strapi.db
        .connection('bookings')
        .whereIn('status', [...COMING])
        .where(whereSoon({ starts: 'starts_at', booked: 'requested_at', reminded: 'reminded_at' }, now))
        .select('id', 'document_id'),
    work: async ({ id }) => Number(await remind(strapi, id, now)),
  });
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
  moveOver(strapi, {
    job: 'markNoShows',
    from: 'confirmed',
    to: 'no_show',
    over: `least(starts_at + make_interval(hours => ${NO_SHOW_AFTER_HOURS}), ends_at) <= ?`,
    isDue: dueForNoShow,
  });

/** requested → declined, when its time came and nobody had answered. @returns how many. */
export const declineUnanswered = (strapi: Core.Strapi): Promise<number> =>
  moveOver(strapi, { job: 'declineUnanswered', from: 'requested', to: 'declined', over: 'starts_at <= ?', isDue: dueForDecline });

/** seated → completed, when nobody marked that they left. @returns how many. */
export const completeVisits = (strapi: Core.Strapi): Promise<number> =>
  moveOver(strapi, {
    job: 'completeVisits',
    from: 'seated',
    to: 'completed',
    over: `ends_at + make_interval(hours => ${COMPLETE_AFTER_HOURS}) <= ?`,
    isDue: dueForCompletion,
  });

interface Over {
  job: string;
  from: BookingStatus;
  to: BookingStatus;
  /** The rule as the database looks it up. */
  over: string;
  isDue: (booking: { startsAt: Date; endsAt: Date }, now: Date) => boolean;
}

function moveOver(strapi: Core.Strapi, { job, from, to, over, isDue }: Over): Promise<number> {
  const now = clock.now();
  return moveDue<{ id: number; document_id: string; starts_at: Date; ends_at: Date }>(strapi, BOOKING, {
    job,
    to,
    due: () =>
      strapi.db.connection('bookings').where({ status: from }).whereRaw(over, [now]).select('id', 'document_id', 'starts_at', 'ends_at'),
    isDue: ({ starts_at: startsAt, ends_at: endsAt }) => isDue({ startsAt, endsAt }, now),
  });
}
