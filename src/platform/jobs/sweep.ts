/** Everything that is due, some at once: what fails is logged and comes again with the next beat, and however much of it there is, it stands in nobody's way. */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '#domain/errors';
import { move } from '../documents/moves';
import { oneByOne } from './one-by-one';

const AT_ONCE = 500;

interface Due {
  id: number;
  document_id: string;
}

interface Sweep<Row extends Due> {
  /** For the log. */
  job: string;
  /** A new query of what is due and of nothing else, with the row's id as `id` and its `document_id`. */
  due: () => Knex.QueryBuilder;
  /** The column that is its id, where the query reads several tables. */
  id?: string;
  /** The rule itself, which decides again. */
  isDue?: (row: Row) => boolean;
}

/** @param work of one row; says how much it did @returns how much was done in all. */
export async function sweep<Row extends Due>(
  strapi: Core.Strapi,
  { job, due, id = 'id', isDue = () => true, work }: Sweep<Row> & { work: (row: Row) => Promise<number> },
): Promise<number> {
  let done = 0;
  for (let after = 0; ;) {
    const rows: Row[] = await due().where(id, '>', after).orderBy(id).limit(AT_ONCE);
    const byId = new Map(rows.filter(isDue).map((row) => [row.document_id, row]));
    done += await oneByOne(strapi, { job, due: [...byId.keys()], work: (documentId) => work(byId.get(documentId) as Row) });
    if (rows.length < AT_ONCE) return done;
    after = rows.at(-1)?.id ?? Infinity;
  }
}

/** One step of each that is due; who was moved by somebody else meanwhile is left as it is. @returns how many were moved. */
export const moveDue = <Row extends Due>(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { to, ...of }: Sweep<Row> & { to: string },
): Promise<number> =>
  sweep(strapi, {
    ...of,
    work: async ({ document_id: documentId }) => {
      try {
        await move(strapi, uid, documentId, { to });
        return 1;
      } catch (refusal) {
        if (refusal instanceof DomainError) return 0;
        throw refusal;
      }
    },
  });
