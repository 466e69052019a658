/** What the screen of messages does: every text with its state, one text with its versions, the preview of a draft, and a test mail. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import {
  channelsOf,
  checkOwnText,
  LANGUAGES,
  placeholdersOf,
  requiredIn,
  type OwnText,
  type TextPlace,
} from '#domain/notification/message-text';
import { HIDDEN_CODE, TEMPLATES, type TemplateName } from '#domain/notification/notifications';
import { fromJson, inTransaction } from '#platform/postgres/rows';
import type { Facts, Letter } from '../rendering/letter';
import { standardLetter } from '../rendering/templates';
import { ownMessage } from './message';
import { standardText, withOwnText } from './own-letter';
import { sampleFacts } from './samples';
import { latestTexts, versionsOf, writeText, type TextVersion } from './stored-texts';
import { valuesOf } from './values';

export interface Draft extends OwnText {
  isActive: boolean;
  /** The version that its writer looked at; 0 for none. */
  seen: number;
  author: string | null;
}

const PLACES: readonly TextPlace[] = TEMPLATES.flatMap((template) =>
  channelsOf(template).flatMap((channel) => LANGUAGES.map((language) => ({ template, channel, language }))),
);
const isSame = (one: TextPlace, other: TextPlace): boolean =>
  one.template === other.template && one.channel === other.channel && one.language === other.language;

function demandPlace(place: TextPlace): void {
  if (!PLACES.some((known) => isSame(known, place))) throw new DomainError('request.not_found');
}

export const textDesk = (strapi: Core.Strapi) => ({
  listTexts: () =>
    inTransaction(strapi, async (trx) => {
      const latest = await latestTexts(trx);
      return PLACES.map((place) => ({ ...place, latest: changeOf(latest.find((text) => isSame(text, place))) }));
    }),

  /** @throws DomainError `request.not_found`. */
  openText: async (place: TextPlace) => {
    demandPlace(place);
    const versions = await inTransaction(strapi, (trx) => versionsOf(trx, place));
    const { facts } = await factsFor(strapi, place.template);
    const values = valuesOf(facts, place.language);
    const required = requiredIn(place);
    const placeholders = [...placeholdersOf(place.template), ...required];
    return {
      standard: standardText(place.template, place.channel, place.language),
      versions,
      placeholders: placeholders.map((name) => ({ name, says: values[name] ?? '', isRequired: required.includes(name) })),
    };
  },

  /** @throws DomainError naming the field, or `message.changed_meanwhile`. */
  saveText: async (place: TextPlace, { seen, ...text }: Draft): Promise<void> => {
    demandPlace(place);
    checkOwnText(place, text);
    await writeText(strapi, place, text, seen);
  },

  /** How a draft looks with the last message of its kind, or with an invented one. */
  previewText: async (place: TextPlace, text: OwnText) => {
    demandPlace(place);
    checkOwnText(place, text);
    const { writtenAt, ...found } = await factsFor(strapi, place.template);
    const { subject, html, brief } = ownMessage(place, found.facts, text);
    return place.channel === 'email' ? { subject, html, text: null, writtenAt } : { subject, html: null, text: brief, writtenAt };
  },

  /** As a mail, whatever its channel, to somebody of the panel: with invented facts, so that no guest's leave the house. */
  sendTest: async (place: TextPlace, text: OwnText, to: { email: string }): Promise<void> => {
    demandPlace(place);
    checkOwnText(place, text);
    await writeTest(strapi, place, testLetter(strapi, place, text), to.email);
  },
});

export type TextDesk = ReturnType<typeof textDesk>;

const changeOf = (text: TextVersion | undefined) =>
  text ? { version: text.version, isActive: text.isActive, author: text.author, createdAt: text.createdAt } : null;

/** A test has no facts of its own. */
const WHOLE = `payload is not null and payload -> 'facts' -> 'payload' is not null`;

/** What was written down for the last message of this kind is enough to write it again; codes and links were never in it. */
async function factsFor(strapi: Core.Strapi, template: TemplateName): Promise<{ facts: Facts; writtenAt: Date | null }> {
  const last = await inTransaction(strapi, (trx) =>
    trx('notifications')
      .where({ template })
      .whereRaw(WHOLE)
      .orderBy('id', 'desc')
      .first<{ payload: unknown; created_at: Date } | undefined>('payload', 'created_at'),
  );
  const sample = { facts: sampleFacts(template, houseFacts(strapi)), writtenAt: null };
  if (!last) return sample;
  const { facts } = fromJson<{ facts: Facts }>(last.payload);
  try {
    LANGUAGES.forEach((language) => standardLetter(template, facts, language) && valuesOf(facts, language));
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

function testLetter(strapi: Core.Strapi, { template, channel, language }: TextPlace, text: OwnText): Letter {
  const facts = sampleFacts(template, houseFacts(strapi));
  const letter = withOwnText(standardLetter(template, facts, language), channel, text, valuesOf(facts, language));
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
