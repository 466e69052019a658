/** What the screen of messages does: every text with its state, one text with its versions, the preview of a draft, and a test mail. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError, LANGUAGES } from '#domain/errors';
import { channelsOf, checkOwnText, placeholdersOf, requiredIn, type OwnText, type TextPlace } from '#domain/notification/message-text';
import { HIDDEN_CODE } from '#domain/notification/notifications';
import { fromJson, inTransaction } from '#platform/postgres/rows';
import { findNotice, NOTICES } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';
import type { Facts, Letter } from '../rendering/letter';
import { ownMessage } from './message';
import { standardText, withOwnText } from './own-letter';
import { sampleFacts } from './samples';
import { latestTexts, versionsOf, writeText, type TextVersion } from './stored-texts';

export interface Draft extends OwnText {
  isActive: boolean;
  /** The version that its writer looked at; 0 for none. */
  seen: number;
  author: string | null;
}

const isSame = (one: TextPlace, other: TextPlace): boolean =>
  one.template === other.template && one.channel === other.channel && one.language === other.language;

/** @throws DomainError `request.not_found`. */
function noticeAt({ template, channel }: TextPlace): WordedNotice {
  const notice = findNotice(template);
  if (!notice || !channelsOf(notice).includes(channel)) throw new DomainError('request.not_found');
  return notice;
}

/** @throws DomainError `request.not_found`, or naming the field. */
function checkedNoticeAt(place: TextPlace, text: OwnText): WordedNotice {
  const notice = noticeAt(place);
  checkOwnText(notice, place.channel, text);
  return notice;
}

export const textDesk = (strapi: Core.Strapi) => ({
  /** Of which there are texts. */
  noticeNames: (): string[] => NOTICES.map(({ name }) => name),

  listTexts: () =>
    inTransaction(strapi, async (trx) => {
      const latest = await latestTexts(trx);
      return NOTICES.flatMap((notice) =>
        placesOf(notice).map((place) => ({
          ...place,
          latest: changeOf(latest.find((text) => isSame(text, place))),
          title: notice.title,
        })),
      );
    }),

  /** @throws DomainError `request.not_found`. */
  openText: async (place: TextPlace) => {
    const notice = noticeAt(place);
    const versions = await inTransaction(strapi, (trx) => versionsOf(trx, place));
    const { facts } = await factsFor(strapi, notice);
    const values = notice.values(facts, place.language);
    const required = requiredIn(notice, place.channel);
    const placeholders = [...placeholdersOf(notice), ...required];
    return {
      standard: standardText(notice, place.channel, place.language),
      versions,
      placeholders: placeholders.map((name) => ({ name, says: values[name] ?? '', isRequired: required.includes(name) })),
    };
  },

  /** @throws DomainError naming the field, or `message.changed_meanwhile`. */
  saveText: async (place: TextPlace, { seen, ...text }: Draft): Promise<void> => {
    checkedNoticeAt(place, text);
    await writeText(strapi, place, text, seen);
  },

  /** How a draft looks with the last message of its kind, or with an invented one. */
  previewText: async (place: TextPlace, text: OwnText) => {
    const notice = checkedNoticeAt(place, text);
    const { writtenAt, facts } = await factsFor(strapi, notice);
    const { subject, html, brief } = ownMessage(notice, facts, text, place);
    return place.channel === 'email' ? { subject, html, text: null, writtenAt } : { subject, html: null, text: brief, writtenAt };
  },

  /** As a mail, whatever its channel, to somebody of the panel: with invented facts, so that no guest's leave the house. */
  sendTest: async (place: TextPlace, text: OwnText, to: { email: string }): Promise<void> => {
    const notice = checkedNoticeAt(place, text);
    await writeTest(strapi, place, testLetter(strapi, notice, place, text), to.email);
  },
});

const placesOf = (notice: WordedNotice): TextPlace[] =>
  channelsOf(notice).flatMap((channel) => LANGUAGES.map((language) => ({ template: notice.name, channel, language })));

export type TextDesk = ReturnType<typeof textDesk>;

const changeOf = (text: TextVersion | undefined) =>
  text ? { version: text.version, isActive: text.isActive, author: text.author, createdAt: text.createdAt } : null;

/** A test has no facts of its own. */
const WHOLE = `payload is not null and payload -> 'facts' -> 'payload' is not null`;

/** What was written down for the last message of this kind is enough to write it again; codes and links were never in it. */
async function factsFor(strapi: Core.Strapi, notice: WordedNotice): Promise<{ facts: Facts; writtenAt: Date | null }> {
  const last = await inTransaction(strapi, (trx) =>
    trx('notifications')
      .where({ template: notice.name })
      .whereRaw(WHOLE)
      .orderBy('id', 'desc')
      .first<{ payload: unknown; created_at: Date } | undefined>('payload', 'created_at'),
  );
  const sample = { facts: sampleFacts(notice, houseFacts(strapi)), writtenAt: null };
  if (!last) return sample;
  const { facts } = fromJson<{ facts: Facts }>(last.payload);
  try {
    LANGUAGES.forEach((language) => notice.letter(facts, language) && notice.values(facts, language));
    return { facts, writtenAt: last.created_at };
  } catch {
    // Written down by an earlier release, which knew less than today's letter says.
    return sample;
  }
}

const houseFacts = (strapi: Core.Strapi) => ({
  house: strapi.config.get('mail.house') as string,
  url: strapi.config.get('server.absoluteUrl') as string,
  code: HIDDEN_CODE,
  link: '#',
});

function testLetter(strapi: Core.Strapi, notice: WordedNotice, { channel, language }: TextPlace, text: OwnText): Letter {
  const facts = sampleFacts(notice, houseFacts(strapi));
  const letter = withOwnText(notice.letter(facts, language), channel, text, notice.values(facts, language));
  return channel === 'email' ? letter : { subject: letter.subject, heading: letter.subject, paragraphs: [letter.brief ?? ''] };
}

const TEST = 'test-';

async function writeTest(strapi: Core.Strapi, { template, language }: TextPlace, letter: Letter, email: string): Promise<void> {
  const now = clock.now();
  const id = createId();
  await inTransaction(strapi, (trx) =>
    trx('notifications').insert({
      document_id: id,
      event_id: `${TEST}${id}`,
      channel: 'email',
      recipient: email,
      language,
      template,
      subject: letter.subject,
      text: letter.paragraphs.join('\n'),
      status: 'pending',
      next_attempt_at: trx.raw(`now() at time zone 'utc'`),
      payload: JSON.stringify({ facts: { house: houseFacts(strapi).house }, letter }),
      attempts: 0,
      created_at: now,
      updated_at: now,
      published_at: now,
    }),
  );
}
