/**
 * What people type is one line or many. A line is shown in the house's own sentences, so it breaks nowhere, turns no writing around and says
 * something; a text may have lines and paragraphs. Letters that look the same are the same: everything is kept composed.
 */

/** Source: Unicode, line breaking (UAX 14): the classes BK, CR, LF, NL. */
const LINE_BREAK = /[\n\u000b\u000c\r\u0085\u2028\u2029]/u; // eslint-disable-line no-control-regex
/** PostgreSQL can't keep NUL and half a surrogate pair; mails, calendars and terminals obey the others. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Surrogate}]/u; // eslint-disable-line no-control-regex
/** Source: Unicode, bidirectional algorithm (UAX 9): they make the rest of a line read backwards. */
const TURNS = /\p{Bidi_Control}/u;
/** A letter or digit that leaves ink: the fillers of Hangul count as letters and are blank. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;
/** So many marks on one letter are no writing: they paint over the lines around. */
const PILE = /\p{M}{9}/u;

export const TEXT_FAULTS = {
  unkeepable: 'has characters that can’t be stored',
  lines: 'has line breaks',
  turns: 'has invisible characters that change the direction of writing',
  blank: 'has no letter or digit',
  pile: 'has too many marks on one letter',
} as const;
export type TextFault = keyof typeof TEXT_FAULTS;

/** The same for letters that look the same, however a keyboard has put them together. Source: Unicode normalization form C (UAX 15) */
export const composed = (text: string): string => text.normalize('NFC');

export const faultOfText = (text: string): TextFault | null => (CONTROL.test(text) ? 'unkeepable' : PILE.test(text) ? 'pile' : null);

/** @param text without the spaces around it; an empty one says that there is none */
export function faultOfLine(text: string): TextFault | null {
  if (LINE_BREAK.test(text)) return 'lines';
  const fault = faultOfText(text);
  if (fault || text === '') return fault;
  if (TURNS.test(text)) return 'turns';
  return VISIBLE.test(text) ? null : 'blank';
}

const every = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'gu');
const [EVERY_BREAK, EVERY_CONTROL, EVERY_TURN] = [every(LINE_BREAK), every(CONTROL), every(TURNS)];

/** A text where only one line has room; rows from before these rules, too. */
export const asLine = (text: string): string =>
  text
    .replace(EVERY_BREAK, ' ')
    .replace(EVERY_CONTROL, '')
    .replace(EVERY_TURN, '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();

/** Unicode's own list (UAX 14), vertical tabs and form feeds among them. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/** The lines of a text, without what would leave them. */
export const linesOf = (text: string): string[] =>
  text.split(LINE_END).map((line) => line.replace(EVERY_CONTROL, '').replace(EVERY_TURN, '').trimEnd());

/** As mails quote what somebody else has written (RFC 3676, 4.5): behind its label or on its own, it is never a line of the house's. */
export const quoted = (text: string): string => linesOf(text).join('\n> ');

/** Ends that every mail program makes a link of, however they are written. */
const KNOWN_END =
  /[\p{L}\p{N}]\.(?:com|net|org|info|biz|edu|gov|io|me|co|app|dev|ai|tv|xyz|top|online|site|shop|store|link|click|club|live|pro|ru|su|by|kz|uz|ua|de|at|ch|uk|eu|fr|it|es|pl|us|cn|in|рф)(?![\p{L}\p{N}])/iu;
/** `Dr.Meier` and `St.John` are people: their next word begins with a capital and goes on small. */
const DOTTED = /[\p{L}\p{N}]\.(?:\p{Ll}{2,}|\p{Lu}{2,})(?!\p{L})/u;
const SCHEME = /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(?:mailto|tel|javascript|data|tg):|\/\/|@/iu;

/** A name of somebody that holds a web address: the house would write it to whomever the name is told. */
export const holdsAddress = (name: string): boolean => SCHEME.test(name) || KNOWN_END.test(name) || DOTTED.test(name);

/** A name without spaces, in which `ivan.petrov` is nobody's address. */
export const looksLikeHost = (username: string): boolean => KNOWN_END.test(username) || /^www\./iu.test(username);
