/**
 * Knows when rows of watched tables may have changed: what this process commits, at once; what anybody else commits, by the bell
 * that the tables' triggers ring (see `ring_…` in `database/constraints`, which says what is watched).
 */
import type { Core } from '@strapi/strapi';
import { isListening, onSignal } from './signals';

export interface Freshness {
  /** Rises with every change: what was read at one generation may be stale at the next. */
  generation(): number;
  /** False while changes made elsewhere can't be heard: nothing may be remembered then. */
  isWatched(): boolean;
  onChange(handler: () => void): void;
}

/** @param bell the channel that triggers named `ring_<bell>` ring. */
export async function watchTables(strapi: Core.Strapi, bell: string): Promise<Freshness> {
  let generation = 0;
  const handlers: (() => void)[] = [];
  const changed = () => {
    generation += 1;
    for (const handler of handlers) handler();
  };
  const tables = await tablesOf(strapi, bell);
  if (tables.length === 0) throw new Error(`No table rings the bell “${bell}”`);
  onOwnWrite(strapi, tables, changed);
  onSignal(bell, changed);
  return { generation: () => generation, isWatched: isListening, onChange: (handler) => void handlers.push(handler) };
}

async function tablesOf(strapi: Core.Strapi, bell: string): Promise<string[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = ?`,
    [`ring_${bell}`],
  );
  return rows.map((row) => row.name);
}

/** A writer must see the own change with the very next read, and the bell comes a moment after the commit. */
function onOwnWrite(strapi: Core.Strapi, tables: readonly string[], changed: () => void): void {
  const write = new RegExp(
    `\\b(?:insert into|update|delete from|truncate(?: table)?)\\s+(?:only\\s+)?"?(?:${tables.join('|')})"?(?!\\w)`,
    'i',
  );
  const isWrite = remembering((sql) => write.test(sql));
  const awaited = new WeakSet<object>();
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    if (!isWrite(sql) || !strapi.db.inTransaction()) return;
    void strapi.db.transaction(({ trx, onCommit }) => {
      if (!awaited.has(trx)) onCommit(changed);
      awaited.add(trx);
    });
  });
  strapi.db.connection.on('query-response', (_rows: unknown, { sql }: { sql: string }) => {
    if (isWrite(sql) && !strapi.db.inTransaction()) changed();
  });
}

const TEXTS = 1_000;
const LONGEST = 10_000;

/** The same few hundred texts come again and again, and each is asked about twice by every watcher. */
function remembering(ask: (sql: string) => boolean): (sql: string) => boolean {
  const known = new Map<string, boolean>();
  return (sql) => {
    const before = known.get(sql);
    if (before !== undefined || sql.length > LONGEST) return before ?? ask(sql);
    if (known.size === TEXTS) known.clear();
    const answer = ask(sql);
    known.set(sql, answer);
    return answer;
  };
}

export type Remembered = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/** Remembers what a reader found while nothing changed meanwhile. */
export function remember(freshness: Freshness): Remembered {
  const known = new Map<string, unknown>();
  freshness.onChange(() => known.clear());
  return async <T>(key: string, read: () => Promise<T>) => {
    if (freshness.isWatched() && known.has(key)) return known.get(key) as T;
    const generation = freshness.generation();
    const found = await read();
    if (generation === freshness.generation() && freshness.isWatched()) known.set(key, found);
    return found;
  };
}
