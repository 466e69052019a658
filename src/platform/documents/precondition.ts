/** If-Match: a write is for the row as its writer has read it. Asked when the row is locked, so that nobody comes between. */
import type { Core } from '@strapi/strapi';
import { isAskedFor } from '#domain/entity-tag';
import { DomainError, type FieldError } from '#domain/errors';

export interface Target {
  uid: string;
  documentId: string;
}

/** What a request says and hears of the row that its address names. */
export interface RowOfRequest extends Target {
  ifMatch: string | null;
  /** It was asked for under the row's lock; from then on the writer's own changes count on. */
  isMet?: boolean;
  /** After the last write of the request. */
  revision?: number;
}

interface Attribute {
  type: string;
  columnName?: string;
  private?: boolean;
}
type Raw = Readonly<Record<string, unknown>>;

export function rowOfRequest(strapi: Core.Strapi, { uid, documentId }: Target): RowOfRequest | null {
  const row = strapi.requestContext.get()?.state.row as RowOfRequest | undefined;
  return row?.uid === uid && row.documentId === documentId ? row : null;
}

/** @param raw the row as it is now @throws DomainError `request.stale` with what of the request is another value there */
export function checkPrecondition(strapi: Core.Strapi, target: Target, raw: Raw, isLocked: boolean): void {
  const row = rowOfRequest(strapi, target);
  if (!row?.ifMatch || row.isMet) return;
  if (!isAskedFor(row.ifMatch, Number(raw.revision)))
    throw new DomainError('request.stale', { revision: raw.revision, ifMatch: row.ifMatch, errors: differences(strapi, target, raw) });
  row.isMet = isLocked;
}

function differences(strapi: Core.Strapi, { uid }: Target, raw: Raw): FieldError[] {
  const { attributes } = strapi.db.metadata.get(uid) as { attributes: Record<string, Attribute> };
  const body: unknown = strapi.requestContext.get()?.request.body;
  const sent = Object.entries((body ?? {}) as Raw);
  return sent.flatMap(([name, yours]) => {
    const attribute = attributes[name];
    const column = attribute?.columnName ?? name;
    if (!attribute || attribute.private || !(column in raw) || isSame(yours, raw[column])) return [];
    return [{ path: [name], because: new DomainError('request.stale_field'), yours, theirs: raw[column] }];
  });
}

const isSame = (yours: unknown, theirs: unknown): boolean => {
  if (theirs instanceof Date) return new Date(yours as string).getTime() === theirs.getTime();
  if (isNothing(yours) || isNothing(theirs)) return isNothing(yours) && isNothing(theirs);
  return yours === theirs || Number(yours) === Number(theirs);
};
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';
