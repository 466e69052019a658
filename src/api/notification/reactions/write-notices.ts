/** Each event that notices answer becomes one row for each recipient, channel and address, once, however often it is delivered. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '#domain/events';
import { HIDDEN_CODE, noticesOf } from '#domain/notification/notifications';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { NOTICES } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';
import type { Recipient } from '../recipients/recipient';
import { recipientsOf } from '../recipients/recipients';
import { messageBy } from '../texts/message';
import { ownTexts } from '../texts/stored-texts';
import { rowsFor, setAside, type Told } from './notice-rows';
import { settled } from './settle';

export const writeNotices = (strapi: Core.Strapi): Consumer => ({
  name: 'notices',
  events: [...new Set(NOTICES.flatMap((notice) => notice.events))],
  handle: (event) => inTransaction(strapi, (trx) => writeAbout(strapi, trx, event)),
  /** Of people only a shared lock is held, which meets nobody's in another order. */
  handleAll: (events) =>
    inTransaction(strapi, async (trx) => {
      for (const event of events) await writeAbout(strapi, trx, event);
    }),
});

async function writeAbout(strapi: Core.Strapi, trx: Trx, event: Envelope): Promise<void> {
  const read = reader(trx, event);
  for (const notice of noticesOf(NOTICES, event)) {
    const about = await read(notice);
    const told = await settled(trx, notice, event);
    if (!told) continue;
    for (const to of notice.to) await write(strapi, trx, { event: told, notice, to, about });
  }
}

/** What several notices of one event are about is read once. */
function reader(trx: Trx, event: Envelope): (notice: WordedNotice) => Promise<object> {
  const known = new Map<WordedNotice['read'], object>();
  return async ({ read }) => {
    const about = known.get(read) ?? (await read(trx, event));
    known.set(read, about);
    return about;
  };
}

async function write(
  strapi: Core.Strapi,
  trx: Trx,
  { event, notice, to, about }: Pick<Told, 'event' | 'notice' | 'to'> & { about: object },
): Promise<void> {
  const recipients = (await recipientsOf(strapi, trx, to, event)).filter((recipient) => !isSpared(notice, event, recipient));
  const texts = await ownTexts(trx);
  const missing = notice.missingIn(about);
  const rows = recipients.flatMap((recipient) => {
    if (missing.length > 0) return setAside({ event, notice, recipient, missing });
    const facts = { ...houseFacts(strapi), ...about, name: recipient.name, username: recipient.username, payload: event.payload };
    const rendered = messageBy(notice, facts, recipient.language, texts);
    return rowsFor(strapi, trx, { event, notice, to, recipient, facts, rendered });
  });
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await trx('notifications')
      .insert(rows.slice(at, at + AT_ONCE))
      .onConflict()
      .ignore();
}

const isSpared = ({ sparesDoer }: WordedNotice, { actor }: Envelope, { user }: Recipient): boolean =>
  sparesDoer === true && actor.kind === 'user' && actor.id === user;

/** A statement takes 65,535 values, and a row has twenty of them. */
const AT_ONCE = 1_000;

const houseFacts = (strapi: Core.Strapi) => ({
  house: strapi.config.get('mail.house') as string,
  url: strapi.config.get('server.absoluteUrl') as string,
  code: HIDDEN_CODE,
  link: HIDDEN_CODE,
});
