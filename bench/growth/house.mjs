/** A house of so many rows of everything, written by sets. What the house would tell at each row is told to nobody: its triggers are off meanwhile. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FILL = fs.readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'fill.sql'), 'utf8');
const FILLED = [...new Set([...FILL.matchAll(/insert into (\w+) \(/g)].map(([, table]) => table))];

/** @param {import('pg').Client} database empty but for what a first start makes @param {number} rows */
export async function fillHouse(database, rows) {
  const triggers = (/** @type {'enable' | 'disable'} */ how) =>
    database.query(FILLED.map((table) => `alter table ${table} ${how} trigger user`).join(';'));
  // What comes by sets is sorted into the indexes of words by sets.
  await database.query(`set gin_pending_list_limit = '512MB'; set maintenance_work_mem = '256MB'; set synchronous_commit = off`);
  await database.query('begin');
  await triggers('disable');
  for (const statement of FILL.replaceAll(/:rows\b/g, String(rows)).split(/;\n/)) {
    await database.query(statement);
    // Foreign keys are checked by plans that are kept: those of an empty table would read all of a full one for each row.
    for (const [, table] of statement.matchAll(/insert into (\w+) \(/g)) await database.query(`analyze ${table}`);
  }
  await triggers('enable');
  await database.query('commit');
  await database.query('vacuum analyze');
}
