/** What need not be kept is not kept. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { declarations } from '../registry';

export interface Retention {
  /** What is forgotten, for the log. */
  what: string;
  /** @returns how many rows went. */
  forget: (connection: Knex, strapi: Core.Strapi) => Promise<number>;
}

/** Rows of a table that are deleted as soon as this SQL is true of them. */
export const rowsWhere = (table: string, condition: string): Retention => ({
  what: table,
  forget: (connection) => connection(table).whereRaw(condition).delete(),
});

/** @returns how many rows went. */
export async function forgetOld(strapi: Core.Strapi): Promise<number> {
  let gone = 0;
  for (const { forget } of declarations().flatMap(({ retention }) => retention ?? [])) gone += await forget(strapi.db.connection, strapi);
  return gone;
}

/** Of the tables that are nobody's in particular. */
export const OWN_RETENTION: readonly Retention[] = [
  rowsWhere('idempotency_keys', `created_at < now() - interval '24 hours'`),
  rowsWhere('rate_limits', `expire < extract(epoch from now()) * 1000`),
  rowsWhere('live_changes', `at < now() - interval '1 day'`),
];
