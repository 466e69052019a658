/** When a table may be booked: examples at the edges, and what holds for any house. */
import fc from 'fast-check';
import {
  alternativesFor,
  checkVisit,
  isFree,
  isOfferable,
  spanOf,
  turnMinutes,
  windowAround,
  type Taken,
} from '#domain/booking/availability';
import { checkTable, priceAt, type Table } from '#domain/table/table';
import { isOpenThroughout, overlaps, WEEKDAYS } from '#domain/time';
import { aBookingVenue } from './booking-venue';
import { codeOf } from './dishes';

const at = (text: string): Date => new Date(text);
const NOW = at('2026-03-20T12:00:00Z');
const house = aBookingVenue;
const table = (documentId: string, facts: Partial<Table> = {}): Table => ({
  documentId,
  number: documentId,
  kind: 'regular',
  seats: 4,
  price: 1000,
  prices: [],
  isBookable: true,
  area: null,
  ...facts,
});
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const evening = WEEKDAYS.map((weekday) => ({ weekday, opens: '18:00', closes: '02:00' }));

describe('a party keeps its table', () => {
  const turns = [
    { guests: 6, minutes: 120 },
    { guests: 2, minutes: 90 },
  ];
  it.each([
    [1, 90],
    [2, 90],
    [3, 120],
    [6, 120],
    [7, 120],
  ])('%i guests for %i minutes', (guests, minutes) => expect(turnMinutes(turns, guests)).toBe(minutes));

  it('for two hours where the venue says nothing, and for as long as it asked', () => {
    expect(spanOf({ startsAt: NOW, endsAt: null, guests: 3 }, []).end).toEqual(at('2026-03-20T14:00:00Z'));
    expect(spanOf({ startsAt: NOW, endsAt: at('2026-03-20T12:45:00Z'), guests: 3 }, turns).end).toEqual(at('2026-03-20T12:45:00Z'));
  });

  it('for so many minutes of real time, also in the night when the clocks change', () => {
    const beforeGap = at('2026-03-29T00:30:00Z');
    expect(spanOf({ startsAt: beforeGap, endsAt: null, guests: 2 }, turns).end).toEqual(at('2026-03-29T02:00:00Z'));
  });
});

describe('opening hours', () => {
  const open = house({ hours: evening });
  it.each([
    ['begins at opening', '2026-03-21T17:00:00Z', '2026-03-21T19:00:00Z', true],
    ['begins a minute before opening', '2026-03-21T16:59:00Z', '2026-03-21T19:00:00Z', false],
    ['passes midnight', '2026-03-21T22:00:00Z', '2026-03-22T00:30:00Z', true],
    ['ends at closing', '2026-03-21T23:00:00Z', '2026-03-22T01:00:00Z', true],
    ['ends a minute after closing', '2026-03-21T23:00:00Z', '2026-03-22T01:01:00Z', false],
    ['ends at closing in the night that is an hour shorter', '2026-03-28T23:00:00Z', '2026-03-29T01:00:00Z', true],
    ['ends after closing in that night', '2026-03-28T23:00:00Z', '2026-03-29T01:01:00Z', false],
  ])('a visit that %s', (_, start, end, isOpen) => expect(isOpenThroughout(open, span(start, end))).toBe(isOpen));

  it('join where one service ends as the next begins', () => {
    const allDay = house({ hours: WEEKDAYS.map((weekday) => ({ weekday, opens: '00:00', closes: '00:00' })) });
    expect(isOpenThroughout(allDay, span('2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z'))).toBe(true);
  });

  it('have a hole where the venue is shut', () => {
    const shut = house({ closures: [{ startsAt: at('2026-03-21T18:00:00Z'), endsAt: at('2026-03-21T19:00:00Z') }] });
    expect(isOpenThroughout(shut, span('2026-03-21T16:00:00Z', '2026-03-21T18:00:00Z'))).toBe(true);
    expect(isOpenThroughout(shut, span('2026-03-21T16:00:00Z', '2026-03-21T18:01:00Z'))).toBe(false);
    expect(isOpenThroughout(shut, span('2026-03-21T19:00:00Z', '2026-03-21T21:00:00Z'))).toBe(true);
  });
});

describe('a visit is refused', () => {
  const visit = (facts: object) => () =>
    checkVisit({
      venue: house({ hours: evening }),
      table: table('1'),
      span: span('2026-03-21T18:00:00Z', '2026-03-21T20:00:00Z'),
      guests: 4,
      now: NOW,
      isStaff: false,
      ...facts,
    });
  const notice = house({ noticeMinutes: 24 * 60 * 3 });
  const paused = house({ bookingsPausedUntil: at('2026-03-22T00:00:00Z') });
  it.each([
    ['when the table is closed', { table: table('1', { isBookable: false }) }, 'table.closed'],
    ['with one guest too many', { guests: 5 }, 'booking.too_many_guests'],
    ['in the past', { span: span('2026-03-20T11:59:00Z', '2026-03-20T13:00:00Z') }, 'booking.in_past'],
    ['when it ends as it begins', { span: span('2026-03-21T18:00:00Z', '2026-03-21T18:00:00Z') }, 'booking.ends_before_start'],
    ['when it is shorter than a quarter', { span: span('2026-03-21T18:00:00Z', '2026-03-21T18:14:00Z') }, 'booking.length_out_of_range'],
    ['when it is longer than a day', { span: span('2026-03-21T18:00:00Z', '2026-03-22T18:01:00Z') }, 'booking.length_out_of_range'],
    ['more than a year ahead', { span: span('2027-03-21T18:00:00Z', '2027-03-21T20:00:00Z') }, 'booking.too_far'],
    ['outside opening hours', { span: span('2026-03-21T12:00:00Z', '2026-03-21T14:00:00Z') }, 'booking.outside_hours'],
    ['at short notice', { venue: notice }, 'booking.notice_too_short'],
    ['while bookings pause', { venue: paused }, 'booking.paused'],
  ])('%s', (_, facts, code) => expect(codeOf(visit(facts))).toBe(code));

  it('but staff need no notice, and may enter who came within the hour', () => {
    visit({ venue: notice, isStaff: true })();
    visit({ venue: paused, isStaff: true })();
    visit({ venue: house(), span: span('2026-03-20T11:30:00Z', '2026-03-20T13:00:00Z'), isStaff: true })();
    expect(codeOf(visit({ venue: house(), span: span('2026-03-20T10:59:00Z', '2026-03-20T13:00:00Z'), isStaff: true }))).toBe(
      'booking.in_past',
    );
  });
});

describe('a price', () => {
  const dated = table('1', {
    price: 1000,
    prices: [
      { validFrom: '2026-12-31', price: 9900 },
      { validFrom: '2026-04-01', price: 1500 },
    ],
  });
  it.each([
    ['2026-03-31T21:59:59Z', 1000],
    ['2026-03-31T22:00:00Z', 1500],
    ['2026-12-30T22:59:00Z', 1500],
    ['2026-12-30T23:00:00Z', 9900],
  ])('of a visit at %s follows the calendar on the venue’s wall: %i', (start, price) =>
    expect(priceAt(dated, 'Europe/Vienna', at(start))).toBe(price),
  );

  it('cannot begin twice on a day', () => {
    const twice = { ...dated, prices: [...dated.prices, { validFrom: '2026-04-01', price: 10 }], joinsWith: [], currency: 'EUR' };
    expect(codeOf(() => checkTable(twice))).toBe('table.price_day_repeated');
  });
});

describe('what holds for any house', () => {
  const minute = fc.integer({ min: 0, max: 7 * 24 * 60 });
  const interval = fc
    .tuple(minute, fc.integer({ min: 15, max: 300 }))
    .map(([start, length]) => ({ start: new Date(+NOW + start * 60_000), end: new Date(+NOW + (start + length) * 60_000) }));
  const ids = ['1', '2', '3', '4', '5'];
  const tables = fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          seats: fc.integer({ min: 1, max: 8 }),
          price: fc.nat(50_000),
          isBookable: fc.boolean(),
          kind: fc.constantFrom('regular', 'cabin', 'room'),
        })
        .map((facts) => table(id, facts as Partial<Table>)),
    ),
  );
  const taken = fc
    .array(fc.record({ table: fc.constantFrom(...ids), span: interval }), { maxLength: 40 })
    .map((list) => list.map((one): Taken => ({ table: one.table, ...one.span })));
  const venue = fc
    .record({ slotMinutes: fc.constantFrom(5, 15, 30, 60), noticeMinutes: fc.constantFrom(0, 60, 600) })
    .map((facts) => house({ hours: evening, ...facts }));

  it('alternatives are free, large enough, open, in time, distinct and three at most', () => {
    fc.assert(
      fc.property(tables, taken, venue, interval, fc.integer({ min: 1, max: 8 }), (all, kept, place, wanted, guests) => {
        const offers = alternativesFor({
          table: all[0]!,
          price: 1000,
          guests,
          span: wanted,
          venue: place,
          tables: all,
          taken: kept,
          arrivals: [],
          now: NOW,
        });
        expect(offers.length).toBeLessThanOrEqual(3);
        expect(new Set(offers.map((offer) => `${offer.table} ${offer.startsAt}`)).size).toBe(offers.length);
        for (const offer of offers) {
          const there = { start: at(offer.startsAt), end: at(offer.endsAt) };
          const seat = all.find((one) => one.documentId === offer.table)!;
          expect([seat.isBookable, seat.seats >= guests, isFree(offer.table, there, kept), isOfferable(place, there, NOW)]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          expect(+there.end - +there.start).toBe(+wanted.end - +wanted.start);
          const window = windowAround(wanted);
          expect(window.start <= there.start && there.end <= window.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whoever is confirmed only where it is free never overlaps another', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ table: fc.constantFrom(...ids), span: interval }), { maxLength: 60 }), (wishes) => {
        const kept: Taken[] = [];
        for (const wish of wishes) if (isFree(wish.table, wish.span, kept)) kept.push({ table: wish.table, ...wish.span });
        for (const one of kept)
          for (const other of kept) if (one !== other && one.table === other.table) expect(overlaps(one, other)).toBe(false);
      }),
    );
  });

  it('intervals are half-open: who begins as another ends does not overlap, a minute earlier does', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 1, max: 300 }), (first, length) => {
        const after = { start: first.end, end: new Date(+first.end + length * 60_000) };
        const early = { start: new Date(+first.end - 60_000), end: after.end };
        expect([overlaps(first, after), overlaps(after, first), overlaps(first, early), overlaps(early, first)]).toEqual([
          false,
          false,
          true,
          true,
        ]);
      }),
    );
  });
});
