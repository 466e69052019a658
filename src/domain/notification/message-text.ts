/** Texts that the house writes in the place of its own: what a text may name, what it can't do without, and how it is filled. */
import { fieldError, type Language } from '../errors';
import { CHANNELS, NOTICES, type Channel, type TemplateName } from './notifications';

/** What an owner writes. A line of the body is a paragraph; what follows from the facts (sums, details, buttons, codes) comes after it by itself. */
export interface OwnText {
  subject: string;
  /** Of mails only. */
  heading: string;
  body: string;
}

/** Which text: one for each notice, channel and language. */
export interface TextPlace {
  template: TemplateName;
  channel: Channel;
  language: Language;
}

export const LANGUAGES = ['en', 'ru'] as const satisfies readonly Language[];

const ALWAYS = ['name', 'house'] as const;
const BY_NOUN: Readonly<Record<string, readonly string[]>> = {
  user: ['username'],
  order: ['number', 'guest', 'total', 'dishes', 'time', 'reason', 'venue', 'phone'],
  wish: ['number', 'title'],
  bid: ['number', 'title', 'cook', 'price', 'reason'],
  booking: ['number', 'guest', 'guests', 'start', 'when', 'table', 'venue', 'phone', 'note', 'wish', 'until'],
  event: ['title', 'start', 'when', 'place', 'venue', 'phone', 'reason'],
  ticket: ['title', 'start', 'when', 'place', 'venue', 'phone', 'quantity', 'price'],
  waitlist: ['number', 'guest', 'guests', 'position', 'minutes', 'table', 'venue', 'phone', 'until'],
};
const ALSO: Readonly<Partial<Record<TemplateName, readonly string[]>>> = {
  'user-removal-announced': ['hours'],
  'profile-followed': ['follower'],
  'wish-accepted': ['cook', 'total'],
  'wish-reopened': ['reason'],
  'bid-accepted': ['guest'],
  'event-changed': ['before'],
  'ticket-cancelled': ['reason'],
};

const sends = (template: TemplateName, channel: Channel): boolean =>
  NOTICES.some((notice) => notice.template === template && [...notice.channels, ...(notice.offers ?? [])].includes(channel));

/** Over which channels a notice goes or may be chosen. */
export const channelsOf = (template: TemplateName): Channel[] => CHANNELS.filter((channel) => sends(template, channel));

/** What must be in the body, because nothing else of the message carries it: a mail shows its code by itself. */
export const requiredIn = ({ template, channel }: Pick<TextPlace, 'template' | 'channel'>): string[] =>
  channel === 'sms' && NOTICES.some((notice) => notice.template === template && notice.code) ? ['code'] : [];

/** What the texts of a notice may name. */
export const placeholdersOf = (template: TemplateName): string[] => [
  ...ALWAYS,
  ...(BY_NOUN[template.split('-')[0] ?? ''] ?? []),
  ...(ALSO[template] ?? []),
];

/** @throws DomainError naming the field: a placeholder that there is not, or one that is missing; `request.not_found` where there is no such message. */
export function checkOwnText(place: Pick<TextPlace, 'template' | 'channel'>, text: OwnText): void {
  const required = requiredIn(place);
  const known = placeholdersOf(place.template);
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
