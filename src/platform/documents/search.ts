/** `_q` by an index: the words of a row are what its table's index `<table>_search` is about. Without one Strapi looks into every text of every row. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

const EXPRESSIONS = `
  select t.relname as table, pg_get_expr(i.indexprs, i.indrelid) as words
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where c.relname = t.relname || '_search' and i.indexprs is not null and c.relnamespace = current_schema()::regnamespace`;

const TEXTS = ['string', 'text', 'uid', 'email', 'richtext'];
const OF_THE_ROW = ['documentId', 'locale'];

/** Table → SQL of the words of its row, or null where nobody types any; read when the house opens. */
const words = new Map<string, string | null>();

/** @throws where there is no such index */
export function wordsOf(table: string): string {
  const expression = words.get(table);
  if (!expression) throw new Error(`No index ${table}_search says what the words of ${table} are`);
  return `(${expression})`;
}

export interface Search {
  sql: string;
  values: (string | number)[];
}

/** The ids of the rows that have the text in their words, or are called so themselves. @returns null where the table has words and no index of them */
export function searchOf(table: string, text: string): Search | null {
  if (!words.has(table)) return null;
  const hasWords = words.get(table) !== null;
  const isNumber = /^\d{1,9}$/.test(text);
  const ways = [
    ...(hasWords ? [`select id from ${table} where ${wordsOf(table)} ilike ?`] : []),
    `select id from ${table} where document_id = ?`,
    ...(isNumber ? [`select id from ${table} where id = ?`] : []),
  ];
  return { sql: ways.join(' union all '), values: [...(hasWords ? [containing(text)] : []), text, ...(isNumber ? [Number(text)] : [])] };
}

/** As `ilike` reads it. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

interface Attribute {
  type: string;
  searchable?: boolean;
}

/** What somebody typed, and what nobody hides: no status, no code. */
export const isWords = ([name, { type, searchable }]: [string, Attribute]): boolean =>
  TEXTS.includes(type) && searchable !== false && !OF_THE_ROW.includes(name);

export async function searchByWords(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection as Knex;
  const { rows } = await connection.raw<{ rows: { table: string; words: string }[] }>(EXPRESSIONS);
  words.clear();
  for (const { tableName, attributes } of strapi.db.metadata.values())
    if ('documentId' in attributes && !Object.entries(attributes as Record<string, Attribute>).some(isWords)) words.set(tableName, null);
  for (const row of rows) words.set(row.table, row.words);

  const rewrite = ({ model, params }: { model: { tableName: string }; params: { where?: unknown; _q?: unknown } }): void => {
    const search = typeof params._q === 'string' && params._q ? searchOf(model.tableName, params._q) : null;
    if (!search) return;
    const found = connection.select('id').from(connection.raw(`(${search.sql}) found`, search.values));
    params.where = { $and: [params.where ?? {}, { id: { $in: found } }] };
    delete params._q;
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: rewrite, beforeFindOne: rewrite, beforeCount: rewrite });
}
