/** Sends what is due, each channel by itself: tries are spaced out, and a code exists only in the message that carries it. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { MAX_SENDING_ATTEMPTS, nextTryIn } from '#domain/notification/notifications';
import { inTransaction } from '#platform/postgres/rows';
import { claimDue, whileHeld, type Claimed } from './claim';
import { Later, Undeliverable, type OutwardChannel } from './sender';
import { isDeliverable, isKept, SENDERS } from './senders';

/** @param isOver asked before more is taken @returns how many were sent or kept. */
export async function deliverDue(strapi: Core.Strapi, channel: OutwardChannel, isOver: () => boolean): Promise<number> {
  if (!isDeliverable(strapi, channel)) return 0;
  let delivered = 0;
  for (;;) {
    const claimed = isOver() ? null : await claimDue(strapi, channel);
    if (!claimed) return delivered;
    const outcomes = await Promise.all(claimed.map((notice) => deliver(strapi, notice)));
    delivered += outcomes.filter(Boolean).length;
  }
}

async function deliver(strapi: Core.Strapi, claimed: Claimed): Promise<boolean> {
  const { channel, outgoing } = claimed;
  if (isKept(strapi, channel)) return keep(strapi, claimed);
  try {
    await whileHeld(strapi, claimed, () => SENDERS[channel].send(strapi, outgoing));
  } catch (error) {
    await failed(strapi, claimed, error as Error);
    return false;
  }
  await settle(strapi, claimed, { status: 'sent' });
  return true;
}

async function keep(strapi: Core.Strapi, claimed: Claimed): Promise<boolean> {
  const { message } = claimed.outgoing;
  const shown = claimed.channel === 'email' ? { text: message.text, html: message.html } : { text: message.brief };
  await settle(strapi, claimed, { status: 'kept', ...shown });
  tellWhere(strapi, claimed);
  return true;
}

const settle = (strapi: Core.Strapi, { rowId }: Claimed, changes: object): Promise<unknown> =>
  inTransaction(strapi, (trx) => {
    const now = clock.now();
    return trx('notifications')
      .where({ id: rowId })
      .update({ ...changes, sent_at: now, updated_at: now, last_error: null, next_attempt_at: null });
  });

async function failed(strapi: Core.Strapi, { rowId, attempts, outgoing }: Claimed, error: Error): Promise<void> {
  const isOver = error instanceof Undeliverable || attempts >= MAX_SENDING_ATTEMPTS;
  const wait = error instanceof Later ? error.seconds : nextTryIn(attempts);
  strapi.log.warn(`Notice ${outgoing.id} (${outgoing.template}) did not leave, try ${attempts}: ${error.message}`);
  await inTransaction(strapi, (trx) =>
    trx.raw(
      `update notifications set status = ?, last_error = ?, next_attempt_at = now() at time zone 'utc' + make_interval(secs => ?) where id = ?`,
      [isOver ? 'failed' : 'pending', error.message.slice(0, 500), wait, rowId],
    ),
  );
}

/** Only of what somebody waits for: with a code nobody gets in otherwise. */
function tellWhere(strapi: Core.Strapi, { hasCode, outgoing }: Claimed): void {
  if (!hasCode) return;
  const where = `${strapi.config.get('server.absoluteUrl') as string}/admin/content-manager/collection-types/api::notification.notification/${outgoing.id}`;
  strapi.log.info(
    `No sender is set up: “${outgoing.message.subject}” to ${outgoing.recipient.replace(/^(.).*(@|.{2}$)/, '$1…$2')} is kept. The owner reads it at ${where}`,
  );
}
