/** Which day of the house an instant belongs to, and how long guests at the door may stay. */
import { turnMinutes } from '#domain/booking/availability';
import { serviceDay, serviceDayOf } from '#domain/venue/service-day';
import { WEEKDAYS, type OpeningHours } from '#domain/time';
import { walkInSpan } from '#domain/booking/walk-in';
import { aBookingVenue } from './booking-venue';

const daily = (opens: string, closes: string): OpeningHours[] => WEEKDAYS.map((weekday) => ({ weekday, opens, closes }));
const vienna = (hours: OpeningHours[], closures: { startsAt: Date; endsAt: Date }[] = []) => ({
  timezone: 'Europe/Vienna',
  hours,
  closures,
});
const at = (text: string) => new Date(text);
const spans = (intervals: readonly { start: Date; end: Date }[]) =>
  intervals.map(({ start, end }) => [start.toISOString(), end.toISOString()]);

describe('a day of the house', () => {
  it.each([
    ['2026-03-28T03:59:00Z', '2026-03-27'],
    ['2026-03-28T04:00:00Z', '2026-03-28'],
    ['2026-03-28T23:30:00Z', '2026-03-28'],
    ['2026-03-29T02:59:00Z', '2026-03-28'],
    ['2026-03-29T03:00:00Z', '2026-03-29'],
  ])('has %s on %s, over the change of the clock too', (instant, day) => {
    expect(serviceDayOf('Europe/Vienna', at(instant))).toBe(day);
  });

  it('keeps a service that passes midnight whole, and leaves yesterday’s out', () => {
    const { start, end, open } = serviceDay(vienna(daily('18:00', '02:00')), '2026-03-06');
    expect(spans([{ start, end }])).toEqual([['2026-03-06T04:00:00.000Z', '2026-03-07T04:00:00.000Z']]);
    expect(spans(open)).toEqual([['2026-03-06T17:00:00.000Z', '2026-03-07T01:00:00.000Z']]);
  });

  it('is the whole day where the venue never closes, less a closure', () => {
    const closure = { startsAt: at('2026-03-06T12:00:00Z'), endsAt: at('2026-03-06T14:00:00Z') };
    for (const hours of [[], daily('00:00', '00:00')])
      expect(spans(serviceDay(vienna(hours, [closure]), '2026-03-06').open)).toEqual([
        ['2026-03-06T04:00:00.000Z', '2026-03-06T12:00:00.000Z'],
        ['2026-03-06T14:00:00.000Z', '2026-03-07T04:00:00.000Z'],
      ]);
  });

  it('has nothing open on a day off', () => {
    const monday: OpeningHours[] = [{ weekday: 'monday', opens: '12:00', closes: '20:00' }];
    expect(serviceDay(vienna(monday), '2026-03-06').open).toEqual([]);
  });

  it('has 23 hours when the clock is put forward', () => {
    const { start, end } = serviceDay(vienna([]), '2026-03-28');
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(23);
  });
});

describe('guests at the door', () => {
  const venue = aBookingVenue({
    ...vienna(daily('10:00', '23:00')),
    slotMinutes: 15,
    turns: [{ guests: 2, minutes: 90 }],
    noticeMinutes: 60,
  });
  const span = (now: string, taken: [string, string][] = [], guests = 2) =>
    spans([walkInSpan({ venue, guests, now: at(now), taken: taken.map(([start, end]) => ({ start: at(start), end: at(end) })) })])[0];

  it('stay for the turn of their party, from this minute on', () => {
    expect(turnMinutes(venue.turns, 2)).toBe(90);
    expect(span('2026-03-06T17:03:42Z')).toEqual(['2026-03-06T17:03:00.000Z', '2026-03-06T18:33:00.000Z']);
  });

  it('leave when the next booking comes', () => {
    expect(span('2026-03-06T17:00:00Z', [['2026-03-06T18:00:00Z', '2026-03-06T20:00:00Z']])).toEqual([
      '2026-03-06T17:00:00.000Z',
      '2026-03-06T18:00:00.000Z',
    ]);
  });

  it('leave when the house closes', () => {
    expect(span('2026-03-06T21:10:00Z')).toEqual(['2026-03-06T21:10:00.000Z', '2026-03-06T22:00:00.000Z']);
  });

  it('are not squeezed into less than a quarter of an hour', () => {
    expect(span('2026-03-06T17:00:00Z', [['2026-03-06T17:14:00Z', '2026-03-06T20:00:00Z']])?.[1]).toBe('2026-03-06T18:30:00.000Z');
  });
});
