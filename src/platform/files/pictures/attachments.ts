/**
 * Whoever is not of the house hangs up only files of the own uploads, or what hangs on that row already: asked on every write through the
 * Document Service, of whatever type. Files from before uploaders were remembered are the house's.
 */
import type { Core, UID } from '@strapi/strapi';
import { actorOf } from '../../actions/actor';
import { isStaff } from '../../actions/caller';
import { DomainError, type FieldError } from '#domain/errors';
import { inTransaction, lockDocument, tableOf, type Trx } from '../../postgres/rows';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Data = Record<string, unknown>;
interface Attribute {
  type: string;
  component?: UID.Component;
}
interface Attached {
  path: FieldError['path'];
  id: number;
}
interface Written {
  documentId?: string;
  data?: Data;
}

export const attachments =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid } = context;
    const { documentId, data } = context.params as Written;
    const actor = actorOf(strapi);
    const isGuest = (actor.kind === 'user' || actor.kind === 'public') && !isStaff(strapi);
    const attached = isGuest && data ? attachedIn(strapi, uid, data) : [];
    if (attached.length === 0) return next();
    return inTransaction(strapi, async (trx) => {
      const known = await ownUploads(trx, attached, actor.id);
      const foreign = attached.filter(({ id }) => !known.has(id));
      if (foreign.length > 0) await checkHanging(strapi, trx, { uid, documentId, foreign });
      return next();
    });
  };

async function ownUploads(trx: Trx, attached: readonly Attached[], user: number | null): Promise<ReadonlySet<number>> {
  const own = trx('files')
    .whereIn('id', idsOf(attached))
    .whereNotNull('uploader_id')
    .where({ uploader_id: user ?? 0 });
  return new Set(await own.pluck<number[]>('id'));
}

/** What somebody takes down at this moment does not come back: the row is locked. A stranger's file is answered for as one that is not there. */
async function checkHanging(
  strapi: Core.Strapi,
  trx: Trx,
  { uid, documentId, foreign }: { uid: UID.ContentType; documentId: string | undefined; foreign: readonly Attached[] },
): Promise<void> {
  if (documentId) await lockDocument(strapi, trx, uid, documentId);
  const hanging = await trx('files_related_mph as m')
    .join(`${tableOf(strapi, uid)} as t`, 't.id', 'm.related_id')
    .where({ 'm.related_type': uid, 't.document_id': documentId ?? '' })
    .whereIn('m.file_id', idsOf(foreign))
    .pluck<number[]>('m.file_id');
  const errors = foreign.filter(({ id }) => !hanging.includes(id)).map(({ path, id }) => ({ path, message: `does not exist: ${id}` }));
  if (errors.length > 0)
    throw new DomainError('request.invalid', { fields: errors.map(({ path, message }) => `${path.join('.')} ${message}`), errors });
}

/** PostgreSQL's integers end here, and no file has such a number. */
const MAX_ID = 2_147_483_647;
const idsOf = (attached: readonly Attached[]): number[] => attached.map(({ id }) => id).filter((id) => id > 0 && id <= MAX_ID);

/** Every file that these values would hang up, components included. */
function attachedIn(strapi: Core.Strapi, uid: UID.Schema, data: Data): Attached[] {
  const attributes: Record<string, Attribute> = strapi.getModel(uid).attributes;
  return Object.entries(data).flatMap(([name, value]): Attached[] => {
    const attribute = attributes[name];
    if (attribute?.type === 'media') return filesIn(value).map((id) => ({ path: [name], id }));
    if (attribute?.type !== 'component' && attribute?.type !== 'dynamiczone') return [];
    return [value].flat().flatMap((part) => {
      const component = attribute.component ?? (part as { __component?: UID.Component } | null)?.__component;
      const inner = component && part && typeof part === 'object' ? attachedIn(strapi, component, part as Data) : [];
      return inner.map(({ path, id }) => ({ path: [name, ...path], id }));
    });
  });
}

/** Every way in which Strapi lets files be named; what it would understand and this does not is nobody's file. */
function filesIn(value: unknown): number[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object') return [Number(value)];
  const { id, set, connect, disconnect: _let, ...others } = value as Data;
  return Object.keys(others).length > 0 ? [NaN] : [id, set, connect].flatMap(filesIn);
}
