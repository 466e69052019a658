/** Strapi looks a query's words up in plain objects and trusts their shapes: what would fall through to the database or to a TypeError is refused here by name. */
import { fieldError } from '#domain/errors';

type Query = Record<string, unknown>;

const refuse = (name: string, fault: string, path: string | string[] = name): never => {
  throw fieldError('request.invalid', path, { fields: [`${name} ${fault}`] });
};

/** Strapi knows others, of drafts and translated rows, and would heed none of them here: `?status=placed` would answer everything. */
const KNOWN = ['filters', 'sort', 'pagination', 'fields', 'populate', '_q'];

/** What only a list can heed must not be lost on the way to a single entry. @throws DomainError `request.invalid` naming the parameter. */
export function checkQueryOfOne(query: Query): void {
  for (const name of ['filters', 'sort', 'pagination', '_q']) if (query[name] !== undefined) refuse(name, 'is for lists');
  checkQueryShape(query);
}

/** @throws DomainError `request.invalid` naming the parameter. */
export function checkQueryShape(query: Query): void {
  const unknown = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) refuse(unknown, 'is not a known parameter');
  if (query._q !== undefined && typeof query._q !== 'string') refuse('_q', 'is not a text');
  if (query.filters !== undefined && (query.filters === null || typeof query.filters !== 'object')) refuse('filters', 'is not an object');
  checkPages(query.pagination);
  for (const name of ['fields', 'sort', 'populate', 'filters']) {
    const borrowed = wordsOf(query[name], name !== 'filters').find((word) => word in Object.prototype);
    if (borrowed !== undefined) refuse(name, `has no “${borrowed}”`);
  }
  for (const name of ['populate', 'sort']) if (wordsOf(query[name], true).includes('')) refuse(name, 'has an empty name');
}

/** The words of Strapi's pagination with their smallest numbers; `withCount` it checks itself. */
const LEAST: Readonly<Record<string, number>> = { page: 1, pageSize: 1, start: 0, limit: 1 };

function checkPages(pagination: unknown): void {
  if (pagination === undefined) return;
  if (pagination === null || typeof pagination !== 'object') refuse('pagination', 'is not an object');
  for (const [name, value] of Object.entries(pagination as Query)) {
    const least = Object.hasOwn(LEAST, name) ? LEAST[name] : undefined;
    if (least === undefined && name !== 'withCount') refuse(`pagination.${name}`, 'is not a known field', ['pagination', name]);
    if (least !== undefined && !isCount(value, least)) refuse(`pagination.${name}`, `is not a number from ${least}`, ['pagination', name]);
  }
}

const isCount = (value: unknown, least: number): boolean => {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= least;
};

/** Every key at any depth and, where values are names too, every part of them. */
function wordsOf(value: unknown, areValuesNames: boolean, found: string[] = []): string[] {
  if (typeof value === 'string' && areValuesNames) for (const word of value.split(/[.,:]/)) found.push(word.trim());
  if (!value || typeof value !== 'object') return found;
  for (const [key, inner] of Object.entries(value)) {
    found.push(key);
    wordsOf(inner, areValuesNames, found);
  }
  return found;
}
