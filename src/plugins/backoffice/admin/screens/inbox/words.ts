/** The inbox's words. */
import { wording } from '../../kit/wording';
import english from './words/en.json';

export const { useWords, wordOr } = wording('backoffice.inbox', english);
export type Words = ReturnType<typeof useWords>;
export type Word = Parameters<Words>[0];
