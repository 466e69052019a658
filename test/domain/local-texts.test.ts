/** Days and hours as a guest reads them, in the house's zone and the guest's language. */
import { spanText } from '#domain/local-texts';

const at = (time: string): Date => new Date(`2026-10-25T${time}:00Z`);

it('says hours from one to the other, and a single moment once', () => {
  expect(spanText({ start: at('18:00'), end: at('20:00') }, 'Europe/Vienna', 'en')).toBe('Sunday, 25 October 2026, 19:00–21:00');
  expect(spanText({ start: at('18:00'), end: at('18:00') }, 'Europe/Vienna', 'en')).toBe('Sunday, 25 October 2026, 19:00');
  expect(spanText({ start: at('18:00'), end: at('18:00') }, 'Asia/Tashkent', 'ru')).toMatch(/25 октября 2026.*, 23:00$/);
});

it('says them by the clock of that day when the clocks are put back', () => {
  expect(spanText({ start: at('00:30'), end: at('01:30') }, 'Europe/Vienna', 'en')).toBe('Sunday, 25 October 2026, 02:30–02:30');
});
