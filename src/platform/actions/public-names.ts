/**
 * The Content Manager keeps the word `status` for draft and published, so a type with a machine calls its attribute `state` inside Strapi.
 * Column, domain and API say `status`; this translates what Strapi answers (`query-model.ts` what it is asked).
 */

const INSIDE = 'state';
const OUTSIDE = 'status';

/** What Strapi answers, in the API's words. */
export const toOutside = (answer: unknown): unknown => renamed(answer, INSIDE, OUTSIDE);

function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === from ? to : key, renamed(inner, from, to)]));
}
