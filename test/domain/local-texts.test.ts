/** Days and hours as a guest reads them, in the house's zone and the guest's language. */
import { clockText, momentText, spanText } from '#domain/local-texts';
import { localText } from '#domain/venue/venue';
import { momentText as momentInLetter } from '../../src/api/notification/rendering/words';

const at = (time: string): Date => new Date(`2026-10-25T${time}:00Z`);

it('says hours from one to the other, and a single moment once', () => {
  expect(spanText({ start: at('18:00'), end: at('20:00') }, 'Europe/Vienna', 'en')).toBe('Sunday, 25 October 2026, 19:00–21:00');
  expect(spanText({ start: at('18:00'), end: at('18:00') }, 'Europe/Vienna', 'en')).toBe('Sunday, 25 October 2026, 19:00');
  expect(spanText({ start: at('18:00'), end: at('18:00') }, 'Asia/Tashkent', 'ru')).toMatch(/25 октября 2026.*, 23:00$/);
});

it('says them by the clock of that day when the clocks are put back', () => {
  expect(spanText({ start: at('00:30'), end: at('01:30') }, 'Europe/Vienna', 'en')).toBe(
    'Sunday, 25 October 2026, 02:30 (UTC+2)–02:30 (UTC+1)',
  );
});

it('two moments of one day are never said alike, in any zone, on the page, in the mail and in a refusal', () => {
  const zones = ['Europe/Vienna', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'America/New_York', 'Asia/Tashkent'];
  const halfHours = (from: number, days: number) => Array.from({ length: days * 48 }, (_, index) => from + index * 1_800_000);
  // Clocks are put back in these weeks.
  const moments = [...halfHours(Date.UTC(2026, 3, 2), 6), ...halfHours(Date.UTC(2026, 9, 23), 12)];
  for (const zone of zones) {
    const texts = [
      (instant: Date) => spanText({ start: instant, end: instant }, zone, 'en'),
      (instant: Date) => momentText(instant, zone, 'ru'),
      (instant: Date) => momentInLetter(instant.toISOString(), zone, 'en'),
      (instant: Date) => localText({ timezone: zone }, instant),
    ];
    for (const text of texts) {
      const seen = new Map<string, string>();
      const alike: string[] = [];
      for (const time of moments) {
        const said = text(new Date(time));
        if (seen.has(said)) alike.push(`${said}: ${seen.get(said) ?? ''}, ${new Date(time).toISOString()}`);
        seen.set(said, new Date(time).toISOString());
      }
      expect(alike).toEqual([]);
    }
  }
});

it('the offset is named in that hour alone', () => {
  expect(clockText(at('00:59'), 'Europe/Vienna')).toBe('02:59 (UTC+2)');
  expect(clockText(at('01:59'), 'Europe/Vienna')).toBe('02:59 (UTC+1)');
  expect([clockText(new Date('2026-10-24T23:59:00Z'), 'Europe/Vienna'), clockText(at('02:00'), 'Europe/Vienna')]).toEqual([
    '01:59',
    '03:00',
  ]);
  expect(clockText(new Date('2026-04-04T15:10:00Z'), 'Australia/Lord_Howe')).toBe('01:40 (UTC+10:30)');
});
