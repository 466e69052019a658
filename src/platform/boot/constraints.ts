/** Applies `database/constraints.sql` in one transaction after the schema sync. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { inTransaction } from '../postgres/rows';

export async function applyConstraints(strapi: Core.Strapi): Promise<void> {
  const sql = await readFile(join(strapi.dirs.app.root, 'database', 'constraints.sql'), 'utf8');
  await inTransaction(strapi, (trx) => trx.raw(sql.replaceAll('?', '\\?')));
}
