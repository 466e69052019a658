/**
 * Whatever a client sends, by whatever door, is at most 64 levels deep and made of whole characters, and letters that look the same are
 * made the same: before anybody else reads it, because what reads it later may walk it by calling itself. This walk does not, and costs
 * each value once.
 */
import { fieldError, type DomainError } from '#domain/errors';
import { composed } from '#domain/text';

export const MAX_LEVELS = 64;

/** Half a character, with which hashing a password never ends, and the one that ends a text for others: PostgreSQL can store neither. */
const BROKEN = /[\0\p{Surrogate}]/u;

interface Inner {
  value: object;
  level: number;
  key: string | number;
  outer: Inner | null;
}

/**
 * @param value is changed in its place
 * @param outermost the level of the value itself: 0 for a query, in which only what stands in brackets is nested
 * @throws DomainError `request.too_deep`, or `request.invalid` naming where the first malformed text is
 */
export function makePlain(value: unknown, outermost: 0 | 1 = 1): void {
  if (typeof value === 'string' && BROKEN.test(value)) throw malformed([]);
  const queue: Inner[] = isContainer(value) ? [{ value, level: outermost, key: '', outer: null }] : [];
  // The loop sees what it adds.
  for (const node of queue) {
    if (node.level > MAX_LEVELS) throw fieldError('request.too_deep', pathOf(node).slice(0, 1), { max: MAX_LEVELS });
    const isList = Array.isArray(node.value);
    for (const [name, inner] of Object.entries(node.value) as [string, unknown][]) {
      if (!isList && BROKEN.test(name)) throw malformed([...pathOf(node), '?']);
      // A schema would pass it over in silence.
      if (name === '__proto__') throw fieldError('request.invalid', [...pathOf(node), name], { fields: [`${name} is not a known field`] });
      const key = isList ? Number(name) : name;
      if (typeof inner === 'string') keepComposed(node, key, inner);
      if (isContainer(inner)) queue.push({ value: inner, level: node.level + 1, key, outer: node });
    }
  }
}

function keepComposed(node: Inner, key: string | number, text: string): void {
  if (BROKEN.test(text)) throw malformed([...pathOf(node), key]);
  const kept = composed(text);
  if (kept !== text) (node.value as Record<string | number, unknown>)[key] = kept;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null && !Buffer.isBuffer(value);

/** Made only for a refusal: a path kept for each value would cost its own length each time. */
function pathOf(node: Inner): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = node; at.outer; at = at.outer) path.unshift(at.key);
  return path;
}

const malformed = (path: (string | number)[]): DomainError =>
  fieldError('request.invalid', path, { fields: [`${path.join('.')} has characters that can’t be stored`] });
