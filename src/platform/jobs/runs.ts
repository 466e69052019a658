/** When each job ran last, by the database's clock and on whatever instance: health tells it. */
import type { Core } from '@strapi/strapi';
import type { Job } from './job';

export interface JobRun {
  name: string;
  /** Since it ended. */
  secondsAgo: number;
  hasFailed: boolean;
}

export interface JobState {
  name: string;
  state: 'up' | 'late' | 'failing';
  everySeconds: number;
  lastRunSecondsAgo: number | null;
}

/** Two beats may be missed: one is a restart. */
const MISSED = 2;
const GRACE_SECONDS = 60;

export const LAST_RUNS = `
  select name, greatest(0, extract(epoch from now() - finished_at))::float8 as "secondsAgo", has_failed as "hasFailed" from job_runs`;

/** A house that has just been opened is not late. @param uptime seconds since this instance was started */
export const jobStates = (declared: Readonly<Record<string, Job>>, runs: readonly JobRun[], uptime: number): JobState[] =>
  Object.entries(declared)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { everySeconds }]) => {
      const run = runs.find((one) => one.name === name);
      const silence = Math.min(run?.secondsAgo ?? Infinity, uptime);
      const isLate = silence > (MISSED + 1) * everySeconds + GRACE_SECONDS;
      const state = isLate ? 'late' : run?.hasFailed ? 'failing' : 'up';
      return { name, state, everySeconds, lastRunSecondsAgo: run ? Math.round(run.secondsAgo) : null };
    });

const REMEMBER = `
  insert into job_runs (name, finished_at, milliseconds, moved, has_failed) values (:name, now(), :milliseconds, :moved, :hasFailed)
  on conflict (name) do update set finished_at = excluded.finished_at, milliseconds = excluded.milliseconds, moved = excluded.moved, has_failed = excluded.has_failed`;

/** @param moved null where it failed */
export const rememberRun = async (
  strapi: Core.Strapi,
  { name, milliseconds, moved }: { name: string; milliseconds: number; moved: number | null },
): Promise<void> => {
  await strapi.db.connection.raw(REMEMBER, { name, milliseconds: Math.round(milliseconds), moved: moved ?? 0, hasFailed: moved === null });
};
