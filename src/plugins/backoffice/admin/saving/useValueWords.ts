/** A field's value as people read it, whatever its type. */
import * as React from 'react';
import { useIntl } from 'react-intl';
import { useWords } from './words';

const LONGEST = 200;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
/** What a picture, a relation or an entry of a list is called by. */
const NAMES = ['name', 'title', 'number', 'displayName'];

export function useValueWords(): (value: unknown) => string {
  const words = useWords();
  const { formatDate } = useIntl();
  return React.useMemo(() => {
    const said = (value: unknown): string => {
      if (value === null || value === undefined || value === '') return '–';
      if (typeof value === 'boolean') return words(value ? 'conflict.yes' : 'conflict.no');
      if (typeof value === 'string' && MOMENT.test(value)) return formatDate(value, { dateStyle: 'medium', timeStyle: 'short' });
      if (Array.isArray(value)) return value.map(said).join(', ') || '–';
      if (typeof value !== 'object') return String(value as string | number);
      const facts = value as Readonly<Record<string, unknown>>;
      const name = NAMES.map((field) => facts[field]).find((named) => typeof named === 'string');
      return typeof name === 'string' ? name : JSON.stringify(value);
    };
    return (value) => {
      const text = said(value);
      return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    };
  }, [words, formatDate]);
}
