/** Hands one mail to the mail server, with time limits, so that a server that hangs holds nothing up. */
import mailProvider from '@strapi/provider-email-nodemailer';
import type { Core } from '@strapi/strapi';
import { Undeliverable, type Sender } from './sender';

/** A server may think about a mail for long before it takes it: who leaves earlier sends it twice. */
const LIMITS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export const mailServer = (strapi: Core.Strapi): string => strapi.config.get('mail.smtpUrl') as string;

/** nodemailer reads no setting that stands beside an address: the limits become part of it, unless the owner has set them there. */
export function withLimits(address: string): string {
  const [server = '', own = ''] = address.split('?');
  const settings = new URLSearchParams(own);
  const missing = Object.entries(LIMITS).filter(([name]) => !settings.has(name));
  return `${server}?${[...(own ? [own] : []), ...missing.map(([name, milliseconds]) => `${name}=${milliseconds}`)].join('&')}`;
}

export const mailer: Sender = {
  isSetUp: (strapi) => mailServer(strapi) !== '',
  async send(strapi, { id, recipient, message }) {
    const from = strapi.config.get('mail.from') as string;
    const settings = { defaultFrom: from, defaultReplyTo: from };
    const provider = mailProvider.init({ url: withLimits(mailServer(strapi)) }, settings);
    const { subject, text, html, attachments } = message;
    // Mail programs show no pictures that stand in the HTML: they travel as attachments.
    // Every try carries the same id: a mail program shows a doubled mail once.
    const mail = {
      to: recipient,
      subject,
      text,
      html,
      attachments: [...attachments],
      messageId: `<${id}@notices.samovar>`,
      attachDataUrls: true,
    };
    await provider.send(mail).catch((error: Error) => {
      throw isRefusedAddress(error) ? new Undeliverable(error.message) : error;
    });
  },
};

interface SmtpError extends Error {
  command?: string;
  responseCode?: number;
}

/** Only the recipient's own refusal is final; a wrong password or a full disk of the server may heal. */
const isRefusedAddress = ({ command, responseCode = 0 }: SmtpError): boolean => command === 'RCPT TO' && responseCode >= 500;
