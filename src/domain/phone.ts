/** One phone is one number, however it is typed: it is kept as E.164 (“+4315550123”), and read by the customs of the country it was typed in. */
import { getCountries, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { fieldError } from './errors';

/** What is typed and printed around the digits of a number. */
export const PHONE_SHAPE = /^\+?[0-9 ()./\u00a0\u2010-\u2015-]{5,40}$/;
/** Before that a number is nobody's: emergency calls and codes. */
const FEWEST_DIGITS = 7;

/** What is typed where a number must be. */
const ONE_DIGIT = /^(\d)\1*$/;

/** Zone → country: no zone of the list is of two. */
const countries = new Map<string, CountryCode>();

/** “Europe/Vienna” → AT; null for a zone that is no country's (UTC). */
export function countryOf(timezone: string): CountryCode | null {
  if (countries.size === 0) for (const country of getCountries()) for (const zone of zonesOf(country)) countries.set(zone, country);
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
  return countries.get(timezone) ?? countries.get(timeZone) ?? null;
}

/** Called otherwise by newer engines, and in no types yet. */
function zonesOf(country: CountryCode): readonly string[] {
  const locale: Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** “0049 (0)30/123 45 67” → “+49301234567”; null when it is no number of any country. @param timezone where it was typed */
export function e164(typed: string, timezone: string | null): string | null {
  const country = timezone === null ? null : countryOf(timezone);
  const international = typed.trim().replace(/^00(?=[ ()./-]*[1-9])/, '+');
  const found = PHONE_SHAPE.test(international)
    ? parsePhoneNumberFromString(international, { extract: false, ...(country && { defaultCountry: country }) })
    : undefined;
  if (!found?.isPossible() || found.number.length <= FEWEST_DIGITS || ONE_DIGIT.test(found.nationalNumber)) return null;
  // What another reading would make another number of is none.
  return parsePhoneNumberFromString(found.number)?.number === found.number ? found.number : null;
}

/** “+43 1 5550123”, as people read it; what is no number is left as it is. */
export function phoneText(phone: string): string {
  const found = parsePhoneNumberFromString(/^\d/.test(phone) ? `+${phone}` : phone, { extract: false });
  return found ? found.formatInternational() : phone;
}

/** @throws DomainError `request.phone_unknown` naming the field. */
export function phoneTyped(typed: string | null | undefined, timezone: string | null, path: string | (string | number)[] = 'phone') {
  if (typed === null || typed === undefined || typed === '') return null;
  const phone = e164(typed, timezone);
  if (phone === null) throw fieldError('request.phone_unknown', path);
  return phone;
}
