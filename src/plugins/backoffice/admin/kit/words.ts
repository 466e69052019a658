/** Words that several screens say. */
import { wording, type SharedWord } from './wording';
import english from './words/en.json';

const { useWords, wordOr } = wording('backoffice.kit', english);
export { useWords, wordOr };
export type Words = ReturnType<typeof useWords>;
export type { SharedWord };

/** What a choice of a list is called: its own word where there is one, else its code with hyphens. */
export const choiceWord = (words: Words, code: string): string => wordOr(words, `choice.${code}`, code.replace(/_/g, '-'));
