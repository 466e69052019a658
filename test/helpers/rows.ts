/** A row of any type as its schema wants it, written past the house's rules: for nets over all types. */
import { randomBytes } from 'node:crypto';
import type { UID } from '@strapi/strapi';

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  enum?: string[];
  required?: boolean;
  default?: unknown;
  min?: number;
  pluginOptions?: { openapi?: { schema?: { type?: string | string[] } } };
}

export interface Made {
  id: number;
  documentId: string;
}

const word = (): string => randomBytes(8).toString('hex');
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const VALUES: Readonly<Record<string, (attribute: Attribute, name: string) => unknown>> = {
  string: (_, name) => (/currency/i.test(name) ? 'EUR' : /timezone/i.test(name) ? 'Europe/Vienna' : word()),
  text: word,
  uid: word,
  email: () => `${word()}@samovar.test`,
  password: word,
  enumeration: ({ enum: values }) => values?.[0],
  boolean: () => false,
  datetime: (_, name) => inHours(/ends|until/i.test(name) ? 48 : 24),
  time: () => '12:00:00',
  date: () => inHours(24).slice(0, 10),
  json: ({ pluginOptions }) => (pluginOptions?.openapi?.schema?.type?.includes('array') ? [] : {}),
  customField: () => null,
  integer: ({ min = 1 }) => Math.max(min, 1),
  biginteger: () => '1',
  decimal: (_, name) => (/total|discount|fee/i.test(name) ? 0 : 1),
  float: () => 1,
};

const JSON_TYPES = new Set(['json', 'customField']);

const attributesOf = (uid: string): [string, Attribute][] => Object.entries(strapi.getModel(uid as UID.Schema).attributes as object);

/** Only what the schema or the database asks for, and these facts. */
export async function rowOf(uid: string, facts: Record<string, unknown> = {}): Promise<Made> {
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of attributesOf(uid)) {
    if (name in facts || ['createdAt', 'updatedAt', 'publishedAt', 'locale', 'id', 'documentId'].includes(name)) continue;
    const value = VALUES[attribute.type];
    // A default that is a list gets to the driver as it is, which writes it as a list of PostgreSQL's: `{}`.
    if (JSON_TYPES.has(attribute.type)) data[name] = attribute.default ?? null;
    if (value && (attribute.required || attribute.type === 'uid' || SET.has(name)))
      data[name] = attribute.default ?? value(attribute, name);
  }
  return strapi.db.query(uid as never).create({ data: { documentId: word() + word().slice(0, 8), ...data, ...facts } }) as Promise<Made>;
}

/** What the database's own checks ask for, where no schema says so. */
const SET = new Set([
  'startsAt',
  'endsAt',
  'number',
  'code',
  'price',
  'guests',
  'guestName',
  'manageTokenHash',
  'total',
  'subtotal',
  'deliveryFee',
  'discount',
]);
