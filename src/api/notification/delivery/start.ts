/** Delivery runs as soon as a notice is written, on whatever instance, and looks again now and then for what failed; each channel runs by itself. */
import type { Core } from '@strapi/strapi';
import { reportMail } from '#platform/mail-state';
import { onSignal } from '#platform/postgres/signals';
import { deliverDue } from './deliver';
import { watchMailServer } from './mail-server';
import { mailServer } from './mailer';
import type { OutwardChannel } from './sender';
import { SENDERS } from './senders';

const LOOK_EVERY_MS = 5_000;
/** A receiver that hangs must not hold up the end; what it has comes again when its claim is over. */
const STOP_MS = 5_000;

interface Lane {
  channel: OutwardChannel;
  running: Promise<void> | null;
  isRung: boolean;
}

/** One for each channel: a mail server that hangs holds up no push. */
const lanes: readonly Lane[] = (Object.keys(SENDERS) as OutwardChannel[]).map((channel) => ({ channel, running: null, isRung: false }));
let timer: NodeJS.Timeout | undefined;
let isStopped = true;

export function startDeliveries(strapi: Core.Strapi): void {
  reportMail(watchMailServer(strapi));
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
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
  await Promise.race([Promise.all(lanes.map(({ running }) => running ?? Promise.resolve())), patience]);
}

function wake(strapi: Core.Strapi): void {
  if (isStopped) return;
  for (const lane of lanes) {
    lane.isRung = true;
    lane.running ??= rounds(strapi, lane).finally(() => {
      lane.running = null;
    });
  }
}

/** A bell that rings during a round is another round. */
async function rounds(strapi: Core.Strapi, lane: Lane): Promise<void> {
  while (lane.isRung && !isStopped) {
    lane.isRung = false;
    await deliverDue(strapi, lane.channel, () => isStopped).catch((error: Error) => strapi.log.warn(`Delivery pauses: ${error.message}`));
  }
}
