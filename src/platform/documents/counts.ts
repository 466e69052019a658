/** How long a list is: counted exactly up to a thousand rows, and once a minute beyond, because that means to look at every row. */
import type { Core } from '@strapi/strapi';
import LRU from 'lru-cache';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

export const COUNTED_ANEW = 1_000;
const FRESH_MS = 60_000;
const MOST_KEPT = 1_000;

export interface Counts {
  /** @param question what is counted, in a form of its own */
  known(question: string): number | undefined;
  learn(question: string, total: number): void;
  /** @param count asks the database */
  of(question: string, count: () => Promise<number>): Promise<number>;
}

/** Of one process. */
export function rememberedCounts(): Counts {
  const kept = new LRU<string, number>({ max: MOST_KEPT, ttl: FRESH_MS });
  const counts: Counts = {
    known: (question) => kept.get(question),
    learn: (question, total) => void (total > COUNTED_ANEW && kept.set(question, total)),
    async of(question, count) {
      const known = counts.known(question);
      if (known !== undefined) return known;
      const total = await count();
      counts.learn(question, total);
      return total;
    },
  };
  return counts;
}

/** Of the lists of the API, of the Content Manager and of GraphQL: nothing but a list asks the Document Service for a count. */
export function countLists(): Middleware {
  const counts = rememberedCounts();
  return (context, next) => {
    if ((context.action as string) !== 'count') return next();
    const { filters, _q, status, locale } = context.params as Record<string, unknown>;
    const question = JSON.stringify([context.uid, filters, _q, status, locale]);
    // A count is a number; the type is that of every action.
    return counts.of(question, next as () => Promise<number>) as never;
  };
}
