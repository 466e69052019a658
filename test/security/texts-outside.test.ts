/**
 * Hostile texts that were taken, followed to every place where they come out: answers, mails and their headers, calendars, the log of events
 * that webhooks and Kafka carry. Each comes out whole, in its own place.
 */
import type { ParsedMail } from 'mailparser';
import { visitor } from '../helpers/api';
import { booked, published } from '../helpers/events';
import { allIsTold, customerWithCart, DELIVERY, dish, eventsOf, person, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { requested, table } from '../helpers/tables';
import { HOSTILE, isLine, isText } from './texts';

/** A net of many questions, on a slow machine, too. */
jest.setTimeout(400_000);

let mailbox: Mailbox;
let restore: () => void;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const texts = Object.entries(HOSTILE).map(([name, text]) => [name, text.slice(0, 900)] as const);
const LINES = texts.filter(([, text]) => isLine(text));
const TEXTS = texts.filter(([, text]) => isText(text));
const kept = (text: string): string => text.trim().normalize('NFC');

/** Nothing that the house did not write itself. */
function checkMail(mail: ParsedMail): void {
  expect(mail.headers.get('bcc')).toBeUndefined();
  expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
  const html = mail.html || '';
  expect(html).not.toMatch(/<script|<img src="?x|onerror=alert[^&]*>(?<!&gt;)/i);
  expect(html).not.toContain('%%');
  // A line of the house begins with a label; what a stranger typed stands behind one, or behind a quotation mark.
  expect((mail.text ?? '').split(/\r?\n/).filter((line) => /^(Table: 99|Bcc:|BEGIN:|SUMMARY:)/.test(line))).toEqual([]);
  for (const file of mail.attachments.filter(({ contentType }) => contentType === 'text/calendar'))
    checkCalendar(file.content.toString('utf8'), 1);
}

/** RFC 5545, 3.1: lines of at most 75 octets that end with CRLF, each a property with its value. */
function checkCalendar(file: string, entries: number): void {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
  const folded = file.slice(0, -2).split('\r\n');
  expect(folded.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const lines = folded
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  expect(lines.filter((line) => !/^[A-Z-]+(;[^:]+)?:/.test(line))).toEqual([]);
  expect([lines.filter((line) => line === 'BEGIN:VEVENT').length, lines.filter((line) => line === 'END:VEVENT').length]).toEqual([
    entries,
    entries,
  ]);
  const values = lines
    .filter((line) => /^(NAME|X-WR-CALNAME|SUMMARY|LOCATION|DESCRIPTION):/.test(line))
    .map((line) => line.slice(line.indexOf(':') + 1));
  // Commas, semicolons and backslashes mean something: as letters they have a backslash before them (3.3.11).
  expect(values.filter((value) => /(?<!\\)(?:\\\\)*[;,]/.test(value) || /(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(value))).toEqual([]);
}

it('bookings: name and wish, to the guest, the house and the feed', async () => {
  const email = `${unique('venue')}@house.test`;
  const place = await venue({ email, name: 'Rose, Street; "9"', address: 'Rose Street 1' });
  const staff = await person('staff');
  const calendar = (await staff.call('post', '/api/bookings/calendars', { name: 'Book, of; us', venue: place.documentId }).expect(201)).body
    .data;
  const at = await table({ venue: place.documentId });
  const made = [];
  for (const [index, [what, note]] of TEXTS.entries()) {
    const name = LINES[index % LINES.length]?.[1].slice(0, 90) ?? '';
    const guest = `${unique('guest')}@samovar.test`;
    const start = new Date(Date.UTC(2027, 0, 4 + index, 12));
    const times = { startsAt: start.toISOString(), endsAt: new Date(start.getTime() + 7_200_000).toISOString() };
    const isAddress =
      (await visitor('post', '/api/bookings', { table: at.documentId, ...times, guests: 2, name, email: guest })).status === 400;
    const booking = await requested(at, { ...times, name: isAddress ? 'Anna' : name, email: `x${guest}`, note });
    made.push(booking);
    expect([what, (await staff.call('get', `/api/bookings/${booking.documentId}`).expect(200)).body.data.note]).toEqual([what, kept(note)]);
    expect(JSON.stringify(await eventsOf(booking.documentId))).not.toContain('\\r\\nBcc');
    checkMail(await mailbox.next(`x${guest}`));
    checkMail(await mailbox.next(email));
    const confirmed = await staff.call('post', `/api/bookings/${booking.documentId}/confirm`, {
      note: LINES[index % LINES.length]?.[1].slice(0, 400),
    });
    expect([what, confirmed.status, confirmed.body.error]).toEqual([what, 200, undefined]);
    checkMail(await mailbox.next(`x${guest}`));
  }
  const feed = new URL(calendar.url as string);
  const { text } = await visitor('get', feed.pathname + feed.search).expect(200);
  checkCalendar(text, (text.match(/BEGIN:VEVENT\r\n/g) ?? []).length);
  expect(made.length).toBeGreaterThan(8);
}, 120_000);

it('events and tickets: title, place, description and holder, in mails, files and the public calendar', async () => {
  const guest: Person = await person();
  for (const [what, title] of LINES) {
    const description = TEXTS.find(([name]) => name === what)?.[1] ?? 'x';
    const facts = {
      title: `${unique('E')} ${title}`.slice(0, 150),
      location: title.slice(0, 200),
      description,
      tags: [title.slice(0, 50)],
    };
    const event = await published(facts);
    expect([what, event.title]).toEqual([what, kept(facts.title)]);
    const [ticket] = await booked(event, guest, { quantity: 1 });
    checkMail(await mailbox.next(guest.email));
    checkCalendar((await guest.call('get', `/api/tickets/${ticket?.documentId}/ticket.ics`).expect(200)).text, 1);
  }
  const { text } = await visitor('get', '/api/events/calendar.ics').expect(200);
  checkCalendar(text, (text.match(/BEGIN:VEVENT\r\n/g) ?? []).length);
}, 120_000);

it('orders: note, address and the reason of a refusal', async () => {
  await venue();
  const staff = await person('staff');
  const soup = await dish();
  for (const [what, note] of TEXTS) {
    const line = LINES.find(([name]) => name === what)?.[1] ?? 'Rose Street';
    const guest = await customerWithCart([soup, 1]);
    const delivery = { ...DELIVERY.delivery, address: line.slice(0, 300), notes: note };
    const placed = await guest.call('post', '/api/orders', { ...DELIVERY, delivery, note });
    expect([what, placed.status, placed.body.error]).toEqual([what, 201, undefined]);
    const order = placed.body.data;
    expect([what, order.note, order.delivery.address]).toEqual([what, kept(note), kept(line.slice(0, 300))]);
    checkMail(await mailbox.next(guest.email));
    await staff.call('post', `/api/orders/${order.documentId}/reject`, { reason: line.slice(0, 500) }).expect(200);
    const mail = await mailbox.next(guest.email);
    checkMail(mail);
    await allIsTold();
    for (const { payload } of await eventsOf(order.documentId)) expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
  }
}, 120_000);
