/** Opening and serving hours against a minute-by-minute model, on days whose clocks change too. */
import fc from 'fast-check';
import { isOpenAt, isServedAt, minutesOf, nextOpening, overlaps, WEEKDAYS, type Closure, type OpeningHours } from '#domain/time';
import { MINUTE, Minutes, wallOf } from './wall-clock';

/** A Sunday of a clock change stands in the middle of each of these fortnights; Tashkent never changes its clocks. */
const FORTNIGHTS: [string, string][] = [
  ['Europe/Vienna', '2026-03-22'],
  ['Europe/Vienna', '2026-10-18'],
  ['America/New_York', '2026-03-01'],
  ['America/New_York', '2026-10-25'],
  ['Asia/Tashkent', '2026-06-01'],
  ['Australia/Lord_Howe', '2026-09-27'],
  ['Africa/Cairo', '2026-04-17'],
];
const DAYS = 16;
const timeOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const time = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 60, 120, 150, 179, 180, 1439)).map(timeOf);
const hours: fc.Arbitrary<OpeningHours> = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), opens: time, closes: time });
const closuresFrom = (start: number): fc.Arbitrary<Closure[]> =>
  fc.array(
    fc
      .record({ at: fc.integer({ min: 0, max: DAYS * 1440 }), length: fc.integer({ min: 1, max: 4000 }) })
      .map(({ at, length }) => ({ startsAt: new Date(start + at * MINUTE), endsAt: new Date(start + (at + length) * MINUTE) })),
    { maxLength: 3 },
  );

describe.each(FORTNIGHTS)('in %s from %s', (timezone, date) => {
  const start = Date.parse(`${date}T00:00:00Z`);
  const minutes = new Minutes(timezone, start, DAYS);
  const schedule = fc.record({ hours: fc.array(hours, { maxLength: 6 }), closures: closuresFrom(start) });
  const offset = fc.integer({ min: 2 * 1440, max: (DAYS - 2) * 1440 });

  it('a house is open in exactly the minutes of its hours', () => {
    fc.assert(
      fc.property(schedule, fc.array(offset, { minLength: 5, maxLength: 5 }), (facts, offsets) => {
        const open = minutes.open(facts);
        const edges = [...open.keys()].filter((index) => index > 2880 && index < (DAYS - 2) * 1440 && open[index] !== open[index - 1]);
        const looked = [...new Set([...offsets, ...edges, ...edges.map((edge) => edge - 1)])];
        const wrong = looked.filter((index) => isOpenAt({ timezone, ...facts }, new Date(start + index * MINUTE)) !== (open[index] === 1));
        expect(wrong.map((index) => new Date(start + index * MINUTE))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('the next opening is open, and no minute before it is', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: 2 * 1440, max: 4 * 1440 }), (facts, from) => {
        const open = minutes.open(facts);
        const next = nextOpening({ timezone, ...facts }, new Date(start + from * MINUTE));
        const expected = open.indexOf(1, from);
        const found = next ? (next.getTime() - start) / MINUTE : -1;
        if (expected >= 0 && expected < (DAYS - 2) * 1440) expect(found).toBe(expected);
        else expect(found === -1 || found >= (DAYS - 2) * 1440).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('breakfast from 07:00 until 11:00', () => {
  const breakfast = { from: '07:00:00.000', until: '11:00:00.000' };

  it.each(['Europe/Vienna', 'America/New_York', 'Asia/Tashkent', 'Pacific/Auckland', 'America/St_Johns'])(
    'sells at 10:59 and not at 11:00, every day of the year in %s',
    (zone) => {
      let days = 0;
      for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 2); instant += 30 * MINUTE) {
        if (wallOf(zone, instant).minute !== 660) continue;
        days += 1;
        expect(isServedAt(breakfast, zone, new Date(instant - MINUTE))).toBe(true);
        expect(isServedAt(breakfast, zone, new Date(instant))).toBe(false);
      }
      expect(days).toBeGreaterThanOrEqual(365);
    },
  );

  it('agrees with the wall clock at any minute and for any hours, past midnight too', () => {
    const zones = fc.constantFrom(...FORTNIGHTS.map(([zone]) => zone));
    fc.assert(
      fc.property(zones, time, time, fc.integer({ min: 0, max: 525_600 }), (zone, from, until, offset) => {
        const instant = Date.UTC(2026, 0, 1) + offset * MINUTE;
        const { minute } = wallOf(zone, instant);
        const [first, last] = [minutesOf(from), minutesOf(until)];
        const expected = first < last ? minute >= first && minute < last : minute >= first || minute < last;
        expect(isServedAt({ from, until }, zone, new Date(instant))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is always served where no hours are set', () => {
    expect(isServedAt({ from: null, until: null }, 'Europe/Vienna', new Date())).toBe(true);
  });
});

describe('times and intervals', () => {
  it.each(['24:00', '7:00', '12:60', '', 'noon', '12:00:60'])('refuse “%s” as a time of day', (text) => {
    expect(() => minutesOf(text)).toThrow(RangeError);
  });

  it('that only touch do not overlap; any shared minute does', () => {
    const at = (minute: number) => new Date(minute * MINUTE);
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const [first, second] = [
          { start: at(Math.min(a, b)), end: at(Math.max(a, b)) },
          { start: at(Math.min(c, d)), end: at(Math.max(c, d)) },
        ];
        const shared = Array.from({ length: 51 }, (_, minute) => at(minute)).some(
          (minute) => first.start <= minute && minute < first.end && second.start <= minute && minute < second.end,
        );
        if (a !== b && c !== d) expect(overlaps(first, second)).toBe(shared);
        expect(overlaps(first, second)).toBe(overlaps(second, first));
      }),
    );
  });
});
