/** Texts that the house writes in the place of its own: what a text may name, what it can't do without, and how it is filled. */
import { fieldError, type Language } from '../errors';
import { CHANNELS, type Channel, type Notice } from './notifications';

/** What an owner writes. A line of the body is a paragraph; what follows from the facts (sums, details, buttons, codes) comes after it by itself. */
export interface OwnText {
  subject: string;
  /** Of mails only. */
  heading: string;
  body: string;
}

/** Which text: one for each notice, channel and language. */
export interface TextPlace {
  /** The name of the notice. */
  template: string;
  channel: Channel;
  language: Language;
}

const ALWAYS = ['name', 'house'] as const;

/** Over which channels a notice goes or may be chosen. */
export const channelsOf = ({ channels, offers = [] }: Pick<Notice, 'channels' | 'offers'>): Channel[] =>
  CHANNELS.filter((channel) => channels.includes(channel) || offers.includes(channel));

/** What must be in the body, because nothing else of the message carries it: a mail shows its code by itself. */
export const requiredIn = ({ code }: Pick<Notice, 'code'>, channel: Channel): string[] => (channel === 'sms' && code ? ['code'] : []);

/** What the texts of a notice may name. */
export const placeholdersOf = ({ placeholders }: Pick<Notice, 'placeholders'>): string[] => [...ALWAYS, ...placeholders];

/** @throws DomainError naming the field: a placeholder that there is not, or one that is missing; `request.not_found` where there is no such message. */
export function checkOwnText(notice: Pick<Notice, 'code' | 'placeholders'>, channel: Channel, text: OwnText): void {
  const required = requiredIn(notice, channel);
  const known = placeholdersOf(notice);
  for (const field of ['subject', 'heading', 'body'] as const) {
    const allowed = field === 'body' ? [...known, ...required] : known;
    const stranger = namedIn(text[field]).find((name) => !allowed.includes(name));
    if (stranger !== undefined)
      throw fieldError('message.placeholder_unknown', field, { placeholder: stranger, known: allowed.map(braced) });
  }
  const missing = required.find((name) => !namedIn(text.body).includes(name));
  if (missing !== undefined) throw fieldError('message.placeholder_missing', 'body', { placeholder: braced(missing) });
}

const braced = (name: string): string => `{${name}}`;

/** Every `{word}`, without its braces; a brace that stands alone is named as it is. */
export function namedIn(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const stray = /[{}]/.exec(text.replace(/\{[^{}]*\}/g, ''));
  return stray ? [...names, stray[0]] : names;
}

type Values = Readonly<Record<string, string>>;

/** One line: what has no value leaves nothing behind but one space; a sum of money is never broken. */
export const filledLine = (text: string, values: Values): string =>
  text
    .replace(/\{([^{}]*)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();

/** The lines of a text; one that names something which is not known this time is left out, whole. */
export const filledLines = (text: string, values: Values): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && namedIn(line).every((name) => values[name]))
    .map((line) => filledLine(line, values));
