/** A letter with the house's own words in it; what follows from the facts stays as it is. And the standard words, as somebody would write them. */
import type { Language } from '#domain/errors';
import { filledLine, filledLines, placeholdersOf, requiredIn, type OwnText } from '#domain/notification/message-text';
import type { Channel } from '#domain/notification/notifications';
import type { WordedNotice } from '../catalogue/notice';
import type { Values } from '../facts/fact-set';
import type { Letter } from '../rendering/letter';
import { markedFacts } from './samples';

/** Mails have a heading and paragraphs; whatever else there is shows a title and a few words. */
export function withOwnText(letter: Letter, channel: Channel, own: OwnText, values: Values): Letter {
  const lines = filledLines(own.body, values);
  const subject = filledLine(own.subject, values) || letter.subject;
  if (channel !== 'email') return { ...letter, subject, brief: lines.join('\n') };
  return { ...letter, subject, heading: filledLine(own.heading, values) || subject, paragraphs: lines, brief: lines[0] };
}

/** The standard words with placeholders in the place of what they say: where somebody who changes them begins. */
export function standardText(notice: WordedNotice, channel: Channel, language: Language): OwnText {
  const facts = markedFacts(notice);
  const letter = notice.letter(facts, language);
  const named = namer(notice.values(facts, language), [...placeholdersOf(notice), ...requiredIn(notice, channel)]);
  const body = channel === 'email' || letter.brief === undefined ? letter.paragraphs : [letter.brief];
  return {
    subject: named(letter.subject),
    heading: channel === 'email' ? named(letter.heading) : '',
    body: body.map(named).join('\n'),
  };
}

/** The longest first: one may stand within another. */
function namer(values: Values, names: readonly string[]): (text: string) => string {
  const known = names
    .map((name) => ({ name, value: values[name] ?? '' }))
    .filter(({ value }) => value !== '')
    .sort((one, other) => other.value.length - one.value.length);
  return (text) => known.reduce((made, { name, value }) => made.replaceAll(value, `{${name}}`), text);
}
