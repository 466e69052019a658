/** Delivery runs as soon as a notice is written, on whatever instance, and looks again now and then for what failed. */
import type { Core } from '@strapi/strapi';
import { onSignal } from '../../../postgres/signals';
import { deliverDue } from './deliver';
import { mailServer } from './mailer';

const LOOK_EVERY_MS = 5_000;

let timer: NodeJS.Timeout | undefined;
let running: Promise<void> | null = null;
let isRung = false;
let isStopped = true;

export function startDeliveries(strapi: Core.Strapi): void {
  if (!mailServer(strapi) && !(strapi.config.get('mail.keepsUnsent') as boolean))
    strapi.log.warn('SMTP_URL is not set: mails wait in the notice log, and nobody can confirm an address.');
  if (process.env.RUN_JOBS === 'false') return;
  isStopped = false;
  onSignal('notices', () => wake(strapi));
  timer = setInterval(() => wake(strapi), LOOK_EVERY_MS).unref();
}

export async function stopDeliveries(): Promise<void> {
  isStopped = true;
  clearInterval(timer);
  await running;
}

function wake(strapi: Core.Strapi): void {
  if (isStopped) return;
  isRung = true;
  running ??= rounds(strapi).finally(() => {
    running = null;
  });
}

/** A bell that rings during a round is another round. */
async function rounds(strapi: Core.Strapi): Promise<void> {
  while (isRung && !isStopped) {
    isRung = false;
    await deliverDue(strapi).catch((error: Error) => strapi.log.warn(`Delivery pauses: ${error.message}`));
  }
}
