/** Money and moments as people of each language read them. */
import { DateTime } from 'luxon';
import type { Language } from '../../../domain/errors';

/** "€31.40", "31,40 €" */
export const moneyText = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);

/** "Friday, 27 March, 19:30" on the wall clock of the zone. */
export const momentText = (iso: string, timezone: string, language: Language): string =>
  DateTime.fromISO(iso, { zone: timezone }).setLocale(language).toFormat('cccc, d MMMM, HH:mm');
