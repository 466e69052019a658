/** What need not be kept is not kept. The event log is never purged: history is read from it. */
import type { Core } from '@strapi/strapi';

/** Idempotency-Keys after a day, a consumer's memory after a quarter. @returns how many rows went. */
export async function forgetOld(strapi: Core.Strapi): Promise<number> {
  const { connection } = strapi.db;
  const keys: number = await connection('idempotency_keys').whereRaw(`created_at < now() - interval '24 hours'`).delete();
  const seen: number = await connection('inbox').whereRaw(`handled_at < now() - interval '90 days'`).delete();
  return keys + seen;
}
