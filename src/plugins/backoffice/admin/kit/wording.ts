/** Words of a place of the panel in the reader's language, with the kit's beside its own; English stands in for what a language lacks. */
import * as React from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import shared from './words/en.json';

export type SharedWord = keyof typeof shared;
type Values = Record<string, PrimitiveType>;

const SHARED = 'backoffice.kit';

/** @param place keeps its words apart from those of others: the plugin and the folder whose `words` they are, `backoffice.orders` */
export function wording<T extends Record<string, string>>(place: string, english: T) {
  type Own = keyof T & string;
  type Word = Own | SharedWord;
  const isOwn = (word: string): word is Own => word in english;
  const isWord = (word: string): word is Word => isOwn(word) || word in shared;
  /** For places that take a message instead of a text. */
  const message = (word: Word): { id: string; defaultMessage: string } => {
    const texts: Readonly<Record<string, string>> = isOwn(word) ? english : shared;
    return { id: `${isOwn(word) ? place : SHARED}.${word}`, defaultMessage: texts[word] ?? word };
  };
  function useWords(): (word: Word, values?: Values) => string {
    const { formatMessage } = useIntl();
    return React.useCallback((word, values) => formatMessage(message(word), values), [formatMessage]);
  }
  /** For codes of which some have a word. */
  const wordOr = (words: (word: Word) => string, word: string, otherwise: string): string => (isWord(word) ? words(word) : otherwise);
  return { message, useWords, wordOr };
}
