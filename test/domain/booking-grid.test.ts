/** A guest's visit begins at a time that the venue offers and is over by its closing; the refusal names what would do. */
import fc from 'fast-check';
import { alternativesFor, checkVisit, isOfferable, isOnGrid, type BookingVenue } from '#domain/booking/availability';
import { minuteOfDay, wallClock } from '#domain/wall-clock';
import { aBookingVenue } from './booking-venue';
import { codeOf, refusal } from './dishes';

const NOW = new Date('2026-05-01T00:00:00Z');
const at = (time: string) => new Date(`2026-05-13T${time}+02:00`);
const table = { documentId: 't', number: '1', kind: 'regular', seats: 4, price: 0, prices: [], isBookable: true, area: null } as const;
const EVENING = [{ weekday: 'wednesday', opens: '17:10', closes: '23:00' }] as const;

const visit =
  (venue: BookingVenue, from: string, until: string, isStaff = false) =>
  () =>
    checkVisit({ venue, table, span: { start: at(from), end: at(until) }, guests: 2, now: NOW, isStaff });

it('is refused off the grid with the times before and after, but not for the staff', () => {
  const venue = aBookingVenue({ slotMinutes: 15 });
  expect(refusal(visit(venue, '12:07:33', '14:00:00'))).toMatchObject({
    code: 'booking.off_grid',
    details: {
      ...{ minutes: 15, earlier: '2026-05-13 12:00', later: '2026-05-13 12:15' },
      times: [at('12:00:00').toISOString(), at('12:15:00').toISOString()],
      errors: [{ path: ['startsAt'] }],
    },
  });
  expect(codeOf(visit(venue, '12:15:01', '14:00:00'))).toBe('booking.off_grid');
  expect(codeOf(visit(venue, '12:15:00', '14:00:00'))).toBeNull();
  expect(codeOf(visit(venue, '12:07:00', '14:00:00', true))).toBeNull();
});

it('may be counted from the opening, too', () => {
  const venue = aBookingVenue({ slotMinutes: 30, hours: EVENING });
  expect(['17:10:00', '17:40:00', '18:00:00', '18:05:00'].map((time) => isOnGrid(venue, at(time)))).toEqual([true, true, true, false]);
});

it('is by the wall clock of the zone, and each setting of the grid has times of its own', () => {
  const zones = fc.constantFrom('Europe/Vienna', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns');
  fc.assert(
    fc.property(zones, fc.integer({ min: 5, max: 240 }), fc.integer({ min: 0, max: 525_600 }), (timezone, slotMinutes, minute) => {
      const start = new Date(NOW.getTime() + minute * 60_000);
      const venue = aBookingVenue({ timezone, slotMinutes });
      const isIt = minuteOfDay(wallClock(timezone, start)) % slotMinutes === 0;
      expect(isOnGrid(venue, start)).toBe(isIt);
      const span = { start, end: new Date(start.getTime() + 3_600_000) };
      expect(isOfferable(venue, span, NOW)).toBe(isIt);
    }),
    { numRuns: 500 },
  );
});

it('past closing is refused by the closing, not by the very time that was asked for', () => {
  const venue = aBookingVenue({ slotMinutes: 15, hours: EVENING });
  expect(refusal(visit(venue, '22:00:00', '23:30:00'))).toMatchObject({
    code: 'booking.past_closing',
    details: { closes: '2026-05-13 23:00', ends: '2026-05-13 23:30', errors: [{ path: ['endsAt'] }] },
  });
  expect(refusal(visit(venue, '16:00:00', '18:00:00'))).toMatchObject({
    code: 'booking.outside_hours',
    details: { opens: '2026-05-13 17:10' },
  });
  expect(codeOf(visit(venue, '21:00:00', '23:00:00'))).toBeNull();
});

it('a closure in between is where it closes', () => {
  const venue = aBookingVenue({ closures: [{ startsAt: at('20:00:00'), endsAt: at('22:00:00') }] });
  expect(refusal(visit(venue, '19:00:00', '21:00:00'))?.details).toMatchObject({ closes: '2026-05-13 20:00' });
});

it('what is offered instead can be had', () => {
  const venue = aBookingVenue({ slotMinutes: 20 });
  const span = { start: at('12:07:00'), end: at('13:07:00') };
  const wish = { table, price: 0, guests: 2, span, venue, tables: [table], taken: [], arrivals: [], now: NOW };
  const offers = alternativesFor(wish);
  expect(offers.length).toBe(3);
  for (const { startsAt } of offers) expect(isOnGrid(venue, new Date(startsAt))).toBe(true);
});
