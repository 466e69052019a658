/** How many covers a quarter of an hour takes. */
import { alternativesFor } from '#domain/booking/availability';
import { checkPace, coversLeft, fitsPace, hasPace, limitsAt, paceFull, quarterOf, type Arrival, type Pace } from '#domain/booking/pace';
import { aBookingVenue } from './booking-venue';
import { codeOf } from './dishes';

const at = (text: string): Date => new Date(`2026-03-27T${text}:00+01:00`);
const venueWith = (pace: Partial<Pace>) => ({ timezone: 'Europe/Vienna', pace: { covers: null, onlineCovers: null, rules: [], ...pace } });
const came = (time: string, guests: number, isOnline = true): Arrival => ({ start: at(time), guests, isOnline });

it('counts whoever arrives in the same quarter, online and at the door', () => {
  const venue = venueWith({ covers: 10, onlineCovers: 6 });
  const arrivals = [came('19:00', 4), came('19:14', 3, false), came('19:15', 8), came('18:59', 8)];
  expect(coversLeft(venue, arrivals, { start: at('19:05'), isOnline: true })).toBe(2);
  expect(coversLeft(venue, arrivals, { start: at('19:05'), isOnline: false })).toBe(3);
  expect(fitsPace(venue, arrivals, came('19:05', 3))).toBe(false);
  expect(fitsPace(venue, arrivals, came('19:05', 3, false))).toBe(true);
  expect(coversLeft(venue, [came('19:00', 12)], { start: at('19:00'), isOnline: false })).toBe(0);
  expect([quarterOf(at('19:14')), quarterOf(at('19:15'))].map(({ start }) => start)).toEqual([at('19:00'), at('19:15')]);
});

it('is not limited where the house says nothing', () => {
  expect(hasPace(venueWith({}))).toBe(false);
  expect(hasPace(venueWith({ rules: [{ weekday: null, from: '19:00', until: '20:00', covers: 5, onlineCovers: null }] }))).toBe(true);
  expect(fitsPace(venueWith({}), [came('19:00', 100)], came('19:00', 100))).toBe(true);
});

// 27 March 2026 is a Friday.
it.each([
  ['18:59', 30],
  ['19:00', 12],
  ['20:00', 20],
  ['23:30', 8],
])('follows the rule of the weekday, then of every day, then the venue: %s', (time, covers) => {
  const rule = { onlineCovers: null };
  const rules = [
    { ...rule, weekday: null, from: '19:00', until: '21:00', covers: 20 },
    { ...rule, weekday: 'friday' as const, from: '19:00', until: '20:00', covers: 12 },
    { ...rule, weekday: 'saturday' as const, from: '18:00', until: '23:00', covers: 1 },
    { ...rule, weekday: 'friday' as const, from: '23:00', until: '02:00', covers: 8 },
  ];
  const venue = venueWith({ covers: 30, rules });
  expect(limitsAt(venue, at(time)).covers).toBe(covers);
  expect(limitsAt(venue, new Date(+at('01:00') + 24 * 3_600_000)).covers).toBe(8);
  expect(limitsAt(venue, at('01:00')).covers).toBe(30);
});

it('refuses more online than in all, by the field', () => {
  expect(codeOf(() => checkPace({ covers: 4, onlineCovers: 5, rules: [] }))).toBe('venue.pace_online_above_all');
  expect(codeOf(() => checkPace({ covers: null, onlineCovers: 5, rules: [] }))).toBe(null);
  const rules = [{ weekday: null, from: '10:00', until: '11:00', covers: 2, onlineCovers: 3 }];
  expect(codeOf(() => checkPace({ covers: 9, onlineCovers: 5, rules }))).toBe('venue.pace_online_above_all');
});

it('offers near times within the pace, and says what is left of the quarter', () => {
  const table = { documentId: 't', number: '1', kind: 'regular' as const, seats: 6, price: 0, prices: [], isBookable: true, area: null };
  const venue = aBookingVenue({ ...venueWith({ covers: 6 }), slotMinutes: 15, freeCancelHours: 0 });
  const arrivals = [came('19:00', 4), came('19:15', 5), came('18:45', 2)];
  const span = { start: at('19:00'), end: at('21:00') };
  const place = { venue, table, price: 0, guests: 4, span, tables: [table], taken: [], arrivals, now: at('08:00') };
  expect(alternativesFor(place).map(({ startsAt }) => new Date(startsAt))).toEqual([at('18:45'), at('19:30'), at('18:30')]);
  expect(paceFull(venue, arrivals, came('19:00', 4), []).details).toMatchObject({ from: '2026-03-27 19:00', left: 2 });
});
