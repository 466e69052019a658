/** A filter by what a row is tied to is a filter by the row's own key: Strapi would join the other table, and read every pair to show each row once. */
import type { Core, UID } from '@strapi/strapi';

type Where = Record<string, unknown>;
/** Where a relation stands in columns: `column` of this table holds what `referencedColumn` of the other one does. */
export type Attributes = Record<string, { type?: string; target?: string; joinColumn?: { name: string; referencedColumn: string } }>;

/** What is known of the types, and how their rows are asked for inside another question. */
export interface Types {
  attributesOf: (uid: string) => Attributes;
  /** The values of a column of those rows, as Strapi's `where` takes them. */
  among: (uid: string, column: string, where: Where) => unknown;
}

export function filterByKeys(strapi: Core.Strapi): void {
  const types = typesOf(strapi);
  const rewrite = ({ model, params }: { model: { uid: string }; params: { where?: unknown } }): void => {
    if (params.where) params.where = byKeys(types, model.uid, params.where);
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: rewrite, beforeFindOne: rewrite, beforeCount: rewrite });
}

/** `{ customer: { id: 7 } }` → `{ customer_id: 7 }`, `{ customer: { blocked: false } }` → `{ customer_id: { $in: … } }`, at any depth of “and” and “or”. Under “not”, and where nothing is looked for, a join may find more than its rows: there only an id is. */
export function byKeys(types: Types, uid: string, where: unknown, isDenied = false): unknown {
  if (Array.isArray(where)) return where.map((one) => byKeys(types, uid, one, isDenied));
  if (!isPlain(where)) return where;
  const attributes = types.attributesOf(uid);
  const kept: Where = {};
  for (const [name, value] of Object.entries(where)) {
    const [key, found] = name.startsWith('$')
      ? [name, byKeys(types, uid, value, isDenied || name === '$not')]
      : conditionOn(types, Object.hasOwn(attributes, name) ? attributes[name] : undefined, [name, value], isDenied);
    const isTaken = key !== name && (Object.hasOwn(where, key) || Object.hasOwn(kept, key));
    kept[isTaken ? name : key] = isTaken ? value : found;
  }
  return kept;
}

/** @returns the name and the value that stand instead, or the same */
function conditionOn(
  types: Types,
  attribute: Attributes[string] | undefined,
  asked: [string, unknown],
  isDenied: boolean,
): [string, unknown] {
  const { joinColumn, target, type } = attribute ?? {};
  if (!joinColumn || !target || type !== 'relation') return asked;
  const id = idIn(asked[1]);
  if (id !== undefined && joinColumn.referencedColumn === 'id') return [joinColumn.name, id];
  if (isDenied || !isSimple(asked[1]) || asksForNothing(asked[1])) return asked;
  return [joinColumn.name, types.among(target, joinColumn.referencedColumn, byKeys(types, target, asked[1]) as Where)];
}

function typesOf(strapi: Core.Strapi): Types {
  const hasOneRowEach = (uid: string): boolean => {
    const { options, pluginOptions } = strapi.getModel(uid as UID.ContentType);
    return !options?.draftAndPublish && !(pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized;
  };
  return {
    attributesOf: (uid) => (strapi.db.metadata.get(uid) as unknown as { attributes: Attributes }).attributes,
    among(uid, column, where) {
      const rows = strapi.db.queryBuilder(uid).select(column).where(where).getKnexQuery();
      // Whoever is tied to many is found by the ties first: PostgreSQL would rather go through all rows in their order, and look for a tie at each.
      if (column !== 'id') return { $in: strapi.db.connection.select(strapi.db.connection.raw('unnest(array(?))', [rows])) };
      // Of one value PostgreSQL goes through an index in its order; of a list it would read all that match.
      const isOne = typeof where.documentId === 'string' && Object.keys(where).length === 1 && hasOneRowEach(uid);
      return isOne ? rows : { $in: rows };
    },
  };
}

/** In `7`, `{ id: 7 }` and `{ id: { $eq: 7 } }`. */
function idIn(value: unknown): unknown {
  if (typeof value === 'number') return value;
  if (!isPlain(value) || Object.keys(value).join() !== 'id') return undefined;
  const { id } = value;
  const only = isPlain(id) && Object.keys(id).join() === '$eq' ? id.$eq : id;
  return typeof only === 'number' ? only : undefined;
}

/** Fields, or one “and” or “or”: of other questions Strapi itself knows what they mean. */
function isSimple(value: unknown): value is Where {
  if (!isPlain(value)) return false;
  const names = Object.keys(value);
  const operators = names.filter((name) => name.startsWith('$'));
  return names.length > 0 && (operators.length === 0 || (names.length === 1 && ['$and', '$or'].includes(names[0] ?? '')));
}

/** A row that is tied to nothing has no value there, either. */
function asksForNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.some(asksForNothing);
  return isPlain(value) && Object.entries(value).some(([name, inner]) => name === '$null' || name === '$notNull' || asksForNothing(inner));
}

/** A statement of its own, which Strapi takes for a value, is none. */
const isPlain = (value: unknown): value is Where =>
  Object.prototype.toString.call(value) === '[object Object]' && typeof (value as Where).toSQL !== 'function';
