/** One statement for a page with its total; PostgreSQL writes the entries as the API shows them, nothing is taken apart and put together again. */
import type { Column, Kind } from './columns';
import type { LeanQuery } from './query';
import type { Relation, Resource } from './resources';

/** Gives one row: `entries`, JSON texts joined by commas or null, and `total`. @param known one entry, or a list whose length is remembered */
export function statementOf(
  resource: Resource,
  query: LeanQuery,
  { documentId, total: known }: { documentId: string | null; total: number | undefined },
): { sql: string; bindings: unknown[] } {
  const conditions = documentId ? [...query.where, { sql: 't.document_id = ?', values: [documentId] }] : query.where;
  const where = [resource.scope, ...conditions.map((condition) => condition.sql)].join(' and ');
  const values = conditions.flatMap((condition) => condition.values);
  const order = [...query.sort.map(({ column, descends }) => `${column}${descends ? ' desc' : ''}`), 't.id'].join(', ');
  const joins = query.populate.map((relation) => relation.join).join('\n');
  const page = `select ${objectOf(entry(query, resource))}::text as entry, row_number() over (order by ${order}) as position
    from ${resource.from} ${joins} where ${where} order by ${order} limit ? offset ?`;
  const isCounted = documentId === null && known === undefined;
  const total = isCounted ? `(select count(*)::int from ${resource.from} where ${where})` : `${known ?? 1}`;
  const { limit, start } = query.page;
  return {
    sql: `select ${total} as total, string_agg(page.entry, ',' order by page.position) as entries from (${page}) page`,
    bindings: [...(isCounted ? values : []), ...values, limit, start],
  };
}

const entry = ({ fields, populate }: LeanQuery, { beside }: Resource): string =>
  [
    shown('t', fields),
    ...populate.map(related),
    ...Object.entries(beside).flatMap(([name, { sql, with: column }]) =>
      fields.some((field) => field.name === column) ? [`${sql} as "${name}"`] : [],
    ),
  ].join(', ');

const related = ({ name, columns }: Relation): string =>
  `case when ${name}.id is not null then ${objectOf(shown(name, columns))} end as "${name}"`;

const objectOf = (columns: string): string => `(select row_to_json(o) from (select ${columns}) o)`;

const shown = (alias: string, columns: readonly Column[]): string =>
  columns.map(({ name, column, kind }) => `${asShown(kind, `${alias}."${column}"`)} as "${name}"`).join(', ');

/** As Strapi's own field of that type shows it: money as a number, moments in ISO 8601. */
function asShown(kind: Kind, column: string): string {
  if (kind === 'number') return `${column}::float8`;
  return kind === 'moment' ? `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}
