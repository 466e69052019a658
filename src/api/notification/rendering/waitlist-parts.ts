/** What the letters about the waitlist have in common: who waits for what, and how to be reached. */
import type { WaitlistView } from '../../booking/rows/waitlist-views';
import type { Language } from '#domain/errors';
import { spanText } from '#domain/local-texts';
import type { Detail } from './letter';

const WORDS = {
  en: { when: 'When', place: 'Where', table: 'Table', guests: 'Guests', name: 'Name' },
  ru: { when: 'Когда', place: 'Где', table: 'Стол', guests: 'Гостей', name: 'Имя' },
} as const satisfies Readonly<Record<Language, object>>;

export function waitDetails(entry: WaitlistView, language: Language): Detail[] {
  const words = WORDS[language];
  const { venue, offer } = entry;
  const shown = offer ?? (entry.isHere ? null : entry);
  const span = shown && { start: new Date(shown.startsAt), end: new Date(shown.endsAt) };
  return [
    ...(span ? [{ label: words.when, value: spanText(span, venue.timezone, language) }] : []),
    { label: words.place, value: [venue.name, venue.address].filter(Boolean).join(', ') },
    ...(offer ? [{ label: words.table, value: [offer.table, offer.area].filter(Boolean).join(', ') }] : []),
    { label: words.guests, value: String(entry.guests) },
    { label: words.name, value: entry.name },
  ];
}
