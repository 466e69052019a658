/** A remembered offset is the one that Luxon would have asked for, in every zone, also around clock changes. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isTimeZone, minuteOfDay, startOfDay, wallClock } from '#domain/wall-clock';

const ZONES = Intl.supportedValuesOf('timeZone');
const STEP = 3 * 3_600_000;
const SHOWN = "yyyy-MM-dd'T'HH:mm:ss.SSS ZZ";

it('shows what Luxon alone shows, in any zone at any moment', () => {
  const moment = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES, 'UTC', 'Etc/GMT-3'), moment, (zone, instant) => {
      expect(wallClock(zone, instant).toFormat(SHOWN)).toBe(DateTime.fromJSDate(instant, { zone }).toFormat(SHOWN));
    }),
    { numRuns: 1000 },
  );
});

it.each(['Europe/Vienna', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/St_Johns'])(
  'shows whole years in %s, also what it has forgotten',
  (zone) => {
    const wrong: string[] = [];
    // More days than are remembered at once lie between the first look and the last.
    for (const year of [2026, 2028, 2030, 2026])
      for (let instant = Date.UTC(year, 0, 1); instant < Date.UTC(year + 1, 0, 1); instant += STEP)
        if (wallClock(zone, new Date(instant)).offset !== DateTime.fromMillis(instant, { zone }).offset)
          wrong.push(new Date(instant).toISOString());
    expect(wrong).toEqual([]);
  },
);

it('counts minutes from midnight', () => {
  expect(minuteOfDay(wallClock('Europe/Vienna', new Date('2026-07-01T05:30:00Z')))).toBe(450);
});

it('begins a day where its midnight is skipped', () => {
  expect(startOfDay('Africa/Cairo', '2026-04-24').toISO()).toBe(DateTime.fromISO('2026-04-24', { zone: 'Africa/Cairo' }).toISO());
});

it.each([
  ['Europe/Vienna', true],
  ['UTC', true],
  ['Asia/Calcutta', true],
  ['Asia/Kolkata', true],
  ['Etc/GMT-3', true],
  ['UTC+3', false],
  ['GMT-3', false],
  ['+03:00', false],
  ['local', false],
  ['system', false],
  ['europe/vienna', false],
  ['Mars/Olympus', false],
  ['', false],
])('“%s” is a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
