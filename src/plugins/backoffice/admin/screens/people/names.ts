/** How people, roles and devices are called on the screen. */
import type { PersonRow } from '../../../contract/people';
import { wordOr, type Words } from './words';

/** The name that was given, else what the account is called. */
export const calledOf = (person: PersonRow, words: Words): string =>
  person.hasLeft ? words('left') : (person.name ?? capitalised(person.username));

/** The first letters, for the round mark before the name. */
export const initialsOf = (person: PersonRow): string =>
  (person.name ?? person.username)
    .split(/[\s._-]+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const roleWord = (words: Words, role: { type: string; name: string } | null): string =>
  role ? wordOr(words, `role.${role.type}`, role.name) : words('noRole');

const BROWSERS: readonly [string, RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
];

/** “Firefox · Windows”; a program by the first word that it says. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const find = (known: typeof BROWSERS): string | undefined => known.find(([, sign]) => sign.test(userAgent))?.[0];
  const parts = [find(BROWSERS), find(SYSTEMS)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : (userAgent.split(/[\s/]/)[0] ?? null);
}
