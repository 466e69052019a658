/** `:id` names a row by its id or by its slug: whoever reads it after this reads the id. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { tableOf } from '#platform/postgres/rows';

const idOrSlug = async (
  { params }: { params: { id?: string } },
  { plural }: { plural: string },
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { id = '' } = params;
  // No slug looks like an id.
  if (/^[a-z0-9]{24}$/.test(id)) return true;
  const type = Object.values(strapi.contentTypes).find(({ info }) => info.pluralName === plural);
  if (!type) throw new Error(`No type is called ${plural}`);
  const row = await strapi.db
    .connection(tableOf(strapi, type.uid))
    .where({ slug: id.replaceAll('\0', '') })
    .first<{ document_id: string } | undefined>('document_id');
  if (!row) throw new DomainError('request.not_found');
  params.id = row.document_id;
  return true;
};

export default idOrSlug;
