/** The house's jobs, run in another process of it. */
import type { ChildProcess } from 'node:child_process';

/** What such a process loads before the application. */
export const JOBS_ON_DEMAND = require.resolve('./job-on-demand.cjs');

interface Order {
  /** In src, without its ending. */
  file: string;
  job: string;
  /** For a control. */
  withoutRowLocks?: boolean;
}

/** @returns what the job says that it has done */
export const runIn = (child: ChildProcess, order: Order): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (answer: { count?: number; error?: string }) =>
      answer.error === undefined ? resolve(answer.count ?? 0) : reject(new Error(answer.error)),
    );
    child.send(order);
  });
