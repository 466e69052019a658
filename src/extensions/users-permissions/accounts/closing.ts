/** Somebody leaves: what names the person goes, what was sold stays with its totals. Each type says for itself what that means for its rows. */
import type { Core } from '@strapi/strapi';
import { leftName } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { clock } from '#platform/clock';
import { emit } from '#platform/events/emit';
import type { Leaving, PersonRecords } from '#platform/people/person-records';
import { inTransaction } from '#platform/postgres/rows';
import { declarations } from '#platform/registry';
import { endAllSessions } from '../sessions/sessions';
import { accountById } from './account-rows';

/** @throws DomainError `account.live_orders`, `account.live_bookings`, `account.live_events` … (409) while something is under way, as guest or as cook. */
export async function closeAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    const account = await accountById(trx, id);
    if (!account) throw new DomainError('request.not_found');
    const leaving: Leaving = { strapi, trx, id, now: clock.now() };
    const records = declarations().flatMap(({ person }) => person ?? []);
    for (const { underWay } of records) if (underWay) await checkOver(leaving, underWay);
    for (const { letGo } of records) await letGo?.(leaving);
    await anonymise(leaving);
    for (const { anonymise: anonymiseRecords } of records) await anonymiseRecords?.(leaving);
    await emit(strapi, 'user.anonymised', { subject: account.document_id, payload: {} });
  });
}

async function checkOver(leaving: Leaving, { refusal, count }: NonNullable<PersonRecords['underWay']>): Promise<void> {
  const live = await count(leaving);
  if (live > 0) throw new DomainError(refusal, { count: live });
}

const NOBODY = {
  email: null,
  phone: null,
  name: null,
  surname: null,
  password: null,
  reset_password_token: null,
  confirmation_token: null,
};

/** The account itself, and what the accounts' own tables know. */
async function anonymise({ trx, id, now }: Leaving): Promise<void> {
  await endAllSessions(trx, id);
  await trx('up_users')
    .where({ id })
    .update({ ...NOBODY, username: leftName(id), blocked: true, left_at: now, updated_at: now });
  await trx('account_codes')
    .where({ subject: String(id) })
    .whereIn('purpose', ['confirm', 'reset'])
    .delete();
  await trx('address_requests').where({ user_id: id }).delete();
  await trx('idempotency_keys')
    .where({ actor: `user:${id}` })
    .delete();
}
