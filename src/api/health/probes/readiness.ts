/** Ready means: the database answers. Everything else that ails is told and does not take the house off the net. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { jobStates } from '#platform/jobs/runs';
import { jobs } from '#platform/jobs/schedule';
import { mailReport, type MailReport } from '#platform/mail-state';
import { transportState } from '#platform/events/transport-state';
import { connectionOf, isListening } from '#platform/postgres/signals';
import { areSocketsOpen } from '#platform/sockets/server';
import { askDatabase, type Backlog, type Found } from './database';
import { askFolder } from './uploads';

/** Longer than this unsent, an event is late. */
const LATE_SECONDS = 60;
const PATIENCE_MS = 2_000;
/** Many probes at once ask the database once. */
const KEPT_MS = 1_000;

export const liveOutput = z.object({ status: z.literal('healthy'), version: z.string() });
export const readyOutput = z.object({
  status: z.enum(['ready', 'degraded', 'down']),
  version: z.string(),
  checks: z.object({
    database: z.object({ state: z.enum(['up', 'down']), milliseconds: z.number() }),
    signals: z.object({ state: z.enum(['up', 'down']) }),
    sockets: z.object({ state: z.enum(['up', 'down']) }),
    transport: z.object({ state: z.enum(['up', 'down']), name: z.string() }),
    events: z.object({
      state: z.enum(['up', 'late', 'blocked', 'unknown']),
      unsent: z.number().nullable(),
      oldestSeconds: z.number().nullable(),
      dead: z.number().nullable(),
    }),
    mail: z.object({
      state: z.enum(['up', 'down', 'late', 'off']).describe('off: no mail server is set up; late: mails that should have left wait'),
      waiting: z.number().nullable(),
      oldestSeconds: z.number().nullable(),
    }),
    jobs: z.object({
      state: z.enum(['up', 'late', 'failing', 'unknown']).describe('late: one did not run for three times as long as it should'),
      jobs: z.array(
        z.object({
          name: z.string(),
          state: z.enum(['up', 'late', 'failing']),
          everySeconds: z.number(),
          lastRunSecondsAgo: z.number().nullable().describe('null: not yet'),
        }),
      ),
    }),
    uploads: z.object({ state: z.enum(['up', 'full', 'down']) }),
  }),
});
export type Readiness = z.infer<typeof readyOutput>;

const versionOf = (strapi: Core.Strapi): string => strapi.config.get('info.version');

export const live = (strapi: Core.Strapi): z.infer<typeof liveOutput> => ({ status: 'healthy', version: versionOf(strapi) });

export const statusOf = ({ checks }: Readiness): 200 | 503 => (checks.database.state === 'up' ? 200 : 503);

/** @returns a probe that answers within three seconds, whatever hangs. */
export function readinessProbe(strapi: Core.Strapi): () => Promise<Readiness> {
  let kept: { at: number; answer: Promise<Readiness> } | null = null;
  return () => {
    const now = performance.now();
    if (!kept || now - kept.at > KEPT_MS) kept = { at: now, answer: readiness(strapi) };
    return kept.answer;
  };
}

async function readiness(strapi: Core.Strapi): Promise<Readiness> {
  const started = performance.now();
  const [found, uploads, mail] = await Promise.all([
    askDatabase(connectionOf(strapi), PATIENCE_MS),
    askFolder(join(strapi.dirs.static.public, 'uploads'), PATIENCE_MS),
    mailReport(),
  ]);
  const backlog = found?.backlog ?? null;
  const transport = transportState();
  const checks: Readiness['checks'] = {
    database: { state: backlog ? 'up' : 'down', milliseconds: Math.round(performance.now() - started) },
    signals: { state: isListening() ? 'up' : 'down' },
    sockets: { state: areSocketsOpen() && isListening() ? 'up' : 'down' },
    transport: { state: transport.trouble === null ? 'up' : 'down', name: transport.name },
    events: eventsState(backlog),
    mail: mailState(mail, found),
    jobs: jobsState(found),
    uploads: { state: uploads },
  };
  const isWell = Object.values(checks).every(({ state }) => state === 'up' || (state === 'off' && mail.mayBeOff));
  return { status: !backlog ? 'down' : isWell ? 'ready' : 'degraded', version: versionOf(strapi), checks };
}

export function eventsState(backlog: Backlog | null): Readiness['checks']['events'] {
  if (!backlog) return { state: 'unknown', unsent: null, oldestSeconds: null, dead: null };
  const late = (backlog.oldestSeconds ?? 0) > LATE_SECONDS;
  return { state: backlog.dead > 0 ? 'blocked' : late ? 'late' : 'up', ...backlog };
}

export function mailState({ server }: MailReport, found: Pick<Found, 'mails'> | null): Readiness['checks']['mail'] {
  const { waiting = null, oldestSeconds = null } = found?.mails ?? {};
  return { state: server === 'up' && (oldestSeconds ?? 0) > LATE_SECONDS ? 'late' : server, waiting, oldestSeconds };
}

function jobsState(found: Found | null): Readiness['checks']['jobs'] {
  if (!found) return { state: 'unknown', jobs: [] };
  const each = jobStates(jobs(), found.runs, process.uptime());
  const worst = (['late', 'failing'] as const).find((state) => each.some((job) => job.state === state));
  return { state: worst ?? 'up', jobs: each };
}
