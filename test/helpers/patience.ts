/** Waiting for what comes in its own time: the one way and the one bound, so that no test fails because a machine is slow. */
import { inspect } from 'node:util';

/** Far above what anything takes, and below the limit of every test. */
export const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 20;

/**
 * What is read, as soon as it is as wanted; what throws is not there yet. In vain, it says what it waited for and what it saw last.
 * @param isReached may refuse by an `expect` as well
 */
export async function eventually<T>(
  read: () => T | Promise<T>,
  isReached: (value: T) => unknown = Boolean,
  within = PATIENCE_MS,
): Promise<T> {
  for (const end = performance.now() + within; ; await pause(LOOK_EVERY_MS)) {
    const isLast = performance.now() > end;
    let seen: string;
    try {
      const value = await read();
      if (isReached(value)) return value;
      seen = inspect(value, { depth: 4 });
    } catch (fault) {
      seen = (fault as Error).message;
    }
    const wanted = [...(isReached === Boolean ? [] : [isReached]), read].map(String).join('\nof ');
    if (isLast) throw new Error(`In vain for ${within / 1000} s: ${wanted}\nSeen last: ${seen}`);
  }
}

/** Waits until what is read equals what is wanted, as `toEqual` has it. */
export const becomes = <T>(read: () => T | Promise<T>, wanted: unknown): Promise<T> =>
  eventually(read, (value) => {
    expect(value).toEqual(wanted);
    return true;
  });

/** The same, told in words. Nothing, or false, is not there yet. */
export const until = <T>(
  what: string,
  found: () => T | undefined | false | Promise<T | undefined | false>,
  within = PATIENCE_MS,
): Promise<T> =>
  eventually(found, (value) => value !== undefined && value !== false, within).catch((fault: Error) => {
    throw new Error(`${what}: ${fault.message}`);
  }) as Promise<T>;

/** For what has no sign to wait for: that nothing happens, or that time goes by. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
