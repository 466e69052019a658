/** A filter by the id of what a row points to is a filter by the row's own key: Strapi would join the other table, and no index serves an “or” of two joins. */
import type { Core } from '@strapi/strapi';

type Where = Record<string, unknown>;
type Attributes = Record<string, { type?: string; joinColumn?: { name: string } }>;

export function filterByKeys(strapi: Core.Strapi): void {
  const rewrite = ({ model, params }: { model: { uid: string }; params: { where?: unknown } }): void => {
    const { attributes } = strapi.db.metadata.get(model.uid) as unknown as { attributes: Attributes };
    if (params.where) params.where = byKeys(attributes, params.where);
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: rewrite, beforeFindOne: rewrite, beforeCount: rewrite });
}

/** `{ customer: { id: 7 } }` → `{ customer_id: 7 }`, at any depth of “and”, “or” and “not”; what asks for more of the relation stays. */
export function byKeys(attributes: Attributes, where: unknown): unknown {
  if (Array.isArray(where)) return where.map((one) => byKeys(attributes, one));
  if (!isPlain(where)) return where;
  return Object.fromEntries(
    Object.entries(where).map(([name, value]) => {
      if (name.startsWith('$')) return [name, byKeys(attributes, value)];
      const column = Object.hasOwn(attributes, name) ? attributes[name]?.joinColumn?.name : undefined;
      const id = column && idIn(value);
      return column && id !== undefined && !Object.hasOwn(where, column) ? [column, id] : [name, value];
    }),
  );
}

/** In `{ id: 7 }` and `{ id: { $eq: 7 } }`. */
function idIn(value: unknown): unknown {
  if (!isPlain(value) || Object.keys(value).join() !== 'id') return undefined;
  const { id } = value;
  const only = isPlain(id) && Object.keys(id).join() === '$eq' ? id.$eq : id;
  return typeof only === 'number' ? only : undefined;
}

/** A statement of its own, which Strapi takes for a value, is none. */
const isPlain = (value: unknown): value is Where =>
  Object.prototype.toString.call(value) === '[object Object]' && typeof (value as Where).toSQL !== 'function';
