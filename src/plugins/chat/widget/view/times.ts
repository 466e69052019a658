/** Moments as people say them, by the reader's own clock. */
import type { Language } from '../talk/wire';
import type { Words } from './words';

/** @param locales of the reader: in English some count the hours to twelve, others to twenty-four */
export const timeOf = (at: string, language: Language, locales: readonly string[]): string =>
  new Date(at).toLocaleTimeString(locales.find((locale) => locale.startsWith(language)) ?? language, {
    hour: 'numeric',
    minute: '2-digit',
  });

/** @param now so that it can be another moment */
export function dayOf(
  at: string,
  { language, words, now = new Date() }: { language: Language; words: Pick<Words, 'today' | 'yesterday'>; now?: Date },
): string {
  const day = new Date(at);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return words.today;
  if (day.toDateString() === yesterday.toDateString()) return words.yesterday;
  const isThisYear = day.getFullYear() === now.getFullYear();
  return day.toLocaleDateString(language, { day: 'numeric', month: 'long', ...(isThisYear ? { weekday: 'long' } : { year: 'numeric' }) });
}
