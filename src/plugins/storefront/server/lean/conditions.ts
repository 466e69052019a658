/** Filters and `_q` as SQL, with the meaning that Strapi gives them. */
import { searchOf } from '#platform/documents/search';
import type { Column } from './columns';
import type { Resource } from './resources';

export interface Condition {
  /** With a `?` for each value. */
  sql: string;
  values: (string | number | boolean)[];
}

const COMPARISONS: Record<string, string> = { $eq: '=', $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' };
const INTEGER = /^-?\d{1,9}$/;
const DECIMAL = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** @returns null where the operator or a value needs Strapi's own judgement. */
export function conditionOf(filter: { column: Column; alias: string; operator: string; values: string[] }): Condition | null {
  const { column, alias, operator } = filter;
  const values = filter.values.map((value) => valueOf(column, value));
  if (values.some((value) => value === null)) return null;
  const given = values as (string | number | boolean)[];
  const name = `${alias}."${column.column}"`;
  if (operator === '$in') return { sql: `${name} in (${given.map(() => '?').join(', ')})`, values: given };
  if (operator === '$containsi' && column.kind === 'text')
    return { sql: `${name} ilike ?`, values: [`%${escaped(String(given[0]), '%_\\')}%`] };
  const comparison = COMPARISONS[operator];
  const isOrdered = column.kind === 'number' || column.kind === 'integer' || operator === '$eq';
  return comparison && isOrdered ? { sql: `${name} ${comparison} ?`, values: given } : null;
}

function valueOf({ kind }: Column, text: string): string | number | boolean | null {
  switch (kind) {
    case 'integer':
      return INTEGER.test(text) ? Number(text) : null;
    case 'number':
      return DECIMAL.test(text) ? Number(text) : null;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'text':
      return text;
    default:
      return null;
  }
}

/** `_q` by the table's index of words; without one as Strapi has it: any text column, and for a number also any number column, private ones included. */
export function searchCondition({ table, columns: { all: columns } }: Pick<Resource, 'table' | 'columns'>, text: string): Condition {
  const search = searchOf(table, text);
  if (search) return { sql: `t.id in (${search.sql})`, values: search.values };
  const isNumber = !Number.isNaN(Number(text));
  const searched = columns.filter(({ search }) => search === 'always' || (search === 'numbers' && isNumber));
  const pattern = `%${escaped(text, '*%\\')}%`;
  return { sql: `(${searched.map(({ column }) => `t."${column}"::text ilike ?`).join(' or ')})`, values: searched.map(() => pattern) };
}

const escaped = (text: string, special: string): string => [...text].map((char) => (special.includes(char) ? `\\${char}` : char)).join('');
