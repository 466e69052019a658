/** What a list of a type can be asked, one parameter each under its whole name: every tool writes these as they are, and none agrees on nested objects. */
import type { Core } from '@strapi/strapi';
import { nameOf, publicFields, scalarSchema, type Attribute } from './type-schemas';
import { referTo, type Json } from './json';

const RELATED = ['relation', 'component', 'media'];
const RANGES = ['integer', 'decimal', 'float', 'datetime', 'date', 'time'];
const TEXTS = ['string', 'text', 'richtext', 'email', 'uid'];
const WHOLE = { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 };

const query = (name: string, schema: Json, description: string): Json => ({ name, in: 'query', required: false, description, schema });

/** Those that are the same everywhere stand once in the document. */
export const PARAMETERS: Record<string, Json> = {
  Page: query('pagination[page]', { type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 }, 'Which page.'),
  PageSize: query('pagination[pageSize]', { type: 'integer', minimum: 1, maximum: 100, default: 25 }, 'Rows of a page.'),
  WithCount: query('pagination[withCount]', { type: 'boolean', default: true }, 'Whether all are counted.'),
  Search: query(
    '_q',
    { type: 'string', maxLength: 200 },
    'Words to look for in the texts of a row; its documentId or number finds it, too.',
  ),
};

export function listParameters(strapi: Core.Strapi, uid: string): Json[] {
  const shared = ['Search', 'Page', 'PageSize', 'WithCount'].map((name) => referTo(name, 'parameters'));
  return [...filtersOf(strapi, uid), sortOf(strapi, uid), ...rowParameters(strapi, uid), ...shared];
}

/** What the read of one row takes, too. */
export function rowParameters(strapi: Core.Strapi, uid: string): Json[] {
  const fields = publicFields(strapi, uid);
  const scalars = fields.filter(([, { type }]) => !RELATED.includes(type)).map(([name]) => name);
  const related = fields.filter(([, { type }]) => RELATED.includes(type)).map(([name]) => name);
  const wanted = words('fields', ['documentId', ...scalars], 'Only these fields of a row.');
  return related.length > 0 ? [wanted, words('populate', related, 'What hangs on the row, too.')] : [wanted];
}

const sortOf = (strapi: Core.Strapi, uid: string): Json => {
  const names = publicFields(strapi, uid).filter(([, { type }]) => !RELATED.includes(type) && type !== 'json');
  const orders = ['id', ...names.map(([name]) => name)].flatMap((name) => [`${name}:asc`, `${name}:desc`]);
  return words('sort', orders, 'The order, the most important first.');
};

const words = (name: string, of: string[], description: string): Json => ({
  ...query(name, { type: 'array', items: { type: 'string', enum: of }, minItems: 1, maxItems: 10, uniqueItems: true }, description),
  style: 'form',
  explode: false,
});

function filtersOf(strapi: Core.Strapi, uid: string): Json[] {
  const key = filter('documentId', { type: 'string' }, 'The row itself.');
  return [key, ...publicFields(strapi, uid).flatMap(([name, attribute]) => filtersBy(name, attribute))];
}

function filtersBy(name: string, attribute: Attribute): Json[] {
  const { type, target, options } = attribute;
  if (type === 'relation')
    return target?.startsWith('api::') ? [filter(`${name}][documentId`, { type: 'string' }, `By the ${nameOf(target)} behind it.`)] : [];
  if (type === 'json')
    return options?.choices ? [filter(`${name}][$contains`, { type: 'string', enum: options.choices }, 'Has this word.')] : [];
  if (RELATED.includes(type)) return [];
  const schema = type === 'integer' ? WHOLE : scalarSchema(attribute);
  return [
    filter(name, type === 'email' ? { type: 'string' } : schema, 'Is this.'),
    ...(TEXTS.includes(type) ? [filter(`${name}][$containsi`, { type: 'string' }, 'Has this in it, in capitals or not.')] : []),
    ...(RANGES.includes(type) ? [filter(`${name}][$gte`, schema, 'At least.'), filter(`${name}][$lte`, schema, 'At most.')] : []),
  ];
}

const filter = (path: string, schema: Json, description: string): Json => query(`filters[${path}]`, schema, description);
