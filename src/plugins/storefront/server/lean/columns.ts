/** The columns of a type that guests may see. */
import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

export type Kind = 'number' | 'integer' | 'text' | 'boolean' | 'json' | 'moment' | 'other';

export interface Column {
  /** As the API calls it. */
  name: string;
  /** As PostgreSQL calls it. */
  column: string;
  kind: Kind;
  /** Strapi's `_q` looks into it; private ones too. */
  search: 'always' | 'numbers' | null;
}

interface Attribute {
  type: string;
  columnName?: string;
  searchable?: boolean;
}

const KINDS: Record<string, Kind> = {
  increments: 'integer',
  integer: 'integer',
  decimal: 'number',
  float: 'number',
  string: 'text',
  text: 'text',
  uid: 'text',
  email: 'text',
  richtext: 'text',
  enumeration: 'text',
  boolean: 'boolean',
  json: 'json',
  datetime: 'moment',
  time: 'other',
  date: 'other',
};

/** All scalar columns in Strapi's order, and those of them that its answers show. */
export function columnsOf(strapi: Core.Strapi, uid: string): { all: Column[]; shown: Column[] } {
  const { attributes } = strapi.db.metadata.get(uid) as { attributes: Record<string, Attribute> };
  const model = strapi.getModel(uid as UID.Schema);
  const all = Object.entries(attributes).flatMap(([name, attribute]) => {
    const kind = KINDS[attribute.type];
    return kind ? [{ name, column: attribute.columnName ?? name, kind, search: searchOf(name, kind, attribute) }] : [];
  });
  return { all, shown: all.filter(({ name }) => !contentTypes.isPrivateAttribute(model, name)) };
}

function searchOf(name: string, kind: Kind, { type, searchable }: Attribute): Column['search'] {
  if (name === 'id') return 'always';
  if (searchable === false || type === 'increments') return null;
  if (kind === 'text') return 'always';
  return kind === 'number' || kind === 'integer' ? 'numbers' : null;
}
