/** Each event that notices answer becomes one row for each recipient, channel and address, once, however often it is delivered. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import type { Envelope } from '#domain/events';
import { channelsFor } from '#domain/notification/notice-choices';
import { HIDDEN_CODE, hasSecret, noticesOf, type Channel, type RecipientKind } from '#domain/notification/notifications';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { NOTICES } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';
import { isKept, isOpen } from '../delivery/senders';
import type { Recipient } from '../recipients/recipient';
import { recipientsOf } from '../recipients/recipients';
import type { Rendered } from '../rendering/layout';
import type { Facts } from '../rendering/letter';
import { messageBy } from '../texts/message';
import { ownTexts } from '../texts/stored-texts';

interface Told {
  event: Envelope;
  notice: WordedNotice;
  to: RecipientKind;
  recipient: Recipient;
  facts: Facts;
  /** How it looks over a channel. */
  rendered: (channel: Channel) => Rendered;
}

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
    for (const to of notice.to) await write(strapi, trx, { event, notice, to, about });
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
  const recipients = await recipientsOf(strapi, trx, to, event);
  const texts = await ownTexts(trx);
  const rows = recipients.flatMap((recipient) => {
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

/** A statement takes 65,535 values, and a row has twenty of them. */
const AT_ONCE = 1_000;

const houseFacts = (strapi: Core.Strapi) => ({
  house: strapi.config.get('mail.house') as string,
  url: strapi.config.get('server.absoluteUrl') as string,
  code: HIDDEN_CODE,
  link: HIDDEN_CODE,
});

const rowsFor = (strapi: Core.Strapi, trx: Trx, told: Told): object[] =>
  channelsFor(told.notice, told.recipient.choices ?? {})
    .filter((channel) => isOpen(strapi, channel))
    .flatMap((channel) =>
      (told.recipient.addresses[channel] ?? []).map((address) => ({
        ...contentOf(told, channel),
        ...(isSettled(strapi, channel, told) ? settled(channel) : due(trx)),
        recipient: address,
      })),
    );

/** What is read inside is there as soon as it is written; a letter that only the panel will show needs no sending. */
const isSettled = (strapi: Core.Strapi, channel: Channel, { notice, to }: Told): boolean =>
  channel === 'in_app' || (isKept(strapi, channel) && !hasSecret(notice, to));

const settled = (channel: Channel) => ({ status: channel === 'in_app' ? 'sent' : 'kept', sent_at: clock.now(), next_attempt_at: null });
const due = (trx: Trx) => ({ status: 'pending', sent_at: null, next_attempt_at: trx.raw(`now() at time zone 'utc'`) });

function contentOf({ event, notice, to, recipient, facts, rendered }: Told, channel: Channel): object {
  const now = clock.now();
  const { subject, text, html, brief } = rendered(channel);
  const code = notice.code && { purpose: to === 'phone' ? event.payload.purpose : notice.code, subject: recipient.codeSubject };
  const isMail = channel === 'email';
  return {
    document_id: createId(),
    event_id: event.id,
    about: event.subject,
    channel,
    user_id: recipient.user,
    language: recipient.language,
    template: notice.name,
    subject,
    text: isMail ? text : brief,
    html: isMail ? html : null,
    payload: channel === 'in_app' ? null : JSON.stringify({ facts, ...(code && { code }) }),
    attempts: 0,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
}
