/** Whatever anybody declared to happen by the clock, each on a beat of its own; one that fails comes again and holds up no other. */
import type { Core } from '@strapi/strapi';
import { declarations } from '../registry';
import { beat, type Beat } from './beat';
import type { Job } from './job';
import { rememberRun } from './runs';

/** The first of them soon after the start, the others after it, so that they do not all ask at once. */
const SPREAD_SECONDS = 3;
const STOP_MS = 5_000;

let beats: readonly Beat[] = [];

export const jobs = (): Readonly<Record<string, Job>> =>
  Object.assign({}, ...declarations().map((declared) => declared.jobs ?? {})) as Record<string, Job>;

export function scheduleJobs(strapi: Core.Strapi): void {
  if (!strapi.config.get('server.cron.enabled')) return;
  beats = Object.entries(jobs()).map(([name, job], at) =>
    beat(job.everySeconds, () => run(strapi, name, job), Math.min((at + 1) * SPREAD_SECONDS, job.everySeconds)),
  );
}

/** What runs is let finish, for a while. */
export async function stopJobs(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
  await Promise.race([Promise.all(beats.map((each) => each.stop())), patience]);
  beats = [];
}

async function run(strapi: Core.Strapi, name: string, { run: work }: Job): Promise<void> {
  const started = performance.now();
  const moved = await work(strapi).catch((error: Error) => {
    strapi.log.error(`${name} failed and comes again: ${error.message}`);
    return null;
  });
  if (moved) strapi.log.info(`${name}: ${moved}`);
  const milliseconds = performance.now() - started;
  await rememberRun(strapi, { name, milliseconds, moved }).catch((error: Error) =>
    strapi.log.debug(`${name} ran, but that is not written down: ${error.message}`),
  );
}
