/** Plays the bookings: each is asked for by its guest and moved by those who may, each step at its own time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { bookings as service } from '../../../src/api/booking/services/booking';
import type { BookingStatus } from '#domain/booking/booking';
import { bookings } from '../bookings';
import type { SeedBooking } from '../types';
import { venues } from '../venues';
import { as } from './acting';
import type { LoadedPerson, People } from './people';
import { tableKey } from './tables';
import { momentAt } from './times';
import type { Ids } from './venues';

interface House {
  tables: Ids;
  people: People;
}

const MINUTE = 60_000;
const PATHS: Readonly<Record<SeedBooking['ends'], readonly BookingStatus[]>> = {
  requested: [],
  confirmed: ['confirmed'],
  declined: ['declined'],
  cancelled: ['cancelled'],
  seated: ['confirmed', 'seated'],
  completed: ['confirmed', 'seated', 'completed'],
  no_show: ['confirmed', 'no_show'],
  walk_in: ['seated'],
};

export async function loadBookings(strapi: Core.Strapi, house: House): Promise<void> {
  const now = clock.now();
  const realNow = clock.now;
  try {
    for (const booking of bookings) await play(strapi, house, { booking, now });
  } finally {
    clock.now = realNow;
  }
  strapi.log.info(`${bookings.length} bookings are in the book.`);
}

async function play(strapi: Core.Strapi, house: House, { booking, now }: { booking: SeedBooking; now: Date }): Promise<void> {
  const startsAt = startOf(booking, now);
  const endsAt = new Date(startsAt.getTime() + booking.minutes * MINUTE);
  const askedAt = askedFor(booking, { startsAt, now });
  const guest = house.people.get(booking.email ?? '') ?? null;
  const staff = [...house.people.values()].find((person) => person.role === 'staff') ?? null;
  const { documentId } = await at(askedAt, () =>
    ask(strapi, house, { booking, startsAt, endsAt, by: booking.ends === 'walk_in' ? staff : guest }),
  );
  const moments: Partial<Record<BookingStatus, Date>> = {
    seated: startsAt,
    completed: new Date(endsAt.getTime() - 5 * MINUTE),
    no_show: new Date(startsAt.getTime() + 61 * MINUTE),
  };
  for (const to of PATHS[booking.ends]) {
    const decidedAt = new Date(Math.min(askedAt.getTime() + 20 * MINUTE, now.getTime()));
    const mover = to === 'cancelled' ? guest : staff;
    const note = to === booking.ends ? (booking.decisionNote ?? null) : null;
    await at(moments[to] ?? decidedAt, () => as(strapi, mover, () => service(strapi).move(documentId, to, note)));
  }
  if (booking.asksToCancel) await at(now, () => as(strapi, guest, () => service(strapi).cancel(documentId, null)));
}

async function ask(
  strapi: Core.Strapi,
  house: House,
  { booking, startsAt, endsAt, by }: { booking: SeedBooking; startsAt: Date; endsAt: Date; by: LoadedPerson | null },
): Promise<{ documentId: string }> {
  const isDirect = booking.ends === 'walk_in';
  const wish = {
    table: house.tables.get(tableKey(booking)) ?? '',
    startsAt,
    endsAt,
    guests: booking.guests,
    name: booking.name,
    email: booking.email ?? null,
    phone: booking.phone ?? null,
    note: booking.note ?? null,
    language: booking.language,
    user: isDirect ? null : (by?.id ?? null),
    isDirect,
  };
  return (await as(strapi, by, () => service(strapi).make(wish))) as { documentId: string };
}

async function at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  clock.now = () => moment;
  return work();
}

/** Guests come at the times that the venue offers; whoever walks in comes as it happens. */
function startOf({ starts, venue, ends }: SeedBooking, now: Date): Date {
  const { timezone = 'UTC', slotMinutes = 1 } = venues.find(({ slug }) => slug === venue) ?? {};
  const grid = (ends === 'walk_in' ? 1 : slotMinutes) * MINUTE;
  return new Date(Math.floor(momentAt(starts, timezone, now).getTime() / grid) * grid);
}

function askedFor(booking: SeedBooking, { startsAt, now }: { startsAt: Date; now: Date }): Date {
  if (booking.ends === 'walk_in') return startsAt;
  if (booking.askedMinutesAgo !== undefined) return new Date(now.getTime() - booking.askedMinutesAgo * MINUTE);
  return new Date(Math.min(startsAt.getTime() - 26 * 60 * MINUTE, now.getTime() - 180 * MINUTE));
}
