/** Strapi looks a query's words up in plain objects and trusts their shapes: what would fall through to the database or to a TypeError is refused here by name. */
import { fieldError } from '../domain/errors';

type Query = Record<string, unknown>;

/** @throws DomainError `request.invalid` naming the parameter. */
export function checkQueryShape(query: Query): void {
  const refuse = (name: string, fault: string, path: string | string[] = name): never => {
    throw fieldError('request.invalid', path, { fields: [`${name} ${fault}`] });
  };
  if (query._q !== undefined && typeof query._q !== 'string') refuse('_q', 'is not a text');
  if (query.filters !== undefined && (query.filters === null || typeof query.filters !== 'object')) refuse('filters', 'is not an object');
  for (const name of ['page', 'pageSize'])
    if (!isCount((query.pagination as Query | undefined)?.[name]))
      refuse(`pagination.${name}`, 'is not a number from 1', ['pagination', name]);
  for (const name of ['fields', 'sort', 'populate', 'filters']) {
    const borrowed = wordsOf(query[name], name !== 'filters').find((word) => word in Object.prototype);
    if (borrowed !== undefined) refuse(name, `has no “${borrowed}”`);
  }
  for (const name of ['populate', 'sort']) if (wordsOf(query[name], true).includes('')) refuse(name, 'has an empty name');
}

const isCount = (value: unknown): boolean => {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return count === undefined || (typeof count === 'number' && Number.isInteger(count) && count >= 1);
};

/** Every key at any depth and, where values are names too, every part of them. */
function wordsOf(value: unknown, areValuesNames: boolean): string[] {
  if (typeof value === 'string') return areValuesNames ? value.split(/[.,:]/).map((word) => word.trim()) : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsOf(inner, areValuesNames)]);
}
