/**
 * The Content Manager keeps the word `status` for draft and published, so a type with a machine calls its attribute `state` inside Strapi.
 * Column, domain and API say `status`; this translates Strapi's generic reads.
 */

const INSIDE = 'state';
const OUTSIDE = 'status';

/** `filters[status]`, `sort=status:desc`, `fields=status` as Strapi knows them. */
export function toInside<Query extends object & { filters?: unknown; sort?: unknown; fields?: unknown }>(query: Query): Query {
  const { filters, sort, fields } = query;
  return {
    ...query,
    ...(filters !== undefined && { filters: renamed(filters, OUTSIDE, INSIDE) }),
    ...(sort !== undefined && { sort: renamedWords(sort) }),
    ...(fields !== undefined && { fields: renamedWords(fields) }),
  };
}

/** What Strapi answers, in the API's words. */
export const toOutside = (answer: unknown): unknown => renamed(answer, INSIDE, OUTSIDE);

function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === from ? to : key, renamed(inner, from, to)]));
}

function renamedWords(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\bstatus\b/g, INSIDE);
  return Array.isArray(value) ? value.map(renamedWords) : renamed(value, OUTSIDE, INSIDE);
}
