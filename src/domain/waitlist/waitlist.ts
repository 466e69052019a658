/** Whoever waits is offered the first table that frees and fits, in the order of coming: for some minutes, alone; then it passes on. */
import { isFree, spanOf, type BookingVenue, type Taken } from '../booking/availability';
import { holderOf } from '../booking/booking';
import { fieldError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';
import { fitsPace, type Arrival } from '../booking/pace';
import { holds, openIntervals, type Interval } from '../time';

interface WaitlistMeaning extends StatusMeaning {
  /** The guest sees which table it is: offered, or taken. */
  hasOffer: boolean;
  /** Whoever was passed over may stand at the end of the queue again; who left is asked nothing. */
  mayReturn: boolean;
  /** Whoever waits next may be offered a table now. */
  passesOn: boolean;
}

export const WAITLIST_MEANINGS = statusTable<WaitlistMeaning>()({
  waiting: { isLive: true, hasOffer: false, mayReturn: false, passesOn: true },
  offered: { isLive: true, hasOffer: true, mayReturn: false, passesOn: false },
  booked: { isLive: false, hasOffer: true, mayReturn: false, passesOn: false },
  seated: { isLive: false, hasOffer: false, mayReturn: false, passesOn: false },
  expired: { isLive: false, hasOffer: false, mayReturn: true, passesOn: true },
  left: { isLive: false, hasOffer: false, mayReturn: false, passesOn: true },
  skipped: { isLive: false, hasOffer: false, mayReturn: true, passesOn: true },
});
export type WaitlistStatus = keyof typeof WAITLIST_MEANINGS;
export const WAITLIST_STATUSES = statusesOf(WAITLIST_MEANINGS);
export type WaitlistParty = 'guest' | 'staff' | 'job';

/** Still in the queue. */
export const IN_QUEUE = statusesWhere(WAITLIST_MEANINGS, { isLive: true });
/** Nothing is offered to them yet. */
export const UNSERVED = statusesWhere(WAITLIST_MEANINGS, { isLive: true, hasOffer: false });
export const PASSES_ON = statusesWhere(WAITLIST_MEANINGS, { passesOn: true });
/** Which table it is stands on the guest's page. */
export const SEES_TABLE = statusesWhere(WAITLIST_MEANINGS, { hasOffer: true });
/** A table is held for them. */
export const OFFERED = statusesWhere(WAITLIST_MEANINGS, { isLive: true, hasOffer: true });

export interface WaitlistRow {
  documentId: string;
  status: WaitlistStatus;
  note: string | null;
}

const moves: Move<WaitlistStatus, WaitlistParty, WaitlistRow>[] = [
  { verb: 'offer', from: 'waiting', to: 'offered', by: ['staff', 'job'] },
  { verb: 'return', from: 'offered', to: 'waiting', by: ['staff', 'job'] },
  { verb: 'book', from: 'offered', to: 'booked', by: ['guest', 'staff'] },
  ...IN_QUEUE.flatMap((from): typeof moves => [
    { verb: 'seat', from, to: 'seated', by: ['staff'] },
    { verb: 'expire', from, to: 'expired', by: ['job'] },
    { verb: 'leave', from, to: 'left', by: ['guest', 'staff'] },
    { verb: 'skip', from, to: 'skipped', by: ['staff'] },
  ]),
];

export const waitlistMachine: Machine<WaitlistStatus, WaitlistParty, WaitlistRow, WaitlistMeaning> = {
  noun: 'waitlist',
  initial: 'waiting',
  meanings: WAITLIST_MEANINGS,
  predicates: {
    waitlist_entries_email_once: { isLive: true },
    waitlist_entries_phone_once: { isLive: true },
    waitlist_entries_live: { isLive: true },
    waitlist_entries_offer_whole: { isLive: true, hasOffer: true },
  },
  moves,
  partiesOf,
  reasonField: 'note',
  isRemark: true,
  frozen: [
    ...['number', 'venue', 'isHere', 'startsAt', 'endsAt', 'guests', 'joinedAt', 'quotedMinutes', 'manageTokenHash', 'booking'],
    ...['offeredTable', 'offeredWith', 'offerStartsAt', 'offerEndsAt', 'offerExpiresAt'],
  ],
  refuseCreate: 'waitlist.made_by_joining',
  refuseDelete: 'waitlist.never_deleted',
  refuseMove: 'waitlist.moved_on_its_page',
};

/** Whoever came by the link is the guest. */
function partiesOf(entry: WaitlistRow, actor: Actor): WaitlistParty[] {
  if (actor.kind === 'job') return ['job'];
  const isStaff = actor.kind === 'panel' || actor.roles.includes('staff');
  return [...(isStaff ? (['staff'] as const) : []), ...(actor.roles.includes(holderOf(entry.documentId)) ? (['guest'] as const) : [])];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Whoever stands at the door waits no longer than this. */
export const DOOR_HOURS = 4;
const MAX_WINDOW_HOURS = 12;
const MAX_DAYS_AHEAD = 365;
const QUOTED_TO_MINUTES = 5;

export interface WaitWish {
  /** The earliest start; null = as soon as possible, the guests are here. */
  startsAt: Date | null;
  /** The latest start; null = that start only, or as long as somebody waits at a door. */
  endsAt: Date | null;
  guests: number;
  email: string | null;
  phone: string | null;
}

/** A table, or two that are pushed together; documentIds. */
export interface WaitPlace {
  tables: readonly string[];
  seats: number;
}

/** Between which starts somebody waits. @throws DomainError naming what makes no sense. */
export function windowOf(
  wish: WaitWish,
  { places, isStaff, now }: { places: readonly WaitPlace[]; isStaff: boolean; now: Date },
): Interval {
  if (!wish.email && !wish.phone && !isStaff) throw fieldError('booking.contact_missing', 'email');
  const largest = Math.max(0, ...places.map(({ seats }) => seats));
  if (wish.guests > largest) throw fieldError('waitlist.too_many_guests', 'guests', { seats: largest });
  if (!wish.startsAt && wish.endsAt) throw fieldError('table.span_half', 'startsAt');
  if (!wish.startsAt) return { start: now, end: new Date(now.getTime() + DOOR_HOURS * HOUR) };
  const [start, end] = [wish.startsAt, wish.endsAt ?? wish.startsAt];
  if (end < now) throw fieldError('booking.in_past', 'startsAt');
  if (start.getTime() > now.getTime() + MAX_DAYS_AHEAD * 24 * HOUR)
    throw fieldError('booking.too_far', 'startsAt', { days: MAX_DAYS_AHEAD });
  if (end < start || end.getTime() - start.getTime() > MAX_WINDOW_HOURS * HOUR)
    throw fieldError('waitlist.window_wrong', 'endsAt', { hours: MAX_WINDOW_HOURS });
  return { start, end };
}

/** While those hours last. */
export const mayJoinAgain = ({ status, endsAt }: { status: WaitlistStatus; endsAt: Date }, now: Date): boolean =>
  WAITLIST_MEANINGS[status].mayReturn && endsAt >= now;

/** The floor of a venue as it is now. */
export interface Floor {
  venue: BookingVenue;
  places: readonly WaitPlace[];
  /** Kept or held; guests who sit longer than they booked keep their table. */
  taken: readonly Taken[];
  arrivals: readonly Arrival[];
  now: Date;
}

export interface Waiting {
  guests: number;
  isHere: boolean;
  startsAt: Date;
  endsAt: Date;
}

export interface Fit<W> {
  entry: W;
  place: WaitPlace;
  span: Interval;
}

/** The first who waits and can have something now, with the place that wastes fewest seats at the earliest start. */
export function firstFit<W extends Waiting>(waiting: readonly W[], floor: Floor): Fit<W> | null {
  for (const entry of waiting) {
    const fit = fitOf(entry, floor);
    if (fit) return { entry, ...fit };
  }
  return null;
}

export function fitOf(entry: Waiting, floor: Floor): { place: WaitPlace; span: Interval } | null {
  const { venue, arrivals, now } = floor;
  const from = Math.min(entry.startsAt.getTime(), now.getTime()) - MINUTE;
  const open = openIntervals(venue, { start: new Date(from), end: new Date(entry.endsAt.getTime() + 24 * HOUR) });
  for (const startsAt of startsOf(entry, venue.slotMinutes, now)) {
    const span = spanOf({ startsAt, endsAt: null, guests: entry.guests }, venue.turns);
    if (!holds(open, span) || !fitsPace(venue, arrivals, { start: startsAt, guests: entry.guests, isOnline: false })) continue;
    const place = fitting(floor.places, entry.guests).find(({ tables }) => tables.every((table) => isFree(table, span, floor.taken)));
    if (place) return { place, span };
  }
  return null;
}

/** A single table before a pair, the fewest empty seats first. */
const fitting = (places: readonly WaitPlace[], guests: number): WaitPlace[] =>
  places.filter(({ seats }) => seats >= guests).sort((a, b) => a.tables.length - b.tables.length || a.seats - b.seats);

/** Who is here sits down now; who is elsewhere comes at a time of the venue's grid. */
function startsOf(entry: Waiting, slotMinutes: number, now: Date): Date[] {
  if (entry.isHere) return now < entry.endsAt ? [new Date(Math.floor(now.getTime() / MINUTE) * MINUTE)] : [];
  const step = slotMinutes * MINUTE;
  const ahead = Math.max(0, Math.ceil((now.getTime() - entry.startsAt.getTime()) / step));
  const starts: Date[] = [];
  for (let at = entry.startsAt.getTime() + ahead * step; at <= entry.endsAt.getTime(); at += step) starts.push(new Date(at));
  return starts;
}

/** Minutes until somebody at the door sits, by the clocks of the tables and those ahead; null where it is not within the wait of a door. */
export function quoteWait(party: { guests: number }, ahead: readonly { guests: number }[], floor: Floor): number | null {
  const taken = [...floor.taken];
  let mine: Interval | null = null;
  for (const { guests } of [...ahead, party]) {
    const found = earliest(guests, { ...floor, taken });
    mine = found?.span ?? null;
    // Who finds nothing tonight is in nobody's way.
    if (found) taken.push(...found.place.tables.map((table) => ({ table, ...found.span })));
  }
  if (!mine) return null;
  const minutes = (mine.start.getTime() - floor.now.getTime()) / MINUTE;
  return Math.max(0, Math.ceil(minutes / QUOTED_TO_MINUTES) * QUOTED_TO_MINUTES);
}

/** Somebody gets up, or nobody sits there: no other moment frees a table. */
function earliest(guests: number, floor: Floor): { place: WaitPlace; span: Interval } | null {
  const { venue, taken, now } = floor;
  const ends = taken.map(({ end }) => end).filter((end) => end > now && end.getTime() <= now.getTime() + DOOR_HOURS * HOUR);
  for (const startsAt of [now, ...ends.sort((a, b) => a.getTime() - b.getTime())]) {
    const span = spanOf({ startsAt, endsAt: null, guests }, venue.turns);
    const place = fitting(floor.places, guests).find(({ tables }) => tables.every((table) => isFree(table, span, taken)));
    if (place && holds(openIntervals(venue, span), span)) return { place, span };
  }
  return null;
}

type Guest = Record<'name' | 'email' | 'phone', string | null>;

export const isSameGuest = (one: Guest, other: Guest): boolean =>
  one.name === other.name && one.email === other.email && one.phone === other.phone;

/** Nobody took the offer in time, or no table freed in the hours that somebody waits for. */
export const isWaitOver = (
  { status, endsAt, offerExpiresAt: until }: { status: WaitlistStatus; endsAt: Date; offerExpiresAt: Date | null },
  now: Date,
): boolean => (OFFERED.includes(status) ? until !== null && until <= now : UNSERVED.includes(status) && endsAt < now);

export const offerExpiresAt = (venue: { offerMinutes: number }, now: Date): Date => new Date(now.getTime() + venue.offerMinutes * MINUTE);
