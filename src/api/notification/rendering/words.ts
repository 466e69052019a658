/** Money and moments as people of each language read them. */
import type { Language } from '#domain/errors';
import { wallClock, whichOfTwo } from '#domain/wall-clock';

/** "€31.40", "31,40 €" */
export const moneyText = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);

/** "Friday, 27 March, 19:30" on the wall clock of the zone. */
export const momentText = (iso: string, timezone: string, language: Language): string =>
  wallClock(timezone, new Date(iso)).setLocale(language).toFormat('cccc, d MMMM, HH:mm') + whichOfTwo(timezone, new Date(iso));
