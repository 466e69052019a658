/** Who is told what, in which words, over which channel and at which hour. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { NOTICES, noticeNamed } from '../../src/api/notification/catalogue/catalogue';
import { standardMessage } from '../../src/api/notification/texts/message';
import { LANGUAGES } from '#domain/errors';
import { EVENTS } from '#domain/events';
import {
  channelsFor,
  checkChoices,
  checkQuietHours,
  isQuiet,
  optionsFor,
  quietSpans,
  reachOf,
  receivedBy,
  ringsAt,
} from '#domain/notification/notice-choices';
import { MAX_SENDING_ATTEMPTS, nextTryIn, type RecipientKind } from '#domain/notification/notifications';
import { facts, factsFor } from './letters';

const letterOf = (name: string, about: typeof facts, language: (typeof LANGUAGES)[number]) =>
  standardMessage(noticeNamed(name), about, language);
const received = (...kinds: RecipientKind[]) => receivedBy(NOTICES, kinds);

describe('the notices', () => {
  test('tell every step of an order to its customer', () => {
    const told = received('customer').flatMap(({ events }) => events);
    expect(Object.keys(EVENTS).filter((name) => name.startsWith('order.') && !told.includes(name as never))).toEqual([
      'order.cancel_requested',
      'order.changed',
    ]);
  });

  test('are tried for three days, never more than an hour apart', () => {
    const waits = Array.from({ length: MAX_SENDING_ATTEMPTS }, (_, index) => nextTryIn(index + 1));
    expect(waits.every((wait, index) => wait <= 3600 && wait >= (waits[index - 1] ?? 0))).toBe(true);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(70 * 3600);
  });
});

describe('letters', () => {
  const letters = NOTICES.flatMap((notice) =>
    notice.events.flatMap((event) => LANGUAGES.map((language) => [notice.name, event, language, notice] as const)),
  );
  test.each(letters)(
    '%s about %s in %s: nothing missing, every value escaped, the code only where it belongs',
    (name, event, language, notice) => {
      const letter = standardMessage(notice, { ...factsFor(name), payload: EVENTS[event].sample }, language);
      expect(letter.subject).not.toMatch(/[\r\n]|undefined|NaN|null|042137/);
      expect(letter.text).not.toMatch(/undefined|NaN|null\b/);
      expect(/[а-яё]/i.test(letter.text.split('\n')[0] ?? '')).toBe(language === 'ru');
      expect(letter.html).toContain(`lang="${language}"`);
      // The only pictures are those of codes, with nothing in them that anybody typed.
      const html = letter.html.replace(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" width="176" height="176" alt="[-0-9A-Z]+"/g, '');
      expect(html).not.toMatch(/%%|<b>|<img|undefined|NaN|a&b"/);
      expect(letter.brief.length).toBeLessThan(300);
      const shown = notice.channels.includes('sms') ? letter.brief : letter.text;
      expect(shown.includes('042137')).toBe(notice.code !== undefined);
    },
  );

  test('the house reads everything that it needs to cook and to bring the order', () => {
    const { text, subject } = letterOf('order-received', facts, 'en');
    expect(subject).toBe('New order S-1001: Anna <b>Guest</b>, €33.80');
    for (const needed of [
      '2 × Borscht',
      'Sour cream & dill',
      '€19.80',
      'Delivery: €3.50',
      'Total: €33.80',
      'entrance 2, floor 3, apartment 17',
    ])
      expect(text).toContain(needed);
    for (const needed of ['Phone: +43 1 5550123', 'Wanted: Friday, 27 March, 19:30', 'No onions, please', 'Payment: cash'])
      expect(text).toContain(needed);
  });

  test('a cook reads where the order goes only when the guest has chosen that bid', () => {
    const told = (name: string) => letterOf(name, factsFor(name), 'en').text;
    for (const hidden of ['wish-received', 'bid-declined', 'bid-expired'])
      expect(told(hidden)).not.toMatch(/Rose Street|555|Anna <b>Guest/);
    for (const needed of ['Rose Street 12', '+43 1 5550123', 'Anna <b>Guest</b>', 'Not too sweet', 'No nuts & no gelatine'])
      expect(told('bid-accepted')).toContain(needed);
  });

  test('money and time are said as the language says them', () => {
    const { text } = letterOf('order-placed', facts, 'ru');
    expect(text.replace(/\u00a0/g, ' ')).toContain('Итого: 33,80 €');
    expect(text).toContain('Ко времени: пятница, 27 марта, 19:30');
  });
});

describe('choices', () => {
  test('nobody switches off what is of safety', () => {
    for (const notice of NOTICES.filter(({ isObligatory }) => isObligatory))
      expect(channelsFor(notice, { [notice.name]: { email: false, sms: false, in_app: false } })).toEqual(notice.channels);
  });

  test('without a choice it is as the house set it; a choice adds what is offered and takes what is not wanted', () => {
    const placed = noticeNamed('order-placed');
    expect(channelsFor(placed, {})).toEqual(['in_app', 'email']);
    expect(channelsFor(placed, { 'order-placed': { email: false, push: true } })).toEqual(['in_app', 'push']);
    expect(channelsFor(placed, { 'order-ready': { email: false } })).toEqual(['in_app', 'email']);
  });

  test('what is chosen is what comes, for any choices', () => {
    const channel = fc.constantFrom('email', 'push', 'telegram');
    const choices = fc.dictionary(fc.constantFrom(...NOTICES.map(({ name }) => name)), fc.dictionary(channel, fc.boolean()));
    fc.assert(
      fc.property(choices, fc.constantFrom(...NOTICES), (chosen, notice) => {
        const taken = channelsFor(notice, chosen);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((one) => notice.channels.includes(one) || notice.offers?.includes(one))).toBe(true);
        expect(taken.includes('in_app')).toBe(notice.channels.includes('in_app'));
        if (!notice.isObligatory)
          for (const [one, wanted] of Object.entries(chosen[notice.name] ?? {}))
            expect(taken.includes(one as never)).toBe(wanted && [...notice.channels, ...(notice.offers ?? [])].includes(one as never));
      }),
    );
  });

  test('a guest chooses among a guest’s notices, the staff among theirs as well', () => {
    const names = (...kinds: RecipientKind[]) => optionsFor(received(...kinds), {}).map(({ notice }) => notice.name);
    expect(names('customer')).toContain('order-placed');
    expect(names('customer')).not.toContain('order-received');
    expect(names('customer', 'house')).toEqual(expect.arrayContaining(['order-placed', 'order-received']));
    expect(names('subject')).toEqual([]);
  });

  test.each([
    ['user-password-changed', 'email'],
    ['order-received', 'email'],
    ['order-placed', 'in_app'],
    ['order-nonsense', 'email'],
  ])('refuses a choice of %s over %s to a guest, by name', (notice, channel) => {
    expect(() => checkChoices(received('customer'), { [notice]: { [channel]: false } })).toThrow(
      expect.objectContaining({ code: 'notice.not_optional', details: expect.objectContaining({ notice, channel }) }),
    );
  });
});

describe('quiet hours', () => {
  const quiet = { from: '22:00', until: '08:00', timezone: 'Europe/Vienna' };
  const at = (iso: string) => new Date(iso);

  test.each([
    ['2026-07-01T20:10:00Z', '2026-07-02T06:00:00.000Z', 'an evening in summer'],
    ['2026-07-02T05:59:59Z', '2026-07-02T06:00:00.000Z', 'the last second'],
    ['2026-07-02T06:00:00Z', '2026-07-02T06:00:00.000Z', 'the end itself'],
    ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00.000Z', 'the day'],
    ['2026-03-28T22:10:00Z', '2026-03-29T06:00:00.000Z', 'the short night in spring'],
    ['2026-10-24T21:10:00Z', '2026-10-25T07:00:00.000Z', 'the long night in autumn'],
  ])('%s → %s (%s)', (now, expected, _what) => {
    expect(ringsAt(at(now), quiet, false).toISOString()).toBe(expected);
    expect(ringsAt(at(now), quiet, true)).toEqual(at(now));
    expect(ringsAt(at(now), null, false)).toEqual(at(now));
  });

  test('a time that is shown twice in autumn is quiet both times, and no day longer', () => {
    const night = { ...quiet, until: '02:30' };
    expect(ringsAt(at('2026-10-25T00:10:00Z'), night, false).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(ringsAt(at('2026-10-25T01:10:00Z'), night, false).toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  test('a time that is skipped in spring ends with the skip', () => {
    expect(ringsAt(at('2026-03-29T00:10:00Z'), { ...quiet, until: '02:30' }, false).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  test('always ends, at the first moment that is not quiet, within a day and a clock change', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const timezone = fc.constantFrom(
      'Europe/Vienna',
      'America/New_York',
      'Asia/Tashkent',
      'Australia/Lord_Howe',
      'Pacific/Auckland',
      'UTC',
    );
    const moment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, timezone, moment, (from, until, zone, now) => {
        fc.pre(from !== until);
        const hours = { from, until, timezone: zone };
        const rings = ringsAt(now, hours, false);
        expect(rings >= now).toBe(true);
        expect(isQuiet(hours, rings)).toBe(false);
        expect(rings.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        if (rings > now) expect(isQuiet(hours, DateTime.fromJSDate(rings).minus({ minutes: 1 }).toJSDate())).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('are told ahead: each night between two moments, with its own end, and none where none is wanted', () => {
    const spans = (from: string, to: string) =>
      quietSpans(quiet, at(from), at(to)).map((span) => [span.from.toISOString(), span.until.toISOString()]);
    expect(spans('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      ['2026-10-24T20:00:00.000Z', '2026-10-25T07:00:00.000Z'],
      ['2026-10-25T21:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ]);
    expect(spans('2026-07-01T21:30:00Z', '2026-07-01T22:00:00Z')).toEqual([['2026-07-01T21:30:00.000Z', '2026-07-02T06:00:00.000Z']]);
    expect(spans('2026-07-01T06:00:00Z', '2026-07-01T20:00:00Z')).toEqual([]);
    expect(quietSpans(null, at('2026-07-01T00:00:00Z'), at('2026-07-02T00:00:00Z'))).toEqual([]);
  });

  test('a span is quiet at every minute of it, and nothing between two spans is', () => {
    const minute = fc.integer({ min: 0, max: 48 * 60 - 1 });
    const start = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(start, minute, fc.constantFrom('Europe/Vienna', 'America/New_York', 'Asia/Tashkent'), (from, offset, timezone) => {
        const begin = DateTime.fromJSDate(from).startOf('minute').toJSDate();
        const spans = quietSpans({ ...quiet, timezone }, begin, new Date(begin.getTime() + 48 * 3_600_000));
        const moment = new Date(begin.getTime() + offset * 60_000);
        expect(spans.some((span) => moment >= span.from && moment < span.until)).toBe(isQuiet({ ...quiet, timezone }, moment));
      }),
    );
  });

  test('what would reach somebody is what comes: every channel of every notice, and whether it is urgent', () => {
    const choices = { 'order-placed': { email: false, push: true } };
    const reach = reachOf(received('customer', 'subject'), choices).map(({ notice, ...one }) => ({ notice: notice.name, ...one }));
    expect(reach).toContainEqual({ notice: 'order-placed', isUrgent: false, channels: ['in_app', 'push'] });
    expect(reach).toContainEqual({ notice: 'user-password-changed', isUrgent: true, channels: ['email'] });
    expect(reach.map(({ notice }) => notice)).not.toContain('order-received');
    expect(new Set(reach.map(({ notice }) => notice)).size).toBe(reach.length);
  });

  test.each([
    [{ ...quiet, timezone: 'Mars/Olympus' }, 'venue.time_zone_unknown'],
    [{ ...quiet, until: '22:00' }, 'notice.always_quiet'],
  ])('refuses %j', (hours, code) => {
    expect(() => checkQuietHours(hours)).toThrow(expect.objectContaining({ code }));
    expect(() => checkQuietHours(quiet)).not.toThrow();
  });
});
