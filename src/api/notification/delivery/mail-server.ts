/** Whether the mail server takes us, asked at most once in a while however often health is asked: it is somebody else's. */
import mailProvider from '@strapi/provider-email-nodemailer';
import type { Core } from '@strapi/strapi';
import type { MailReport, MailServerState } from '#platform/mail-state';
import { mailServer, withLimits } from './mailer';

const KEPT_MS = 30_000;
const PATIENCE_MS = 2_000;

/** @returns a look that takes two seconds at most, whatever hangs. */
export function watchMailServer(strapi: Core.Strapi): () => Promise<MailReport> {
  let kept: { at: number; server: Promise<MailServerState> } | null = null;
  const mayBeOff = strapi.config.get('mail.keepsUnsent') as boolean;
  return async () => {
    const now = performance.now();
    if (!kept || now - kept.at > KEPT_MS) kept = { at: now, server: look(strapi) };
    return { server: await kept.server, mayBeOff };
  };
}

async function look(strapi: Core.Strapi): Promise<MailServerState> {
  const address = mailServer(strapi);
  if (!address) return 'off';
  const { verify } = mailProvider.init({ url: withLimits(address) }, { defaultFrom: '', defaultReplyTo: '' });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<MailServerState>((resolve) => {
    timer = setTimeout(() => resolve('down'), PATIENCE_MS);
  });
  const answer = verify().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
