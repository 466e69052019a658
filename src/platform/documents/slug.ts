/** A row that comes without a slug gets one from its name when it is saved, whoever saves it; who sends one keeps it. */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { freeSlug, isSlug, slugOf } from '#domain/slug';
import { inTransaction, tableOf, type Trx } from '../postgres/rows';
import { declarationsOf } from '../registry';

type Data = Record<string, unknown>;

/** The attribute that the type's slug is made of. */
export const slugSourceOf = (uid: UID.ContentType): string | undefined => declarationsOf(uid).find(({ slugFrom }) => slugFrom)?.slugFrom;

/** @param known what stands in the row already @throws DomainError `request.invalid` for a slug that would be none in an address */
export async function giveSlug(
  { strapi, uid, data }: { strapi: Core.Strapi; uid: UID.ContentType; data: Data },
  trx: Trx,
  known: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  const from = slugSourceOf(uid);
  if (!from || (known && data.slug === undefined)) return;
  if (typeof data.slug === 'string' && data.slug.trim() !== '') return checkSlug(data.slug);
  const name = data[from] ?? known?.[from];
  if (typeof name === 'string' && name) data.slug = await nextSlug(strapi, trx, { uid, name });
}

function checkSlug(slug: string): void {
  if (!isSlug(slug)) throw fieldError('request.invalid', 'slug', { fields: ['slug may have a-z, 0-9 and - only'] });
}

/** Two of one name at the same moment take turns: the second sees the first. */
async function nextSlug(strapi: Core.Strapi, trx: Trx, { uid, name }: { uid: UID.ContentType; name: string }): Promise<string> {
  const wanted = slugOf(name, strapi.getModel(uid).modelName);
  await trx.raw(`select pg_advisory_xact_lock(hashtext('slugs'), hashtext(?))`, [uid]);
  const taken = await trx(tableOf(strapi, uid)).where({ slug: wanted }).orWhereRaw(`slug like ? || '-%'`, [wanted]).pluck<string[]>('slug');
  return freeSlug(wanted, new Set(taken));
}

interface UidService {
  generateUIDField: (request: { contentTypeUID: UID.ContentType; field: string; data: Data }) => Promise<string>;
}

/** The panel's button makes the slug that saving would make. */
export function makeSlugsInPanel(strapi: Core.Strapi): void {
  const uids = strapi.plugin('content-manager').service('uid') as Core.Service & UidService;
  const own = uids.generateUIDField.bind(uids);
  uids.generateUIDField = (request) => {
    const { contentTypeUID: uid, data } = request;
    const name = data[slugSourceOf(uid) ?? ''];
    return typeof name === 'string' && name ? inTransaction(strapi, (trx) => nextSlug(strapi, trx, { uid, name })) : own(request);
  };
}
