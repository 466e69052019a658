/** The ready-made answers of this moment: bounded by bytes, dropped as a whole when anything on the menu changes. */
import LRUCache from 'lru-cache';
import { clock } from '#platform/clock';
import { databaseAwaySince } from '#platform/postgres/absence';
import type { Freshness } from '#platform/postgres/freshness';
import { sizeOf, type Answer } from './answer';

const MAX_BYTES = 48 * 1024 * 1024;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** Should a bell ever be lost without the connection noticing, no answer lives longer than this. */
const MAX_AGE_MS = 60_000;
/** While the database is away the last answers stand in for it, a day at most. */
const MAX_STALE_SECONDS = 86_400;

export interface Answers {
  get(key: string): Answer | undefined;
  /** What was known when the database was last heard of, and how many seconds ago it was known to be true; only while it is away. */
  stale(key: string): { answer: Answer; age: number } | undefined;
  /** Rises with every change; hand it back to `put`. */
  generation(): number;
  /** Keeps an answer that was read at that generation, unless something has changed since. */
  put(key: string, answer: Answer, generation: number): void;
  /** Calls `make` once for all who ask for the same at the same time. */
  once(key: string, make: () => Promise<Answer | null>): Promise<Answer | null>;
  count(): number;
}

export function createAnswers(sources: readonly Freshness[]): Answers {
  const kept = new LRUCache<string, Answer>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ANSWER_BYTES,
    ttl: MAX_AGE_MS,
    noDeleteOnStaleGet: true,
    sizeCalculation: (answer, key) => sizeOf(answer) + key.length * 2,
  });
  let underWay = new Map<string, Promise<Answer | null>>();
  for (const source of sources)
    source.onChange(() => {
      kept.clear();
      underWay = new Map();
    });
  const isWatched = () => sources.every((source) => source.isWatched());
  const generation = () => sources.reduce((sum, source) => sum + source.generation(), 0);

  return {
    generation,
    get: (key) => {
      const answer = isWatched() ? kept.get(key) : undefined;
      return answer && (answer.expiresAt === null || clock.now().getTime() < answer.expiresAt) ? answer : undefined;
    },
    stale: (key) => {
      const awaySince = databaseAwaySince();
      const answer = awaySince === null ? undefined : kept.peek(key, { allowStale: true });
      if (awaySince === null || !answer) return undefined;
      const away = performance.now() - awaySince;
      const changed = answer.expiresAt === null ? 0 : clock.now().getTime() - answer.expiresAt;
      const age = Math.ceil(Math.max(away, changed) / 1000);
      return age > MAX_STALE_SECONDS ? undefined : { answer, age };
    },
    put: (key, answer, read) => {
      if (read === generation() && isWatched()) kept.set(key, answer);
    },
    once: (key, make) => {
      const known = underWay.get(key);
      if (known) return known;
      const round = underWay;
      const made = make().finally(() => round.delete(key));
      round.set(key, made);
      return made;
    },
    count: () => kept.size,
  };
}
