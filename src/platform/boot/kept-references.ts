/** Strapi empties a foreign key when the row that it leads to is deleted. Here the deletion is refused, or takes the row along where its schema says so. */
import type { Core } from '@strapi/strapi';
import { references } from '../documents/references';

/** Before the schema sync, which makes the foreign keys by it, in houses of older releases, too. */
export function keepReferences(strapi: Core.Strapi): void {
  const provider = strapi.db.schema;
  const sync = provider.sync.bind(provider);
  provider.sync = () => {
    const tables = new Map(provider.schema.tables.map((table) => [table.name, table]));
    for (const { table, column, onDelete } of references(strapi))
      for (const key of tables.get(table)?.foreignKeys ?? []) if (key.columns.includes(column)) key.onDelete = onDelete;
    return sync();
  };
}
