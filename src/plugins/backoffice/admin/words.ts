/** The staff's screens' words in the reader's language. */
import en from './translations/en.json';
import { wording } from './wording';

export const { message, useWords, prefixed } = wording('backoffice.', en);
export type Word = keyof typeof en;
export type Words = ReturnType<typeof useWords>;

/** What a choice of a list is called: its own word where there is one, else its code with hyphens. */
export const choiceWord = (words: Words, code: string): string =>
  `choice.${code}` in en ? words(`choice.${code}` as Word) : code.replace(/_/g, '-');
