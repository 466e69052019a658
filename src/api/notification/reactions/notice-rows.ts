/** The rows of one notice to one recipient: one for each channel and address. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import type { Envelope } from '#domain/events';
import { channelsFor } from '#domain/notification/notice-choices';
import { SETTLING_SECONDS, hasSecret, type Channel, type RecipientKind } from '#domain/notification/notifications';
import type { Trx } from '#platform/postgres/rows';
import type { WordedNotice } from '../catalogue/notice';
import { isKept, isOpen } from '../delivery/senders';
import type { Recipient } from '../recipients/recipient';
import type { Rendered } from '../rendering/layout';
import type { Facts } from '../rendering/letter';

export interface Told {
  event: Envelope;
  notice: WordedNotice;
  to: RecipientKind;
  recipient: Recipient;
  facts: Facts;
  /** How it looks over a channel. */
  rendered: (channel: Channel) => Rendered;
}

export const rowsFor = (strapi: Core.Strapi, trx: Trx, told: Told): object[] =>
  channelsFor(told.notice, told.recipient.choices ?? {})
    .filter((channel) => isOpen(strapi, channel))
    .flatMap((channel) =>
      (told.recipient.addresses[channel] ?? []).map((address) => ({
        ...contentOf(told, channel),
        ...(needsNoSending(strapi, channel, told) ? atOnce(channel) : due(trx, told.notice)),
        recipient: address,
      })),
    );

/** What is read inside is there as soon as it is written; a letter that only the panel will show needs no sending. */
const needsNoSending = (strapi: Core.Strapi, channel: Channel, { notice, to }: Told): boolean =>
  channel === 'in_app' || (isKept(strapi, channel) && !hasSecret(notice, to));

const atOnce = (channel: Channel) => ({ status: channel === 'in_app' ? 'sent' : 'kept', sent_at: clock.now(), next_attempt_at: null });
const due = (trx: Trx, { canBeUndone }: WordedNotice) => ({
  status: 'pending',
  sent_at: null,
  next_attempt_at: trx.raw(`now() at time zone 'utc' + make_interval(secs => ?)`, [canBeUndone ? SETTLING_SECONDS : 0]),
});

function contentOf({ event, notice, to, recipient, facts, rendered }: Told, channel: Channel): object {
  const { subject, text, html, brief } = rendered(channel);
  const code = notice.code && { purpose: to === 'phone' ? event.payload.purpose : notice.code, subject: recipient.codeSubject };
  const isMail = channel === 'email';
  const isKept = channel !== 'in_app' || notice.canBeUndone;
  return {
    ...rowOf({ event, notice, recipient }, channel),
    subject,
    text: isMail ? text : brief,
    html: isMail ? html : null,
    payload: isKept ? JSON.stringify({ facts, ...(code && { code }) }) : null,
  };
}

const rowOf = ({ event, notice, recipient }: Pick<Told, 'event' | 'notice' | 'recipient'>, channel: Channel): object => {
  const now = clock.now();
  return {
    document_id: createId(),
    event_id: event.id,
    about: event.subject,
    channel,
    user_id: recipient.user,
    language: recipient.language,
    template: notice.name,
    attempts: 0,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
};

/**
 * What it is about is gone, and no further try brings it back: the log of messages says so, and the next event is told.
 * One row a recipient, so that nobody is forgotten in silence.
 */
export const setAside = ({ missing, ...told }: Pick<Told, 'event' | 'notice' | 'recipient'> & { missing: readonly string[] }): object[] => {
  const [channel] = told.notice.channels;
  const [address] = (channel && told.recipient.addresses[channel]) ?? [];
  if (!channel || !address) return [];
  const reason = `What it is about is gone: ${missing.join(', ')}`;
  const title = told.notice.title[told.recipient.language];
  return [
    {
      ...rowOf(told, channel),
      recipient: address,
      subject: title,
      text: reason,
      html: null,
      payload: null,
      status: 'failed',
      sent_at: null,
      next_attempt_at: null,
      last_error: reason,
    },
  ];
};
