/** Accounts that nobody confirmed in time go; those with orders or bookings stay and are listed. Safe on any number of instances: each row is taken once. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { removalCutoff } from '#domain/account/account';
import { withRecords } from '../accounts/records';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';

const AT_ONCE = 200;
const REMINDED_HOURS_BEFORE = 24;

export interface Sweep {
  /** documentIds */
  removed: string[];
  kept: { documentId: string; orders: number; bookings: number }[];
  dryRun: boolean;
}

interface Due {
  id: number;
  document_id: string;
}

export async function sweepUnconfirmed(strapi: Core.Strapi, { dryRun }: { dryRun: boolean }): Promise<Sweep> {
  const cutoff = removalCutoff(clock.now(), hoursOf(strapi));
  const removed: string[] = [];
  for (let batch = AT_ONCE; batch === AT_ONCE;) {
    const gone = await inTransaction(strapi, (trx) => removeBatch(strapi, trx, { cutoff, dryRun }));
    removed.push(...gone);
    batch = dryRun ? 0 : gone.length;
  }
  return { removed, kept: await keptOf(strapi, cutoff), dryRun };
}

/** Hourly. @returns how many were removed. */
export const removeUnconfirmed = async (strapi: Core.Strapi): Promise<number> => {
  const { removed, kept } = await sweepUnconfirmed(strapi, { dryRun: false });
  if (kept.length > 0)
    strapi.log.info(`Unconfirmed but with orders or bookings, so kept: ${kept.map(({ documentId }) => documentId).join(', ')}`);
  return removed.length;
};

/** One reminder a day before, whatever instance thinks of it. @returns how many. */
export const announceRemovals = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, async (trx) => {
    const hours = hoursOf(strapi);
    if (hours <= REMINDED_HOURS_BEFORE) return 0;
    const now = clock.now();
    const due = await trx('up_users as u')
      .where({ 'u.confirmed': false })
      .whereNotNull('u.email')
      .whereNull('u.removal_announced_at')
      .where('u.created_at', '<', removalCutoff(now, hours - REMINDED_HOURS_BEFORE))
      .where('u.created_at', '>=', removalCutoff(now, hours))
      .orderBy('u.id')
      .limit(AT_ONCE)
      .forUpdate('u')
      .skipLocked()
      .select<Due[]>('u.id', 'u.document_id');
    for (const { id, document_id: subject } of due) {
      await trx('up_users').where({ id }).update({ removal_announced_at: now });
      await emit(strapi, 'user.removal_announced', { subject, payload: { hoursLeft: REMINDED_HOURS_BEFORE } });
    }
    return due.length;
  });

const hoursOf = (strapi: Core.Strapi): number => strapi.config.get('accounts.unconfirmedHours') as number;

async function removeBatch(strapi: Core.Strapi, trx: Trx, { cutoff, dryRun }: { cutoff: Date; dryRun: boolean }): Promise<string[]> {
  const due = await overdue(trx, cutoff)
    .whereNot((kept) => withRecords(kept))
    .orderBy('u.id')
    .modify((query) => (dryRun ? query : query.limit(AT_ONCE).forUpdate('u').skipLocked()))
    .select<Due[]>('u.id', 'u.document_id');
  if (dryRun) return due.map((account) => account.document_id);
  for (const { document_id: subject } of due) await emit(strapi, 'user.removed', { subject, payload: { reason: 'unconfirmed' } });
  await trx('up_users')
    .whereIn(
      'id',
      due.map(({ id }) => id),
    )
    .delete();
  return due.map((account) => account.document_id);
}

const keptOf = (strapi: Core.Strapi, cutoff: Date): Promise<Sweep['kept']> =>
  inTransaction(strapi, async (trx) => {
    const rows = await withRecords(overdue(trx, cutoff)).select<{ documentId: string; orders: string; bookings: string }[]>(
      'u.document_id as documentId',
      trx.raw('(select count(*) from orders o where o.customer_id = u.id or o.cook_id = u.id) as orders'),
      trx.raw('(select count(*) from bookings b where b.user_id = u.id) as bookings'),
    );
    return rows.map(({ documentId, orders, bookings }) => ({ documentId, orders: Number(orders), bookings: Number(bookings) }));
  });

/** A blocked account is a decision of the house, not a forgotten mail. */
const overdue = (trx: Trx, cutoff: Date) =>
  trx('up_users as u').where({ 'u.confirmed': false, 'u.blocked': false }).where('u.created_at', '<', cutoff);
