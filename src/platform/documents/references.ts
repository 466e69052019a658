/** What hangs on a row: each relation that leads to its type, read from the schemas, with what its foreign key does when the row is deleted. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { nounOf } from '#domain/nouns';
import type { Trx } from '../postgres/rows';

interface Reference {
  /** The type of the rows that refer. */
  uid: string;
  /** Their noun's table; the foreign key itself may be in a link table. */
  owner: string;
  table: string;
  column: string;
  onDelete: 'RESTRICT' | 'CASCADE';
}

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  owner?: boolean;
  mappedBy?: string;
  joinColumn?: { name: string };
  joinTable?: { name: string; inverseJoinColumn?: { name: string } };
  pluginOptions?: { foreignKey?: { onDelete?: string } };
}

/** Who made a row is a note beside it: panel users come and go. */
const NOTES = ['createdBy', 'updatedBy', 'localizations'];

/** Every relation of the house's own types, to whatever it leads. */
export const references = (strapi: Core.Strapi): (Reference & { target: string })[] =>
  [...strapi.db.metadata.values()]
    .filter(({ uid }) => uid.startsWith('api::'))
    .flatMap((meta) => {
      const attributes = Object.entries(meta.attributes as Record<string, Attribute>).filter(([name]) => !NOTES.includes(name));
      return attributes.flatMap(([, attribute]) => {
        const at = foreignKeyOf(meta, attribute);
        return at && attribute.target ? [{ uid: meta.uid, owner: meta.tableName, target: attribute.target, ...at }] : [];
      });
    });

function foreignKeyOf(
  { uid, tableName: table }: { uid: string; tableName: string },
  attribute: Attribute,
): Pick<Reference, 'table' | 'column' | 'onDelete'> | null {
  const { joinColumn, joinTable, owner, mappedBy, relation, target, pluginOptions } = attribute;
  if (!target?.includes('::')) return null;
  const onDelete = pluginOptions?.foreignKey?.onDelete === 'cascade' ? 'CASCADE' : 'RESTRICT';
  if (joinColumn && owner) return { table, column: joinColumn.name, onDelete };
  // Rows of one type that stand beside each other hold nobody.
  if (relation !== 'manyToMany' || mappedBy || target === uid || !joinTable?.inverseJoinColumn) return null;
  return { table: joinTable.name, column: joinTable.inverseJoinColumn.name, onDelete };
}

/** @throws DomainError `request.in_use` with how many of what still hang on it. */
export async function checkUnused(strapi: Core.Strapi, trx: Trx, uid: UID.ContentType, id: number): Promise<void> {
  const counts = new Map<string, number>();
  for (const { owner, table, column } of references(strapi).filter(({ target, onDelete }) => target === uid && onDelete === 'RESTRICT')) {
    const found = await trx(table)
      .where({ [column]: id })
      .count<{ count: string }[]>('* as count');
    counts.set(owner, (counts.get(owner) ?? 0) + Number(found[0]?.count ?? 0));
  }
  const uses = [...counts].filter(([, count]) => count > 0);
  if (uses.length > 0) throw inUse(uses);
}

/** @param uses tables, and how many of their rows, where that is known */
export const inUse = (uses: readonly (readonly [table: string, count: number | null])[]): DomainError =>
  new DomainError('request.in_use', {
    uses: uses.map(([table, count]) => {
      const { type, en, ru } = nounOf(table);
      return count === null ? { type, en, ru } : { type, count, en: `${en} (${count})`, ru: `${ru} (${count})` };
    }),
  });
