/** Sends what is due: one instance takes a notice at a time, tries are spaced out, and a code exists only in the message that carries it. */
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import type { CodePurpose } from '../../../domain/account';
import { MAX_SENDING_ATTEMPTS, nextTryIn, SENDING_LEASE_SECONDS, type TemplateName } from '../../../domain/notifications';
import { issueCode } from '../../../extensions/users-permissions/accounts/codes';
import { fromJson, inTransaction, type Trx } from '../../../postgres/rows';
import type { Facts } from '../rendering/letter';
import type { Rendered } from '../rendering/layout';
import { renderNotice, renderShort } from '../rendering/templates';
import { mailServer, sendMail } from './mailer';
import { messageSender, sendShortMessage } from './short-messages';

interface NoticeRow {
  id: number;
  document_id: string;
  channel: 'email' | 'sms';
  recipient: string;
  language: 'en' | 'ru';
  template: TemplateName;
  attempts: number;
  payload: unknown;
}

interface Stored {
  facts: Facts;
  code?: { purpose: CodePurpose; subject: string };
}

const CLAIM = `
  update notifications set attempts = attempts + 1, next_attempt_at = now() at time zone 'utc' + make_interval(secs => ${SENDING_LEASE_SECONDS})
  where id = (
    select id from notifications where status = 'pending' and next_attempt_at <= now() at time zone 'utc' and channel = any(:channels)
    order by next_attempt_at, id limit 1 for update skip locked
  )
  returning id, document_id, channel, recipient, language, template, attempts, payload`;

/** @returns how many were sent or kept. */
export async function deliverDue(strapi: Core.Strapi): Promise<number> {
  let delivered = 0;
  for (;;) {
    const claimed = await inTransaction(strapi, (trx) => claim(strapi, trx));
    if (!claimed) return delivered;
    if (await deliver(strapi, claimed)) delivered += 1;
  }
}

/** Without a sender, development keeps the message readable in the panel; production waits for a sender. */
const isKept = (strapi: Core.Strapi, channel: NoticeRow['channel']): boolean =>
  !(channel === 'email' ? mailServer(strapi) : messageSender(strapi)) && (strapi.config.get('mail.keepsUnsent') as boolean);

const deliverable = (strapi: Core.Strapi): string[] =>
  (['email', 'sms'] as const).filter(
    (channel) => isKept(strapi, channel) || (channel === 'email' ? mailServer(strapi) : messageSender(strapi)),
  );

interface Claimed {
  notice: NoticeRow;
  rendered: Rendered;
  hasCode: boolean;
}

async function claim(strapi: Core.Strapi, trx: Trx): Promise<Claimed | null> {
  const { rows } = await trx.raw<{ rows: NoticeRow[] }>(CLAIM, { channels: deliverable(strapi) } as never);
  const [notice] = rows;
  if (!notice) return null;
  const { facts, code } = fromJson<Stored>(notice.payload);
  const known = code ? { ...facts, code: await issueCode(strapi, trx, code, clock.now()) } : facts;
  return { notice, rendered: rendered(notice, known), hasCode: code !== undefined };
}

function rendered(notice: NoticeRow, facts: Facts): Rendered {
  const letter = renderNotice(notice.template, facts, notice.language);
  return notice.channel === 'sms' ? { ...letter, text: renderShort(notice.template, facts, notice.language) } : letter;
}

async function deliver(strapi: Core.Strapi, { notice, rendered: message, hasCode }: Claimed): Promise<boolean> {
  const isKeptHere = isKept(strapi, notice.channel);
  try {
    if (!isKeptHere) await send(strapi, notice, message);
  } catch (error) {
    await failed(strapi, notice, error as Error);
    return false;
  }
  const shown = isKeptHere || !hasCode ? { text: message.text } : {};
  const html = isKeptHere && notice.channel === 'email' ? { html: message.html } : {};
  await finish(strapi, notice.id, {
    status: isKeptHere ? 'kept' : 'sent',
    sent_at: clock.now(),
    last_error: null,
    next_attempt_at: null,
    ...shown,
    ...html,
  });
  if (isKeptHere) tellWhere(strapi, notice, message);
  return true;
}

const send = (strapi: Core.Strapi, notice: NoticeRow, message: Rendered): Promise<void> =>
  notice.channel === 'email'
    ? sendMail(strapi, { to: notice.recipient, ...message, messageId: `<${notice.document_id}@notices.samovar>` })
    : sendShortMessage(strapi, { to: notice.recipient, text: message.text, id: notice.document_id });

async function failed(strapi: Core.Strapi, notice: NoticeRow, error: Error): Promise<void> {
  const isOver = notice.attempts >= MAX_SENDING_ATTEMPTS;
  strapi.log.warn(`Notice ${notice.document_id} (${notice.template}) did not leave, try ${notice.attempts}: ${error.message}`);
  await inTransaction(strapi, (trx) =>
    trx.raw(
      `update notifications set status = ?, last_error = ?, next_attempt_at = now() at time zone 'utc' + make_interval(secs => ?) where id = ?`,
      [isOver ? 'failed' : 'pending', error.message.slice(0, 500), nextTryIn(notice.attempts), notice.id],
    ),
  );
}

const finish = (strapi: Core.Strapi, id: number, changes: object): Promise<unknown> =>
  inTransaction(strapi, (trx) =>
    trx('notifications')
      .where({ id })
      .update({ ...changes, updated_at: clock.now() }),
  );

function tellWhere(strapi: Core.Strapi, notice: NoticeRow, message: Rendered): void {
  const where = `${strapi.config.get('server.absoluteUrl') as string}/admin/content-manager/collection-types/api::notification.notification/${notice.document_id}`;
  strapi.log.info(
    `No sender is set up: “${message.subject}” to ${notice.recipient.replace(/^(.).*(@|.{2}$)/, '$1…$2')} is kept. The owner reads it at ${where}`,
  );
}
