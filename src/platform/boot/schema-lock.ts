/** Two instances that start together on one database take turns: Strapi's schema sync takes no lock of its own. */
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { connectionOf } from '../postgres/signals';

const LOCK = `hashtext('samovar.schema')`;

/** Waits for its turn. @returns gives the turn to the next one; a killed instance gives it by dying. */
export async function takeSchemaLock(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const connection = new Client({ ...connectionOf(strapi), application_name: 'samovar-schema' });
  connection.on('error', () => undefined);
  await connection.connect();
  await connection.query(`select pg_advisory_lock(${LOCK})`);
  return () => connection.end().catch(() => undefined);
}
