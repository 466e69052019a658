/** Every row of the house's own types says how often it was written. A trigger counts (database/constraints), whoever writes. */
import type { Core } from '@strapi/strapi';

const REVISION = {
  type: 'integer',
  default: 1,
  writable: false,
  visible: false,
  private: true,
  searchable: false,
  column: { defaultTo: 1, notNullable: true },
};

/** Before Strapi makes its tables of the types. */
export function countRevisions(strapi: Core.Strapi): void {
  for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
    // The column's default is in no type of Strapi's.
    if (uid.startsWith('api::')) Object.assign(attributes, { revision: REVISION });
  }
}
