/** The monitor's words in the reader's language. */
import { wording } from '../../backoffice/admin/kit/wording';
import { namesIn } from './names';
import english from './words/en.json';

export const ENGLISH = { ...english, ...namesIn('en') };
export const { useWords, wordOr } = wording('kafka', ENGLISH as typeof english);
export type Words = ReturnType<typeof useWords>;
export type Word = Parameters<Words>[0];

/** Codes of the machinery by the name that people know them by; one without a name keeps its code. */
export const nameOf = (words: Words, kind: 'topic' | 'consumer' | 'actor', code: string): string =>
  wordOr(words, `${kind}.${code.replace(/^samovar\./, '')}`, code);

/** Every topic that has a name here; a test compares them with the catalogue of events. */
export const TOPICS = Object.keys(ENGLISH)
  .filter((word) => word.startsWith('topic.'))
  .map((word) => word.replace(/^topic\./, 'samovar.'));
