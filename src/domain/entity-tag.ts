/** A row's version as HTTP says it (RFC 9110, 8.8.3 and 13.1.1): an ETag of how often the row was written, and If-Match, which asks for it. */
import { fieldError } from './errors';

export const entityTag = (revision: number): string => `"${revision}"`;

const LIST = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(?:,\s*|$))+$/;

/** @returns whether a row of this revision is the one that was asked for. A weak tag is nobody's: it promises no exact version. @throws DomainError `request.invalid` */
export function isAskedFor(ifMatch: string, revision: number): boolean {
  if (ifMatch.trim() === '*') return true;
  if (!LIST.test(ifMatch)) throw fieldError('request.invalid', 'If-Match', { fields: ['If-Match is * or a list of ETags'] });
  return [...ifMatch.matchAll(/(W\/)?"([^"]*)"/g)].some(([, weak, tag]) => !weak && tag === String(revision));
}
