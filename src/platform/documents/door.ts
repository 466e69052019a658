/** The typed door to the Document Service: fields are checked by the generated types, what a type's own service means is said beside the data. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { withIntent, type Intent } from './intent';
import type { Data } from './write';

export interface Written {
  id: number | string;
  documentId: string;
}

/** Makes a row as the type's own service. @returns its ids */
export const create = <U extends UID.CollectionType>(strapi: Core.Strapi, uid: U, data: Data<U>, intent: Intent = {}): Promise<Written> =>
  // Strapi's own type of `create` can't be met by a generic type, though its parts are the same.
  strapi.documents(uid).create(withIntent({ data: { ...data } }, intent) as never) as Promise<Written>;

/**
 * Writes fields of a row as the type's own service, frozen ones included; a status moves along its table all the same.
 * @throws DomainError `request.not_found`
 */
export const write = async <U extends UID.CollectionType>(
  strapi: Core.Strapi,
  uid: U,
  documentId: string,
  data: Data<U>,
  intent: Intent = {},
): Promise<void> => {
  // As above.
  const written = await strapi.documents(uid).update(withIntent({ documentId, data: { ...data } }, intent) as never);
  if (!written) throw new DomainError('request.not_found');
};
