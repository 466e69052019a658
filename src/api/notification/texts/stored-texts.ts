/** The texts that the house wrote itself: every version is kept, the latest holds where it is active. Read once, until somebody writes. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { OwnText, TextPlace } from '#domain/notification/message-text';
import { remember, watchTables, type Remembered } from '#platform/postgres/freshness';
import { inTransaction, type Trx } from '#platform/postgres/rows';

export type OwnTexts = (place: TextPlace) => OwnText | undefined;

export interface TextVersion extends OwnText {
  version: number;
  isActive: boolean;
  author: string | null;
  createdAt: Date;
}

const COLUMNS = ['version', 'subject', 'heading', 'body', 'is_active as isActive', 'author', 'created_at as createdAt'];
const LATEST = `
  select distinct on (template, channel, language) template, channel, language, version, subject, heading, body,
    is_active as "isActive", author, created_at as "createdAt"
  from message_texts order by template, channel, language, version desc`;

let remembered: Remembered = (_key, read) => read();

/** From now on texts are read again only when somebody, on whatever instance, has written one. */
export async function rememberTexts(strapi: Core.Strapi): Promise<void> {
  remembered = remember(await watchTables(strapi, 'texts'));
}

export async function ownTexts(trx: Trx): Promise<OwnTexts> {
  const known = await remembered('texts', async () => {
    const active = (await latestTexts(trx)).filter(({ isActive }) => isActive);
    return new Map<string, OwnText>(active.map((text) => [keyOf(text), text]));
  });
  return (place) => known.get(keyOf(place));
}

const keyOf = ({ template, channel, language }: TextPlace): string => `${template} ${channel} ${language}`;

export const latestTexts = async (trx: Trx): Promise<(TextPlace & TextVersion)[]> =>
  (await trx.raw<{ rows: (TextPlace & TextVersion)[] }>(LATEST)).rows;

/** The latest first. */
export const versionsOf = (trx: Trx, { template, channel, language }: TextPlace): Promise<TextVersion[]> =>
  trx('message_texts').where({ template, channel, language }).orderBy('version', 'desc').select<TextVersion[]>(COLUMNS);

const INSERT = `
  insert into message_texts (template, channel, language, version, subject, heading, body, is_active, author)
  select :template, :channel, :language, :seen::int + 1, :subject, :heading, :body, :isActive, :author
  where :seen::int = (select coalesce(max(version), 0) from message_texts where template = :template and channel = :channel and language = :language)
  on conflict do nothing returning version`;

/** @param seen the version that the writer looked at, 0 for none @throws DomainError `message.changed_meanwhile` where there is a later one */
export const writeText = (
  strapi: Core.Strapi,
  { template, channel, language }: TextPlace,
  { subject, heading, body, isActive, author }: Omit<TextVersion, 'version' | 'createdAt'>,
  seen: number,
): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const bindings = { template, channel, language, subject, heading, body, isActive, author, seen };
    const { rows } = await trx.raw<{ rows: unknown[] }>(INSERT, bindings);
    if (rows.length === 0) throw new DomainError('message.changed_meanwhile');
  });
