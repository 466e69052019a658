/** Guests who want the same table, each with a mailbox of their own: what they ask for, and what they are written. */
import type { ParsedMail } from 'mailparser';
import type { Mailbox } from '../helpers/mailbox';

const LINK = /\/api\/bookings\/manage\/[\w-]{43}/;

export interface Guest {
  id: string;
  name: string;
  email: string;
}

/** Asks as a guest without an account, and reads the receipt. */
export async function asks(
  house: { url: string; mailbox: Mailbox },
  wish: { table: string; startsAt: string; name: string },
): Promise<Guest> {
  const email = `${wish.name.toLowerCase()}@rivals.samovar.test`;
  const body = JSON.stringify({ ...wish, email, guests: 2 });
  const answer = await fetch(`${house.url}/api/bookings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const made = (await answer.json()) as { data?: { documentId: string } };
  if (!made.data) throw new Error(JSON.stringify(made));
  const receipt = await house.mailbox.next(email);
  expect([receipt.subject, receiversOf(receipt), LINK.test(receipt.text ?? '')]).toEqual([
    expect.stringMatching(/^We have your request: /),
    [email],
    true,
  ]);
  return { id: made.data.documentId, name: wish.name, email };
}

/** Whoever has lost reads of nobody else, and each place that is offered instead opens on a page of the guest's own. @returns the paths of the offers */
export async function readsOffers({ url, mailbox }: { url: string; mailbox: Mailbox }, loser: Guest, winner: Guest): Promise<string[]> {
  const mail = await mailbox.next(loser.email);
  expect(mail.subject).toMatch(/^Sorry, not this time: /);
  expect(receiversOf(mail)).toEqual([loser.email]);
  const said = `${mail.text} ${mail.html || ''}`;
  expect([winner.name, winner.email].filter((secret) => said.includes(secret))).toEqual([]);
  const offers = [...new Set(said.match(new RegExp(`${LINK.source}/offers/\\d`, 'g')))];
  expect(offers.length).toBeGreaterThan(0);
  for (const offer of offers) expect((await fetch(url + offer, { headers: { accept: 'text/html' } })).status).toBe(200);
  return offers;
}

export async function readsConfirmation({ mailbox }: { mailbox: Mailbox }, winner: Guest): Promise<void> {
  const mail = await mailbox.next(winner.email);
  expect([mail.subject, receiversOf(mail)]).toEqual([expect.stringMatching(/^Confirmed: /), [winner.email]]);
  expect(mail.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
}

const receiversOf = (mail: ParsedMail): string[] =>
  ['to', 'cc', 'bcc'].flatMap((name) => {
    const header = mail.headers.get(name) as { value?: { address: string }[] } | undefined;
    return (header?.value ?? []).map(({ address }) => address);
  });
