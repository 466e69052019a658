/**
 * Relations kept in a foreign key of their own row (`useJoinTable: false`) instead of a link table: real columns to index, join and constrain.
 * The Document Service translates documentIds into ids only for link tables; this does it for the foreign keys.
 */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { inTransaction, tableOf } from '../postgres/rows';

type Data = Record<string, unknown>;
type Reference = { id?: number | string; documentId?: string };

interface Relation {
  type: string;
  target: string;
  useJoinTable?: boolean;
}

/** @throws DomainError `request.invalid` naming a relation that leads nowhere. */
export async function resolveForeignKeys(strapi: Core.Strapi, uid: UID.ContentType, data: Data): Promise<void> {
  // `useJoinTable` is in the schemas and not in Strapi's types.
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, Relation>;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.useJoinTable === false && data[name] !== undefined)
      data[name] = await idOf(strapi, { name, uid: attribute.target, value: data[name] });
  }
}

/** Understands every way Strapi lets a to-one relation be written: id, documentId, {id}, {documentId}, {set}, {connect}, {disconnect}. */
async function idOf(strapi: Core.Strapi, { name, uid, value }: { name: string; uid: string; value: unknown }): Promise<unknown> {
  const reference = referenceOf(value);
  if (reference === undefined || reference === null || typeof reference === 'number') return reference;
  const row = await inTransaction(strapi, (trx) =>
    trx(tableOf(strapi, uid))
      .where(namedBy(strapi, uid, reference))
      .orderBy('id')
      .first<{ id: number } | undefined>('id'),
  );
  if (!row) throw fieldError('request.invalid', name, { fields: [`${name} does not exist: ${reference}`] });
  return row.id;
}

/** A row is called by its id, or by its slug where its type has one: no slug looks like an id. */
export const namedBy = (strapi: Core.Strapi, uid: string, name: string): Record<string, string> =>
  'slug' in strapi.getModel(uid as UID.Schema).attributes && !/^[a-z0-9]{24}$/.test(name) ? { slug: name } : { document_id: name };

/** undefined = left as it is, null = cleared. */
function referenceOf(value: unknown): string | number | null | undefined {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? null : referenceOf(value.at(-1));
  const { id, documentId, set, connect, disconnect } = value as Reference & {
    set?: unknown[];
    connect?: unknown[];
    disconnect?: unknown[];
  };
  if (documentId !== undefined) return documentId;
  if (id !== undefined) return Number(id);
  if (connect && connect.length > 0) return referenceOf(connect);
  if (set) return referenceOf(set);
  return disconnect && disconnect.length > 0 ? null : undefined;
}
