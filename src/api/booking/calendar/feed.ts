/** The book as a calendar: what is confirmed, what is asked for (tentative), a week back and a quarter ahead. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CalendarEntry } from '#domain/calendar-entry';
import { calendarFile } from '#platform/files/calendar-file';
import { clock } from '#platform/clock';
import { ACTIVE, ASKING, type BookingStatus } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { quoted } from '#domain/text';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { hashOf } from '../rows/manage-link';

const DAY = 86_400_000;
const DAYS_BACK = 7;
const DAYS_AHEAD = 90;
const REFRESH_MINUTES = 15;

interface Entry {
  document_id: string;
  number: string;
  status: BookingStatus;
  starts_at: Date;
  ends_at: Date;
  requested_at: Date;
  updated_at: Date;
  guests: number;
  name: string;
  phone: string | null;
  note: string | null;
  table: string;
  area: string | null;
  venue: string;
  revision: number;
}

/** @throws DomainError `booking.link_unknown` for a key that is not, or no longer, somebody's. */
export async function answerCalendar(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { key } = ctx.query as { key?: unknown };
  const file = await inTransaction(strapi, async (trx) => {
    if (typeof key !== 'string' || !/^[\w-]{43}$/.test(key)) return null;
    const calendar = await trx('booking_calendars')
      .where({ token_hash: hashOf(key) })
      .first<{ id: string; name: string; venue_id: number | null } | undefined>('id', 'name', 'venue_id');
    if (!calendar) return null;
    await trx('booking_calendars').where({ id: calendar.id }).update({ read_at: clock.now() });
    const entries = (await bookingsAround(trx, calendar.venue_id)).map(entryOf);
    return calendarFile({ name: calendar.name, method: 'publish', refreshMinutes: REFRESH_MINUTES, entries });
  });
  if (file === null) throw new DomainError('booking.link_unknown');
  ctx.set({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' });
  ctx.type = 'text/calendar; charset=utf-8';
  ctx.body = file;
}

function bookingsAround(trx: Trx, venue: number | null): Promise<Entry[]> {
  const now = clock.now().getTime();
  const query = trx('bookings as b')
    .join('tables as t', 't.id', 'b.table_id')
    .leftJoin('tables as j', 'j.id', 'b.joined_with_id')
    .join('venues as v', 'v.id', 'b.venue_id')
    .whereIn('b.status', [...ACTIVE])
    .whereBetween('b.starts_at', [new Date(now - DAYS_BACK * DAY), new Date(now + DAYS_AHEAD * DAY)])
    .orderBy('b.starts_at');
  if (venue !== null) void query.where('b.venue_id', venue);
  return query.select<Entry[]>('b.*', trx.raw(`concat_ws('+', t.number, j.number) as "table"`), 't.area', 'v.name as venue');
}

const isAsking = ({ status }: Entry): boolean => ASKING.includes(status);

const entryOf = (booking: Entry): CalendarEntry => ({
  uid: `booking-${booking.document_id}@samovar`,
  sequence: booking.revision,
  changedAt: booking.updated_at,
  start: booking.starts_at,
  end: booking.ends_at,
  summary: `${booking.table}: ${booking.name}, ${booking.guests}${isAsking(booking) ? ' ?' : ''}`,
  description: [booking.number, booking.phone, booking.note && `> ${quoted(booking.note)}`].filter(Boolean).join('\n'),
  location: [booking.venue, booking.area, booking.table].filter(Boolean).join(', '),
  status: isAsking(booking) ? 'tentative' : 'confirmed',
});
