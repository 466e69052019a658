/** Within one instance whoever decides about the same table waits here, without a connection: a hundred who wait in the database would empty the pool. */
import type { Core } from '@strapi/strapi';

const last = new Map<string, Promise<unknown>>();

/** Runs the work after all that was begun for this table before it. Between instances the table's lock in the database does the same. */
export async function inTurn<T>(strapi: Core.Strapi, table: string, work: () => Promise<T>): Promise<T> {
  // Who holds a connection already must not wait for somebody who still needs one.
  if (strapi.db.inTransaction()) return work();
  const before = last.get(table) ?? Promise.resolve();
  const mine = before.then(work);
  const settled = mine.catch(() => undefined);
  last.set(table, settled);
  try {
    return await mine;
  } finally {
    if (last.get(table) === settled) last.delete(table);
  }
}
