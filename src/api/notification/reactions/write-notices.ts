/** Each event of the table becomes one notice for each of its recipients, once, however often it is delivered. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { phoneSubject } from '../../../domain/account';
import type { Envelope } from '../../../domain/events';
import { HIDDEN_CODE, NOTICES, type Notice } from '../../../domain/notifications';
import type { Consumer } from '../../../plugins/kafka/server/transports/transport';
import { inTransaction, type Trx } from '../../../postgres/rows';
import { renderNotice } from '../rendering/templates';

interface Recipient {
  user: number | null;
  address: string;
  language: 'en' | 'ru';
  name: string;
  username: string;
  /** User id or phone: whom a code is made for. */
  codeSubject: string;
}

export const writeNotices = (strapi: Core.Strapi): Consumer => ({
  name: 'notices',
  events: [...new Set(NOTICES.map((notice) => notice.event))],
  handle: (event) =>
    inTransaction(strapi, async (trx) => {
      for (const notice of NOTICES.filter((candidate) => candidate.event === event.name)) await write(strapi, trx, { event, notice });
    }),
});

async function write(strapi: Core.Strapi, trx: Trx, { event, notice }: { event: Envelope; notice: Notice }): Promise<void> {
  const recipient = await recipientOf(trx, event, notice);
  if (!recipient) return;
  const now = clock.now();
  const house = strapi.config.get('mail.house') as string;
  const facts = { name: recipient.name, username: recipient.username, house, code: HIDDEN_CODE, payload: event.payload };
  const { subject, text, html } = renderNotice(notice.template, facts, recipient.language);
  const isInside = notice.channel === 'in_app';
  await trx('notifications')
    .insert({
      document_id: createId(),
      event_id: event.id,
      channel: notice.channel,
      recipient: recipient.address,
      user_id: recipient.user,
      language: recipient.language,
      template: notice.template,
      subject,
      text,
      html: notice.channel === 'email' ? html : null,
      payload: JSON.stringify({
        facts,
        ...(notice.code && { code: { purpose: codePurpose(notice, event), subject: recipient.codeSubject } }),
      }),
      status: isInside ? 'sent' : 'pending',
      attempts: 0,
      next_attempt_at: isInside ? null : trx.raw(`now() at time zone 'utc'`),
      sent_at: isInside ? now : null,
      created_at: now,
      updated_at: now,
      published_at: now,
    })
    .onConflict()
    .ignore();
}

const codePurpose = (notice: Notice, event: Envelope): unknown => (notice.to === 'phone' ? event.payload.purpose : notice.code);

async function recipientOf(trx: Trx, event: Envelope, notice: Notice): Promise<Recipient | null> {
  if (notice.to === 'phone') return phoneOf(trx, event);
  if (notice.to !== 'subject') return addressOf(trx, event, notice.to);
  const user = await trx('up_users')
    .where({ document_id: event.subject })
    .first<UserRow | undefined>('id', 'email', 'language', 'username', 'name');
  const address = notice.channel === 'email' ? user?.email : user?.username;
  if (!user || !address) return null;
  const language = user.language ?? 'en';
  return { user: user.id, address, language, name: user.name ?? user.username, username: user.username, codeSubject: String(user.id) };
}

async function phoneOf(trx: Trx, event: Envelope): Promise<Recipient | null> {
  const request = await trx('phone_requests')
    .where({ id: Number(event.payload.request) })
    .first<PhoneRequest | undefined>();
  if (!request) return null;
  const { phone, user_id: user, language } = request;
  return { user, address: phone, language, name: phone, username: phone, codeSubject: phoneSubject(phone, user) };
}

async function addressOf(trx: Trx, event: Envelope, which: 'new-address' | 'old-address'): Promise<Recipient | null> {
  const id = Number(event.payload.request);
  const request = await trx('address_requests as a')
    .join('up_users as u', 'u.id', 'a.user_id')
    .where({ 'a.id': id })
    .first<AddressRequest | undefined>('u.id', 'u.language', 'u.username', 'u.name', 'a.old_email', 'a.new_email');
  const address = which === 'new-address' ? request?.new_email : request?.old_email;
  if (!request || !address) return null;
  const { id: user, language, username, name } = request;
  return { user, address, language: language ?? 'en', name: name ?? username, username, codeSubject: String(id) };
}

interface AddressRequest extends Omit<UserRow, 'email'> {
  old_email: string | null;
  new_email: string;
}

interface PhoneRequest {
  phone: string;
  user_id: number | null;
  language: 'en' | 'ru';
}

interface UserRow {
  id: number;
  email: string | null;
  language: 'en' | 'ru' | null;
  username: string;
  name: string | null;
}
