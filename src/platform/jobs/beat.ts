/** A steady beat: so many seconds from the beginning of one run to the next, as the machine counts them; who sets its clock neither stops it nor hurries it. */
export interface Beat {
  /** Resolves when what runs right now is done. */
  stop(): Promise<void>;
}

/** @param work never rejects @param firstAfter seconds */
export function beat(everySeconds: number, work: () => Promise<void>, firstAfter = everySeconds): Beat {
  let timer: NodeJS.Timeout;
  let running = Promise.resolve();
  let isStopped = false;
  const next = (milliseconds: number): void => {
    if (!isStopped) timer = setTimeout(once, milliseconds).unref();
  };
  const once = (): void => {
    const started = performance.now();
    running = work().finally(() => next(Math.max(0, everySeconds * 1000 - (performance.now() - started))));
  };
  next(firstAfter * 1000);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
