/** Times and prices as people read them: on the wall clock of the venue, in their own language. */
import type { DateTime } from 'luxon';
import type { Language } from './errors';
import type { Interval } from './time';
import { clockText as clockOf, wallClock, whichOfTwo } from './wall-clock';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru' };

const local = (instant: Date, zone: string, language: Language): DateTime => wallClock(zone, instant).setLocale(LOCALES[language]);

/** "27 March at 18:00" */
export const momentText = (instant: Date, zone: string, language: Language): string =>
  local(instant, zone, language).toLocaleString({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }) +
  whichOfTwo(zone, instant);

/** "Friday, 27 March" */
export const dayText = (instant: Date, zone: string, language: Language): string =>
  local(instant, zone, language).toLocaleString({ weekday: 'long', day: 'numeric', month: 'long' });

/** "18:00" */
export const clockText = (instant: Date, zone: string): string => clockOf(zone, instant);

/** "Friday, 27 March 2026, 18:00–20:00"; a single moment is said once. */
export function spanText({ start, end }: Interval, zone: string, language: Language): string {
  const day = local(start, zone, language).toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const [from, until] = [clockText(start, zone), clockText(end, zone)];
  return `${day}, ${start < end ? `${from}–${until}` : from}`;
}

/** @param amount in units of the currency, not in cents */
export const priceText = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency }).format(amount);
