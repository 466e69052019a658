/** Ready means: the database answers. Everything else that ails is told and does not take the house off the net. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { transportState } from '#platform/events/transport-state';
import { connectionOf, isListening } from '#platform/postgres/signals';
import { areSocketsOpen } from '#platform/sockets/server';
import { askDatabase, type Backlog } from './database';
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
  const [backlog, uploads] = await Promise.all([
    askDatabase(connectionOf(strapi), PATIENCE_MS),
    askFolder(join(strapi.dirs.static.public, 'uploads'), PATIENCE_MS),
  ]);
  const transport = transportState();
  const checks: Readiness['checks'] = {
    database: { state: backlog ? 'up' : 'down', milliseconds: Math.round(performance.now() - started) },
    signals: { state: isListening() ? 'up' : 'down' },
    sockets: { state: areSocketsOpen() && isListening() ? 'up' : 'down' },
    transport: { state: transport.trouble === null ? 'up' : 'down', name: transport.name },
    events: eventsState(backlog),
    uploads: { state: uploads },
  };
  const isWell = Object.values(checks).every(({ state }) => state === 'up');
  return { status: !backlog ? 'down' : isWell ? 'ready' : 'degraded', version: versionOf(strapi), checks };
}

export function eventsState(backlog: Backlog | null): Readiness['checks']['events'] {
  if (!backlog) return { state: 'unknown', unsent: null, oldestSeconds: null, dead: null };
  const late = (backlog.oldestSeconds ?? 0) > LATE_SECONDS;
  return { state: backlog.dead > 0 ? 'blocked' : late ? 'late' : 'up', ...backlog };
}
