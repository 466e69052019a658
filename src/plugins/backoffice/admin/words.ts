/** The screens' words in the reader's language; English stands in for what a language lacks. */
import * as React from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import en from './translations/en.json';

export type Word = keyof typeof en;
type Values = Record<string, PrimitiveType>;
export type Words = (word: Word, values?: Values) => string;

const PREFIX = 'backoffice.';

/** For places that take a message instead of a text. */
export const message = (word: Word) => ({ id: PREFIX + word, defaultMessage: en[word] });

export function useWords(): Words {
  const { formatMessage } = useIntl();
  return React.useCallback((word, values) => formatMessage(message(word), values), [formatMessage]);
}

/** What a choice of a list is called: its own word where there is one, else its code with hyphens. */
export const choiceWord = (words: Words, code: string): string =>
  `choice.${code}` in en ? words(`choice.${code}` as Word) : code.replace(/_/g, '-');

export const prefixed = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([word, text]) => [PREFIX + word, text]));
