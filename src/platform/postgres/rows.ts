/** Reads Strapi's tables as the domain knows them: camelCase, money in minor units, foreign keys under the relation's name. */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toMinor } from '#domain/money';
import { checkPrecondition } from '../documents/precondition';
import type { RowOf } from '../documents/row-of';

export type Trx = Knex.Transaction;
export type Row = Record<string, unknown>;

interface Attribute {
  type: string;
  columnName?: string;
  joinColumn?: { name: string };
}

/** Runs in the surrounding transaction, or in a new one. Never touch `strapi.db.connection` inside: it takes a second connection. */
export const inTransaction = <T>(strapi: Core.Strapi, work: (trx: Trx) => Promise<T>): Promise<T> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<T>;

/** For work that needs no transaction of its own: in the surrounding one, if there is one. */
export const onConnection = <T>(strapi: Core.Strapi, work: (connection: Trx) => Promise<T>): Promise<T> =>
  strapi.db.inTransaction() ? inTransaction(strapi, work) : work(strapi.db.connection as Trx);

/** What a statement finds. @param values of its `:names` */
export async function rowsOf<Found>(connection: Knex, sql: string, values: object): Promise<Found[]> {
  const { rows } = await connection.raw<{ rows: Found[] }>(sql, values);
  return rows;
}

/** The row of a document, locked until the transaction ends, or null. */
export async function lockDocument<U extends UID.ContentType>(
  strapi: Core.Strapi,
  trx: Trx,
  uid: U,
  documentId: string,
): Promise<RowOf<U> | null> {
  const raw: Row | undefined = await trx(tableOf(strapi, uid)).where({ document_id: documentId }).orderBy('id').forUpdate().first();
  if (raw) checkPrecondition(strapi, { uid, documentId }, raw, true);
  return raw ? toRow(strapi, uid, raw) : null;
}

/** The row of a document that this transaction has locked already, as it is now. */
export async function readDocument<U extends UID.ContentType>(
  strapi: Core.Strapi,
  trx: Trx,
  uid: U,
  documentId: string,
): Promise<RowOf<U> | null> {
  const raw: Row | undefined = await trx(tableOf(strapi, uid)).where({ document_id: documentId }).orderBy('id').first();
  return raw ? toRow(strapi, uid, raw) : null;
}

export const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;

/** @param raw every column of the type's table */
export function toRow<U extends UID.ContentType>(strapi: Core.Strapi, uid: U, raw: Row): RowOf<U> {
  const row: Row = { id: raw.id, documentId: raw.document_id };
  for (const [name, attribute] of Object.entries(strapi.db.metadata.get(uid).attributes) as [string, Attribute][]) {
    const column = attribute.joinColumn?.name ?? attribute.columnName ?? name;
    const key = attribute.joinColumn ? name : camelCase(column);
    if (column in raw && !(key in row)) row[key] = fromColumn(attribute.type, raw[column]);
  }
  // The generated types say what the schema says, and the table was made from the schema.
  return row as RowOf<U>;
}

/** The column's name is the domain's: an attribute may be called otherwise where Strapi keeps a word for itself. */
const camelCase = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function fromColumn(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'decimal') return toMinor(value as number | string);
  return type === 'json' ? fromJson(value) : value;
}

/** Strapi switches the driver's own parsing of jsonb off. */
export const fromJson = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;
