/** Words of a part of the panel in the reader's language; English stands in for what a language lacks. */
import * as React from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

type Values = Record<string, PrimitiveType>;

/** @param prefix keeps the words of one plugin apart from those of another */
export function wording<T extends Record<string, string>>(prefix: string, english: T) {
  type Word = keyof T & string;
  /** For places that take a message instead of a text. */
  const message = (word: Word) => ({ id: prefix + word, defaultMessage: english[word] });
  function useWords(): (word: Word, values?: Values) => string {
    const { formatMessage } = useIntl();
    return React.useCallback((word, values) => formatMessage(message(word), values), [formatMessage]);
  }
  const prefixed = (texts: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([word, text]) => [prefix + word, text]));
  return { message, useWords, prefixed };
}
