/** The revision of a row, read where a request speaks of it. */
import type { Core } from '@strapi/strapi';
import { inTransaction, onConnection, tableOf, type Row } from '../postgres/rows';
import { checkPrecondition, rowOfRequest, type RowOfRequest, type Target } from './precondition';

const rawOf = (strapi: Core.Strapi, { uid, documentId }: Target): Promise<Row | undefined> =>
  onConnection(strapi, (connection) => connection(tableOf(strapi, uid)).where({ document_id: documentId }).first<Row | undefined>());

export async function revisionOf(strapi: Core.Strapi, target: Target): Promise<number | null> {
  const raw = await rawOf(strapi, target);
  return raw ? Number(raw.revision) : null;
}

/** Before anything is done; whoever locks the row asks once more. @throws DomainError `request.stale` */
export async function checkAsRead(strapi: Core.Strapi): Promise<void> {
  const row = strapi.requestContext.get()?.state.row as RowOfRequest | undefined;
  if (!row?.ifMatch) return;
  const raw = await rawOf(strapi, row);
  if (raw) checkPrecondition(strapi, row, raw, false);
}

/** Inside the transaction of a write, for the answer: a later one of somebody else would be taken for this one. */
export async function noteRevision(strapi: Core.Strapi, target: Target): Promise<void> {
  const row = rowOfRequest(strapi, target);
  if (!row) return;
  const raw = await inTransaction(strapi, () => rawOf(strapi, target));
  if (raw) row.revision = Number(raw.revision);
}
