/** The words of the messages' screen. */
import { wording } from '../../kit/wording';
import english from './words/en.json';

export const { useWords, wordOr } = wording('backoffice.messages', english);
export type Words = ReturnType<typeof useWords>;
export type Word = Parameters<Words>[0];

export const channelWord = (words: Words, channel: string): string => wordOr(words, `channel.${channel}`, channel);
