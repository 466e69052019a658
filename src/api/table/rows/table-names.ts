/** Tables by what names them: row ids inside, documentIds outside, numbers for people. */
import type { Trx } from '#platform/postgres/rows';

export interface TableNames {
  id: number;
  documentId: string;
  number: string;
}

const NAMES = ['id', 'document_id as documentId', 'number'];

/** In the order of their ids, as they are locked. */
export const tablesNamed = (trx: Trx, documentIds: readonly string[]): Promise<TableNames[]> =>
  trx('tables')
    .whereIn('document_id', [...documentIds])
    .orderBy('id')
    .select<TableNames[]>(NAMES);

export const tablesById = (trx: Trx, ids: readonly (number | null)[]): Promise<TableNames[]> =>
  trx('tables')
    .whereIn(
      'id',
      ids.filter((id) => id !== null),
    )
    .orderBy('id')
    .select<TableNames[]>(NAMES);

/** The documentId of one of them. */
export const nameOf = (tables: readonly TableNames[], id: number | null): string | null =>
  tables.find((table) => table.id === id)?.documentId ?? null;
