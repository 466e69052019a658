/** Takes what is due: a notice belongs to one instance while it is being sent, and to nobody when that instance dies. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import type { CodePurpose } from '#domain/account/account';
import type { Language } from '#domain/errors';
import { ringsAt, type QuietHours } from '#domain/notification/notice-choices';
import { SENDING_LEASE_SECONDS } from '#domain/notification/notifications';
import { issueCode } from '../../../extensions/users-permissions/accounts/codes';
import { fromJson, inTransaction, type Trx } from '#platform/postgres/rows';
import { findNotice, noticeNamed } from '../catalogue/catalogue';
import type { WordedNotice } from '../catalogue/notice';
import { render } from '../rendering/layout';
import type { Facts, Letter } from '../rendering/letter';
import { messageBy } from '../texts/message';
import { ownTexts, type OwnTexts } from '../texts/stored-texts';
import type { Outgoing, OutwardChannel } from './sender';

/** Enough to keep a slow server busy, few enough to be quick about a stop. */
const AT_ONCE = 5;
const LEASE = `now() at time zone 'utc' + make_interval(secs => ${SENDING_LEASE_SECONDS})`;

interface NoticeRow {
  id: number;
  document_id: string;
  recipient: string;
  language: Language;
  template: string;
  about: string | null;
  attempts: number;
  payload: unknown;
  /** null: no hours are set. */
  quiet: unknown;
}

interface Stored {
  facts: Facts;
  /** Already written down, as a test is: nothing of it depends on when it leaves. */
  letter?: Letter;
  code?: { purpose: CodePurpose; subject: string } | undefined;
}

export interface Claimed {
  rowId: number;
  channel: OutwardChannel;
  attempts: number;
  hasCode: boolean;
  outgoing: Outgoing;
}

const CLAIM = `
  update notifications set attempts = attempts + 1, next_attempt_at = ${LEASE}
  where id in (
    select id from notifications where status = 'pending' and next_attempt_at <= now() at time zone 'utc' and channel = :channel
    order by next_attempt_at, id limit ${AT_ONCE} for update skip locked
  )
  returning id, document_id, recipient, language, template, about, attempts, payload, (
    select json_build_object('from', p.quiet_from, 'until', p.quiet_until, 'timezone', p.timezone)
    from notice_preferences p where p.user_id = notifications.user_id and p.quiet_from is not null) as quiet`;

/** @returns null when nothing is due; what was due may have been put off. */
export const claimDue = (strapi: Core.Strapi, channel: OutwardChannel): Promise<Claimed[] | null> =>
  inTransaction(strapi, async (trx) => {
    const { rows } = await trx.raw<{ rows: NoticeRow[] }>(CLAIM, { channel });
    if (rows.length === 0) return null;
    const claimed: Claimed[] = [];
    const texts = await ownTexts(trx);
    for (const row of rows) {
      if (await isPutOff(trx, row)) continue;
      try {
        claimed.push(await claimedFrom(strapi, trx, row, { channel, texts }));
      } catch (error) {
        await giveUp(strapi, trx, row, error as Error);
      }
    }
    return claimed;
  });

/** A notice that can't be written down holds up nobody else's. */
async function giveUp(strapi: Core.Strapi, trx: Trx, row: NoticeRow, error: Error): Promise<void> {
  await trx('notifications')
    .where({ id: row.id })
    .update({ status: 'failed', last_error: error.message.slice(0, 500) });
  strapi.log.error(`Notice ${row.document_id} (${row.template}) can't be written: ${error.message}`);
}

const isUrgent = ({ template }: NoticeRow): boolean => findNotice(template)?.isUrgent === true;

/** In quiet hours it waits for their end; that is no try. */
async function isPutOff(trx: Trx, row: NoticeRow): Promise<boolean> {
  const now = clock.now();
  const rings = ringsAt(now, fromJson<QuietHours | null>(row.quiet), isUrgent(row));
  if (rings <= now) return false;
  await trx('notifications')
    .where({ id: row.id })
    .update({ attempts: row.attempts - 1, next_attempt_at: rings });
  return true;
}

async function claimedFrom(
  strapi: Core.Strapi,
  trx: Trx,
  row: NoticeRow,
  { channel, texts }: { channel: OutwardChannel; texts: OwnTexts },
): Promise<Claimed> {
  const { document_id: id, recipient, language, template, about } = row;
  const notice = noticeNamed(template);
  const { facts, letter, code } = fromJson<Stored>(row.payload);
  const message = letter
    ? render(letter, { house: facts.house, language })
    : messageBy(notice, await withSecrets(strapi, trx, notice, { facts, code }), language, texts)(channel);
  return {
    rowId: row.id,
    channel,
    attempts: row.attempts,
    hasCode: code !== undefined,
    outgoing: { id, recipient, language, template, about, isUrgent: isUrgent(row), message },
  };
}

/** A code or a guest's own link is made here and nowhere earlier; a second try carries a new code. */
const withSecrets = async (
  strapi: Core.Strapi,
  trx: Trx,
  { linkFor }: WordedNotice,
  { facts, code }: Pick<Stored, 'facts' | 'code'>,
): Promise<Facts> => ({
  ...facts,
  ...(code && { code: await issueCode(strapi, trx, code, clock.now()) }),
  ...(linkFor && { link: linkFor(strapi, facts) }),
});

/** Keeps the claim while the work lasts, however slow the receiver is. */
export async function whileHeld<T>(strapi: Core.Strapi, { rowId }: Claimed, work: () => Promise<T>): Promise<T> {
  const renew = () => inTransaction(strapi, (trx) => trx.raw(`update notifications set next_attempt_at = ${LEASE} where id = ?`, [rowId]));
  const timer = setInterval(() => void renew().catch(() => undefined), (SENDING_LEASE_SECONDS * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
