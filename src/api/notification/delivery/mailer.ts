/** Hands one mail to the mail server, with time limits, so that a server that hangs holds nothing up. */
import mailProvider from '@strapi/provider-email-nodemailer';
import type { Core } from '@strapi/strapi';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every try: a mail program shows a doubled mail once. */
  messageId: string;
}

export const mailServer = (strapi: Core.Strapi): string => strapi.config.get('mail.smtpUrl') as string;

/** @throws Error when the server did not take it. */
export async function sendMail(strapi: Core.Strapi, mail: Mail): Promise<void> {
  const from = strapi.config.get('mail.from') as string;
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const provider = mailProvider.init({ url: mailServer(strapi), ...limits } as never, { defaultFrom: from, defaultReplyTo: from } as never);
  await provider.send({ ...mail, to: mail.to } as never);
}
