/** The monitor's words in the reader's language. */
import { wording } from '../../backoffice/admin/wording';
import en from './translations/en.json';

export const { message, useWords, prefixed } = wording('kafka.', en);
export type Word = keyof typeof en;
export type Words = ReturnType<typeof useWords>;

/** Codes of the machinery by the name that people know them by; one without a name keeps its code. */
export function nameOf(words: Words, kind: 'topic' | 'consumer' | 'actor' | 'channel', code: string): string {
  const word = `${kind}.${code.replace(/^samovar\./, '')}`;
  return word in en ? words(word as Word) : code;
}

/** Every topic that has a name here; a test compares them with the catalogue of events. */
export const TOPICS = Object.keys(en)
  .filter((word) => word.startsWith('topic.'))
  .map((word) => word.replace(/^topic\./, 'samovar.'));
