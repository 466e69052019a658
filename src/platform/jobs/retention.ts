/** What need not be kept is not kept. The event log is never purged: history is read from it. */
import type { Core } from '@strapi/strapi';
import { IN_QUEUE } from '#domain/waitlist/waitlist';
import { sqlList } from '../postgres/sql-list';

/** Idempotency-Keys, codes and what was told live after a day, a consumer's memory after a quarter, webhook calls after a month, notices after a year, what runs out when it has run out; who waited for a table is nobody after a month. @returns how many rows went. */
export async function forgetOld(strapi: Core.Strapi): Promise<number> {
  const { connection } = strapi.db;
  const keys: number = await connection('idempotency_keys').whereRaw(`created_at < now() - interval '24 hours'`).delete();
  const seen: number = await connection('inbox').whereRaw(`handled_at < now() - interval '90 days'`).delete();
  const codes: number = await connection('account_codes').whereRaw(`expires_at < now() - interval '1 day'`).delete();
  const phones: number = await connection('phone_requests').whereRaw(`created_at < now() - interval '1 day'`).delete();
  const addresses: number = await connection('address_requests').whereRaw(`created_at < now() - interval '7 days'`).delete();
  const names: number = await connection('held_usernames').whereRaw('until < now()').delete();
  const logins: number = await connection('used_logins').whereRaw('until < now()').delete();
  const counters: number = await connection('rate_limits').where('expire', '<', Date.now()).delete();
  const holds: number = await connection('table_holds').whereRaw('expires_at < now()').delete();
  const changes: number = await connection('live_changes').whereRaw(`at < now() - interval '1 day'`).delete();
  const waits: number = await connection('waitlist_entries')
    .whereRaw(`status not in (${sqlList(IN_QUEUE)}) and name <> '–' and updated_at < now() at time zone 'utc' - interval '30 days'`)
    .update({ name: '–', email: null, phone: null, note: null });
  const calls: number = await connection('webhook_deliveries')
    .whereRaw(`state <> 'waiting' and due_at < now() - interval '30 days'`)
    .delete();
  const notices: number = await connection('notifications')
    .whereRaw(`status <> 'pending' and created_at < now() at time zone 'utc' - interval '1 year'`)
    .delete();
  return keys + seen + codes + phones + addresses + names + logins + counters + calls + notices + holds + changes + waits;
}
