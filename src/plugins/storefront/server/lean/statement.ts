/** One statement for a page with its total, and the rows it gives as Strapi would show them. */
import { shownValue, type Column } from './columns';
import type { LeanQuery } from './query';
import type { Resource } from './resources';

type Row = Record<string, unknown>;

/** `documentId` limits it to one row. */
export function statementOf(resource: Resource, query: LeanQuery, documentId: string | null): { sql: string; bindings: unknown[] } {
  const conditions = documentId ? [...query.where, { sql: 't.document_id = ?', values: [documentId] }] : query.where;
  const where = [resource.scope, ...conditions.map((condition) => condition.sql)].join(' and ');
  const values = conditions.flatMap((condition) => condition.values);
  const order = [...query.sort.map(({ column, descends }) => `${column}${descends ? ' desc' : ''}`), 't.id'].join(', ');
  const columns = [selected('t', query.fields), ...query.populate.map((relation) => selected(relation.name, relation.columns))].join(', ');
  const joins = query.populate.map((relation) => relation.join).join('\n');
  const page = `select ${columns}, row_number() over (order by ${order}) as position
    from ${resource.from} ${joins} where ${where} order by ${order} limit ? offset ?`;
  const { limit, start } = query.page;
  if (documentId) return { sql: page, bindings: [...values, limit, start] };
  return {
    sql: `select counted.total, page.* from (select count(*)::int as total from ${resource.from} where ${where}) counted
      left join (${page}) page on true order by page.position`,
    bindings: [...values, ...values, limit, start],
  };
}

const selected = (alias: string, columns: readonly Column[]): string =>
  columns.map(({ column }, index) => `${alias}."${column}" as ${alias}_${index}`).join(', ');

/** Rows of the statement as the API's entries; a page beyond the last gives none. */
export const entriesOf = (query: LeanQuery, rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.position !== null).map((row) => ({ ...entryOf('t', query.fields, row), ...relationsOf(query, row) }));

const entryOf = (alias: string, columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ name, kind }, index) => [name, shownValue(kind, row[`${alias}_${index}`])]));

const relationsOf = (query: LeanQuery, row: Row): Row =>
  Object.fromEntries(
    query.populate.map(({ name, columns }) => {
      const id = columns.findIndex((column) => column.name === 'id');
      return [name, row[`${name}_${id}`] === null ? null : entryOf(name, columns, row)];
    }),
  );
