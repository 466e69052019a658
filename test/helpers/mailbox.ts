/** A real mail server on loopback that keeps what arrives, parsed as a mail program would. */
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { pause, until } from './patience';

export interface Mailbox {
  mails: ParsedMail[];
  url: string;
  /** The next mail to that address which was not taken yet. */
  next(to: string): Promise<ParsedMail>;
  /** How many mails the server refuses from now on, all or those to one address. */
  refuse(count: number, to?: string): void;
  /** How many mails the server takes and then denies, as when the line breaks before its word arrives. */
  deny(count: number): void;
  /** Mailboxes that do not exist. */
  unknown: Set<string>;
  /** How long it thinks about each mail. */
  delay(milliseconds: number): void;
  close(): Promise<void>;
}

/** @param port 0 = any that is free */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const taken = new Set<ParsedMail>();
  const unknown = new Set<string>();
  let refusals: { count: number; to?: string | undefined } = { count: 0 };
  let denials = 0;
  let thinking = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(unknown.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      void simpleParser(stream).then(async (mail) => {
        await pause(thinking);
        if (refusals.count > 0 && (!refusals.to || addressesOf(mail).includes(refusals.to))) {
          refusals.count -= 1;
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        mails.push(mail);
        denials -= 1;
        done(denials >= 0 ? Object.assign(new Error('Something broke'), { responseCode: 451 }) : null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  return {
    mails,
    unknown,
    url: `smtp://127.0.0.1:${address.port}`,
    async next(to) {
      const mail = await until(`no mail to ${to}`, () => mails.find((one) => !taken.has(one) && addressesOf(one).includes(to)));
      taken.add(mail);
      return mail;
    },
    refuse: (count, to) => void (refusals = { count, to }),
    deny: (count) => (denials = count),
    delay: (milliseconds) => (thinking = milliseconds),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const addressesOf = (mail: ParsedMail): (string | undefined)[] =>
  [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));

/** The six digits of a mail, which must be the same in its text and in its HTML. */
export function codeIn(mail: ParsedMail): string {
  const [code] = /\b\d{6}\b/.exec(mail.text ?? '') ?? [];
  if (!code || !(mail.html || '').includes(code)) throw new Error(`No code in “${mail.subject}”`);
  return code;
}

/** Lets the application send its mails here; the returned function takes that back. */
export function useMailbox(mailbox: Mailbox): () => void {
  const before = strapi.config.get('mail.smtpUrl');
  strapi.config.set('mail.smtpUrl', mailbox.url);
  return () => strapi.config.set('mail.smtpUrl', before);
}
