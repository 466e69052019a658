/** Makes the calls that are due, on every instance that runs jobs; a bell tells when there is a new one. */
import type { Core } from '@strapi/strapi';
import { onSignal } from '#platform/postgres/signals';
import { createPause, within } from '../pause';
import { deliverDue } from './deliveries';
import { applyAccountingEndpoint } from './endpoints';

const POLL_MS = 5_000;
const STOP_MS = 5_000;
let stopping = false;
let running: Promise<void> | null = null;
let pause = createPause();

export async function startWebhooks(strapi: Core.Strapi): Promise<void> {
  await applyAccountingEndpoint(strapi, process.env);
  if (process.env.RUN_JOBS === 'false') return;
  stopping = false;
  pause = createPause();
  onSignal('webhooks', () => pause.end());
  running = loop(strapi);
}

export async function stopWebhooks(): Promise<void> {
  stopping = true;
  pause.end();
  if (running) await within(STOP_MS, running);
  running = null;
}

async function loop(strapi: Core.Strapi): Promise<void> {
  while (!stopping) {
    try {
      while (!stopping && (await deliverDue(strapi)) > 0);
    } catch (error) {
      if (!stopping) strapi.log.warn(`Webhooks pause: ${(error as Error).message}`);
    }
    if (!stopping) await pause.for(POLL_MS);
  }
}
