/** Whatever anybody declared to happen by the clock, through Strapi's own cron; one that fails comes again and holds up no other. */
import type { Core } from '@strapi/strapi';
import { declarations } from '../registry';
import type { Job } from './job';

export const jobs = (): Readonly<Record<string, Job>> =>
  Object.assign({}, ...declarations().map((declared) => declared.jobs ?? {})) as Record<string, Job>;

export function scheduleJobs(strapi: Core.Strapi): void {
  if (!strapi.config.get('server.cron.enabled')) return;
  const tasks = Object.entries(jobs()).map(([name, job]) => [
    name,
    { task: () => run(strapi, name, job), options: { rule: job.rule, tz: 'UTC' } },
  ]);
  strapi.cron.add(Object.fromEntries(tasks));
}

async function run(strapi: Core.Strapi, name: string, { run: work }: Job): Promise<void> {
  try {
    const count = await work(strapi);
    if (count > 0) strapi.log.info(`${name}: ${count}`);
  } catch (error) {
    strapi.log.error(`${name} failed and comes again: ${(error as Error).message}`);
  }
}
