/** Who may move a booking from where to where: every state × every state × every party, against the table of the trade. */
import {
  BOOKING_STATUSES,
  bookingMachine,
  canOnlyAskToCancel,
  contactKeys,
  decisionSourceOf,
  draftBooking,
  dueForCompletion,
  dueForDecline,
  dueForNoShow,
  holderOf,
  type BookingRow,
  type BookingStatus,
} from '#domain/booking/booking';
import { decideMove, finalStates, type Actor } from '#domain/machine';
import { aBookingVenue } from './booking-venue';
import { codeOf } from './dishes';

const NOW = new Date('2026-03-20T12:00:00Z');
const inHours = (hours: number): Date => new Date(+NOW + hours * 3_600_000);
const ACTORS: Record<string, Actor> = {
  guest: { kind: 'user', id: 1, roles: ['customer'] },
  holder: { kind: 'public', id: null, roles: ['public', holderOf('mine')] },
  staff: { kind: 'user', id: 3, roles: ['staff'] },
  panel: { kind: 'panel', id: 4, roles: ['samovar-host'] },
  job: { kind: 'job', id: null, roles: [] },
  machine: { kind: 'machine', id: null, roles: ['machine'] },
  'another guest': { kind: 'user', id: 5, roles: ['customer'] },
  'the holder of another link': { kind: 'public', id: null, roles: ['public', holderOf('another')] },
  nobody: { kind: 'public', id: null, roles: ['public'] },
};
const booking = (status: BookingStatus, facts: Partial<BookingRow> = {}): BookingRow => ({
  documentId: 'mine',
  status,
  user: 1,
  startsAt: inHours(48),
  endsAt: inHours(50),
  freeCancelUntil: inHours(24),
  decisionNote: null,
  ...facts,
});

const desk = ['staff', 'panel'];
const guests = ['guest', 'holder'];
const TABLE: Record<string, string[]> = {
  'requested → confirmed': [...desk, 'machine'],
  'requested → declined': [...desk, 'machine', 'job'],
  'requested → cancelled': [...guests, ...desk, 'machine'],
  'confirmed → cancelled': [...guests, ...desk, 'machine'],
  'confirmed → seated': desk,
  'confirmed → no_show': [...desk, 'job'],
  'seated → completed': [...desk, 'job'],
};

const cases = BOOKING_STATUSES.flatMap((from) =>
  BOOKING_STATUSES.flatMap((to) => Object.keys(ACTORS).map((who) => [from, to, who] as const)),
);
it.each(cases.filter(([from, to]) => from !== to))('%s → %s by %s', (from, to, who) => {
  const move = () => decideMove(bookingMachine, { row: booking(from), to, actor: ACTORS[who]!, reason: null, now: NOW });
  const allowed = TABLE[`${from} → ${to}`];
  if (!allowed) expect(codeOf(move)).toBe('booking.illegal_transition');
  else if (!allowed.includes(who)) expect(codeOf(move)).toBe('booking.move_not_yours');
  else expect(move().move).toMatchObject({ from, to });
});

it('ends in four ways', () => {
  expect(finalStates(bookingMachine)).toEqual(['declined', 'cancelled', 'completed', 'no_show']);
});

it('of nobody’s account is nobody’s, whoever has no account', () => {
  const move = () =>
    decideMove(bookingMachine, {
      row: booking('requested', { user: null }),
      to: 'cancelled',
      actor: ACTORS.nobody!,
      reason: null,
      now: NOW,
    });
  expect(codeOf(move)).toBe('booking.move_not_yours');
});

it.each([
  ['staff', 'staff'],
  ['panel', 'panel'],
  ['machine', 'accounting'],
  ['job', 'house'],
  ['guest', 'guest'],
  ['holder', 'guest'],
  ['nobody', 'guest'],
])('a decision of %s comes from %s', (who, source) => expect(decisionSourceOf(ACTORS[who]!)).toBe(source));

it('a guest cancels freely until the limit, and then only asks; a request is always free', () => {
  const limited = booking('confirmed', { freeCancelUntil: NOW });
  expect(canOnlyAskToCancel(limited, NOW)).toBe(false);
  expect(canOnlyAskToCancel(limited, new Date(+NOW + 1))).toBe(true);
  expect(canOnlyAskToCancel(booking('requested', { freeCancelUntil: inHours(-5) }), NOW)).toBe(false);
});

describe('a draft', () => {
  const venue = aBookingVenue({ slotMinutes: 15, turns: [{ guests: 4, minutes: 100 }], freeCancelHours: 6 });
  const table = { documentId: 't', number: '1', kind: 'regular' as const, seats: 4, price: 1250, prices: [], isBookable: true, area: null };
  const request = {
    startsAt: inHours(48),
    endsAt: null,
    guests: 4,
    name: 'Anna',
    email: 'a@samovar.test',
    phone: null,
    note: null,
    language: 'en' as const,
  };
  const draft = (facts: object, isStaff = false) => draftBooking({ venue, table, request: { ...request, ...facts }, isStaff, now: NOW });

  it('has the price, the end and the policy of this moment', () => {
    expect(draft({})).toMatchObject({
      price: 1250,
      currency: 'EUR',
      endsAt: new Date(+inHours(48) + 100 * 60_000),
      freeCancelUntil: inHours(42),
    });
  });

  it('needs a way to answer, but for whom staff write down', () => {
    expect(codeOf(() => draft({ email: null }))).toBe('booking.contact_missing');
    expect(draft({ email: null, phone: '+43 1' })).toMatchObject({ phone: '+43 1' });
    expect(draft({ email: null }, true)).toMatchObject({ email: null });
  });
});

it('knows a guest by address or number, however they are typed', () => {
  expect(contactKeys({ email: ' Anna@Samovar.TEST', phone: '+43 (1) 555-01' })).toEqual(['anna@samovar.test', '43155501']);
  expect(contactKeys({ email: null, phone: null })).toEqual([]);
});

describe('with the passing of time', () => {
  it('misses who is an hour late, declines what nobody answered, completes who was forgotten', () => {
    expect(dueForNoShow({ startsAt: inHours(-1), endsAt: inHours(1) }, NOW)).toBe(true);
    expect(dueForNoShow({ startsAt: inHours(-0.9), endsAt: inHours(1) }, NOW)).toBe(false);
    expect(dueForNoShow({ startsAt: inHours(-0.5), endsAt: NOW }, NOW)).toBe(true);
    expect(dueForDecline({ startsAt: NOW }, NOW)).toBe(true);
    expect(dueForDecline({ startsAt: inHours(0.01) }, NOW)).toBe(false);
    expect(dueForCompletion({ endsAt: inHours(-3) }, NOW)).toBe(true);
    expect(dueForCompletion({ endsAt: inHours(-2.9) }, NOW)).toBe(false);
  });
});
