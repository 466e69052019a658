/** What a message says in one line, to whoever looks. */
import type { Said } from '../../../contract/inbox';
import type { Words } from './words';

export interface Reader {
  words: Words;
  locale: string;
}

/** What happened is told in the reader's language, whatever the guest speaks. */
export const eventText = ({ words, body }: Said, locale: string): string => words?.[locale === 'ru' ? 'ru' : 'en'] ?? body ?? '';

export function textOf(said: Said, { words, locale }: Reader): string {
  const { kind, body, pictures, from } = said;
  if (kind === 'event') return eventText(said, locale);
  const text = body ?? words('picture', { count: pictures.length });
  if (kind === 'note') return words('said.note', { text });
  return from.side === 'guest' ? text : words('said.by', { name: from.name ?? '–', text });
}
