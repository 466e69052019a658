/** How many rows are tied to one: where they hold its key themselves Strapi reads all of them to count, and the Content Manager asks for every row of a list. */
import type { Core } from '@strapi/strapi';
import { onConnection, tableOf } from '../postgres/rows';
import { rememberedCounts } from './counts';

type Populate = Record<string, unknown>;
type Found = Record<string, unknown> & { id: number };

interface Tie {
  name: string;
  table: string;
  column: string;
}

interface Attribute {
  relation?: string;
  target?: string;
  joinColumn?: { name: string; referencedColumn: string };
}

interface Read {
  model: { uid: string };
  params: { populate?: unknown };
  state: { counted?: Tie[] };
  result?: unknown;
}

/** As exact as the length of a list: up to a thousand always, beyond it once a minute. */
export function countTies(strapi: Core.Strapi): void {
  const counts = rememberedCounts();
  const before = ({ model, params, state }: Read): void => {
    if (!isPlain(params.populate)) return;
    const asked = params.populate;
    state.counted = tiesOf(strapi, model.uid).filter(({ name }) => isPlain(asked[name]) && asked[name].count === true);
    const names = state.counted.map(({ name }) => name);
    params.populate = Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name)));
  };
  const after = async ({ state, result }: Read): Promise<void> => {
    const rows = (Array.isArray(result) ? result : result ? [result] : []) as Found[];
    for (const tie of rows.length > 0 ? (state.counted ?? []) : []) await count(tie, rows);
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: before, afterFindMany: after, beforeFindOne: before, afterFindOne: after });

  async function count({ name, table, column }: Tie, rows: Found[]): Promise<void> {
    const question = (id: number): string => `${table}.${column}=${id}`;
    const unknown = rows.map(({ id }) => id).filter((id) => counts.known(question(id)) === undefined);
    const found: { key: number; total: string }[] =
      unknown.length === 0
        ? []
        : await onConnection(strapi, (trx) =>
            trx(table).whereIn(column, unknown).groupBy(column).select(`${column} as key`).count('* as total'),
          );
    const totals = new Map(found.map(({ key, total }) => [key, Number(total)]));
    for (const row of rows) {
      const total = counts.known(question(row.id)) ?? totals.get(row.id) ?? 0;
      counts.learn(question(row.id), total);
      row[name] = { count: total };
    }
  }
}

const tiesOf = (strapi: Core.Strapi, uid: string): Tie[] =>
  Object.entries(strapi.db.metadata.get(uid).attributes as Record<string, Attribute>).flatMap(([name, { relation, target, joinColumn }]) =>
    relation === 'oneToMany' && target && joinColumn?.name === 'id'
      ? [{ name, table: tableOf(strapi, target), column: joinColumn.referencedColumn }]
      : [],
  );

const isPlain = (value: unknown): value is Populate => typeof value === 'object' && value !== null && !Array.isArray(value);
