/** Reads and writes of one row, over the API and in the Content Manager, say its version (ETag), and a write may ask for one (If-Match). */
import type { Core } from '@strapi/strapi';
import { entityTag } from '#domain/entity-tag';
import type { RowOfRequest, Target } from '#platform/documents/precondition';
import { revisionOf } from '#platform/documents/revisions';

const API = /^\/api\/([a-z-]+)\/([a-z0-9]{20,})(\/|$)/;
const PANEL = /^\/content-manager\/collection-types\/([\w.:-]+)\/([a-z0-9]{20,})(\/|$)/;

const rowVersion: Core.MiddlewareFactory = (_config, { strapi }) => {
  let names: ReadonlyMap<string, string> | null = null;
  const targetOf = (path: string): (Target & { isWhole: boolean }) | null => {
    names ??= namesOf(strapi);
    const [address = '', name = '', documentId = ''] = API.exec(path) ?? PANEL.exec(path) ?? [];
    const uid = names.get(name);
    return uid === undefined ? null : { uid, documentId, isWhole: address === path };
  };

  return async (ctx, next) => {
    const target = targetOf(ctx.path);
    if (!target) return next();
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (isRead && !target.isWhole) return next();
    // Read before the row is: an answer that is newer than its tag costs one refusal too many, an older one would lose a change.
    const before = isRead ? await revisionOf(strapi, target) : null;
    const row: RowOfRequest = { ...target, ifMatch: isRead ? null : ctx.get('If-Match') || null };
    ctx.state.row = row;
    await next();
    // What is said once more was said of an older row.
    if (ctx.status >= 300 || ctx.response.get('Idempotent-Replay')) return;
    const revision = before ?? row.revision ?? (await revisionOf(strapi, target));
    if (revision !== null) ctx.set('ETag', entityTag(revision));
  };
};

export default rowVersion;

/** A type by the word in its addresses, and by its name in the panel's. */
const namesOf = (strapi: Core.Strapi): ReadonlyMap<string, string> =>
  new Map(
    Object.values(strapi.contentTypes)
      .filter(({ attributes }) => 'revision' in attributes)
      .flatMap(({ uid, info }) => [
        [info.pluralName, uid],
        [uid, uid],
      ]),
  );
