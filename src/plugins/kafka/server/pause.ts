/** Waiting with an end: a sleep that can be ended from outside; a ring that comes while nobody sleeps shortens the next one to nothing. */

export interface Pause {
  for(milliseconds: number): Promise<void>;
  end(): void;
}

export function createPause(): Pause {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    async for(milliseconds) {
      if (!isRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      isRung = false;
      wake = null;
    },
    end() {
      isRung = true;
      wake?.();
    },
  };
}

/** Waits for a piece of work, but not for ever and not for its failure: kafkajs waits for a hung broker even to say goodbye. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => undefined), patience]);
  clearTimeout(timer);
}

/** The result of a piece of work, or a failure when it takes too long: kafkajs may lose a request for ever when a broker dies. */
export async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
