/** Who waits: the moves, who is offered what, and how long it takes. */
import { holderOf } from '#domain/booking/booking';
import { decideMove, type Actor } from '#domain/machine';
import {
  firstFit,
  fitOf,
  isWaitOver,
  mayJoinAgain,
  offerExpiresAt,
  quoteWait,
  waitlistMachine,
  windowOf,
  WAITLIST_STATUSES,
  type Floor,
  type WaitlistStatus,
} from '#domain/waitlist/waitlist';
import { aBookingVenue } from './booking-venue';
import { codeOf } from './dishes';

const NOW = new Date('2026-03-27T18:00:00Z');
const inMinutes = (minutes: number): Date => new Date(+NOW + minutes * 60_000);
const venue = aBookingVenue({ turns: [{ guests: 100, minutes: 90 }] });
const places = [
  { tables: ['two'], seats: 2 },
  { tables: ['four'], seats: 4 },
  { tables: ['four', 'two'], seats: 6 },
];
const taken = (table: string, from: number, until: number) => ({ table, start: inMinutes(from), end: inMinutes(until) });
const floor = (facts: Partial<Floor> = {}): Floor => ({ venue, places, taken: [], arrivals: [], now: NOW, ...facts });
const atDoor = (guests: number) => ({ guests, isHere: true, startsAt: NOW, endsAt: inMinutes(240) });
const evening = (guests: number, from: number, until: number) => ({
  guests,
  isHere: false,
  startsAt: inMinutes(from),
  endsAt: inMinutes(until),
});

const ACTORS: Record<string, Actor> = {
  guest: { kind: 'public', id: null, roles: ['public', holderOf('mine')] },
  'another guest': { kind: 'public', id: null, roles: ['public', holderOf('other')] },
  staff: { kind: 'user', id: 1, roles: ['staff'] },
  job: { kind: 'job', id: null, roles: [] },
};
const TABLE: Record<string, string[]> = {
  'waiting → offered': ['staff', 'job'],
  'offered → waiting': ['staff', 'job'],
  'offered → booked': ['guest', 'staff'],
  'waiting → seated': ['staff'],
  'offered → seated': ['staff'],
  'waiting → expired': ['job'],
  'offered → expired': ['job'],
  'waiting → left': ['guest', 'staff'],
  'offered → left': ['guest', 'staff'],
  'waiting → skipped': ['staff'],
  'offered → skipped': ['staff'],
};

it.each(WAITLIST_STATUSES.flatMap((from) => WAITLIST_STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  for (const [who, actor] of Object.entries(ACTORS)) {
    const row = { documentId: 'mine', status: from as WaitlistStatus, note: null };
    const move = codeOf(() => decideMove(waitlistMachine, { row, to, actor, reason: null, now: NOW }));
    const allowed = TABLE[`${from} → ${to}`];
    expect(move).toBe(!allowed ? 'waitlist.illegal_transition' : allowed.includes(who) ? null : 'waitlist.move_not_yours');
  }
});

it('offers to the first who fits, not to the first who waits', () => {
  const busy = floor({ taken: [taken('four', -60, 60)] });
  const waiting = [
    { ...atDoor(4), id: 'large' },
    { ...atDoor(2), id: 'small' },
  ];
  expect(firstFit(waiting, busy)).toMatchObject({ entry: { id: 'small' }, place: { tables: ['two'] }, span: { start: NOW } });
  expect(firstFit(waiting, floor())).toMatchObject({ entry: { id: 'large' }, place: { tables: ['four'] } });
  expect(firstFit([atDoor(7)], floor())).toBeNull();
  const seconds = new Date(+NOW + 40_000);
  expect(firstFit([{ ...atDoor(2), startsAt: new Date(+NOW + 20_000) }], floor({ now: seconds }))?.span.start).toEqual(NOW);
});

it('gives who is elsewhere the earliest start of the grid in their hours that is free, open and within the pace', () => {
  expect(fitOf(evening(5, 60, 180), floor({ taken: [taken('two', 0, 100)] }))).toMatchObject({
    place: { tables: ['four', 'two'] },
    span: { start: inMinutes(120), end: inMinutes(210) },
  });
  expect(fitOf(evening(2, -10, 20), floor())?.span.start).toEqual(inMinutes(20));
  expect(fitOf(evening(2, -20, 9), floor())).toBeNull();
  const paced = { ...venue, pace: { covers: 4, onlineCovers: null, rules: [] } };
  const arrivals = [{ start: inMinutes(60), guests: 3, isOnline: true }];
  expect(fitOf(evening(2, 60, 90), floor({ venue: paced, arrivals }))?.span.start).toEqual(inMinutes(90));
  const closes = { ...venue, closures: [{ startsAt: inMinutes(100), endsAt: inMinutes(900) }] };
  expect(fitOf(evening(2, 30, 90), floor({ venue: closes }))).toBeNull();
});

it('quotes the wait by the clocks of the tables and those ahead', () => {
  expect(quoteWait({ guests: 2 }, [], floor())).toBe(0);
  const busy = floor({ taken: [taken('two', -60, 12), taken('four', -60, 41)] });
  expect(quoteWait({ guests: 2 }, [], busy)).toBe(15);
  expect(quoteWait({ guests: 2 }, [{ guests: 2 }], busy)).toBe(45);
  expect(quoteWait({ guests: 2 }, [{ guests: 2 }, { guests: 3 }], busy)).toBe(105);
  expect(quoteWait({ guests: 7 }, [], busy)).toBeNull();
  expect(quoteWait({ guests: 2 }, [], floor({ taken: [taken('two', 0, 300), taken('four', 0, 300)] }))).toBeNull();
});

it('waits in hours that make sense, for as many as can sit together, with a way to be told', () => {
  const wish = { startsAt: null, endsAt: null, guests: 2, email: 'a@b.example', phone: null };
  const window = (facts: object, isStaff = false) => windowOf({ ...wish, ...facts }, { places, isStaff, now: NOW });
  expect(window({})).toEqual({ start: NOW, end: inMinutes(240) });
  expect(window({ startsAt: inMinutes(60) })).toEqual({ start: inMinutes(60), end: inMinutes(60) });
  expect(window({ startsAt: inMinutes(-60), endsAt: inMinutes(1) })).toEqual({ start: inMinutes(-60), end: inMinutes(1) });
  expect(window({ email: null }, true)).toBeDefined();
  const refusals: [object, string][] = [
    [{ email: null }, 'booking.contact_missing'],
    [{ guests: 7 }, 'waitlist.too_many_guests'],
    [{ endsAt: inMinutes(60) }, 'table.span_half'],
    [{ startsAt: inMinutes(-1) }, 'booking.in_past'],
    [{ startsAt: inMinutes(-60), endsAt: inMinutes(-1) }, 'booking.in_past'],
    [{ startsAt: inMinutes(366 * 1440) }, 'booking.too_far'],
    [{ startsAt: inMinutes(60), endsAt: inMinutes(59) }, 'waitlist.window_wrong'],
    [{ startsAt: inMinutes(60), endsAt: inMinutes(60 + 721) }, 'waitlist.window_wrong'],
  ];
  for (const [facts, code] of refusals) expect(codeOf(() => window(facts))).toBe(code);
  expect(offerExpiresAt({ offerMinutes: 10 }, NOW)).toEqual(inMinutes(10));
});

it('lets whoever was passed over stand at the end again while the hours last, and nobody else', () => {
  const again = WAITLIST_STATUSES.filter((status) => mayJoinAgain({ status, endsAt: NOW }, NOW));
  expect(again).toEqual(['expired', 'skipped']);
  expect(WAITLIST_STATUSES.some((status) => mayJoinAgain({ status, endsAt: inMinutes(-1) }, NOW))).toBe(false);
});

it('is over when nobody took the offer in time, or the hours have passed; nobody waits twice for the same end', () => {
  const wait = (status: WaitlistStatus, endsAt: Date, offerExpiresAt: Date | null = null) =>
    isWaitOver({ status, endsAt, offerExpiresAt }, NOW);
  expect([
    wait('offered', inMinutes(60), NOW),
    wait('offered', inMinutes(60), inMinutes(1)),
    wait('offered', inMinutes(-60), inMinutes(1)),
  ]).toEqual([true, false, false]);
  expect([wait('waiting', inMinutes(-1)), wait('waiting', NOW), wait('waiting', inMinutes(60), inMinutes(-1))]).toEqual([
    true,
    false,
    false,
  ]);
  for (const status of ['booked', 'seated', 'expired', 'left', 'skipped'] as const)
    expect(wait(status, inMinutes(-60), inMinutes(-60))).toBe(false);
});
