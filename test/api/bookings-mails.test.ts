/** The mails about bookings, at a real mail server: one recipient each, a link that only the mail knows, a file for the calendar. */
import type { ParsedMail } from 'mailparser';
import { visitor } from '../helpers/api';
import { person, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { panelUser } from '../helpers/panel';
import { later, linkOf, statusOf, table, wishFor, type TestBooking, type TestTable } from '../helpers/tables';

const jobs = () => running<typeof import('../../src/api/booking/jobs/bookings')>('src/api/booking/jobs/bookings');
let mailbox: Mailbox;
let restore: () => void;
let staff: Person;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  staff = await person('staff');
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

interface House {
  documentId: string;
  email: string;
  tables: TestTable[];
}
async function house(tables = 1): Promise<House> {
  const email = `${unique('venue')}@house.test`;
  const { documentId } = await venue({ email, name: 'Rose <b>Street</b>', address: 'Rose Street 1', phone: '+43 1 5550100' });
  const made: TestTable[] = [];
  for (let count = 0; count < tables; count += 1) made.push(await table({ venue: documentId, area: 'Garden' }));
  return { documentId, email, tables: made };
}
type Guest = TestBooking & { email: string };
async function asks(at: { documentId: string }, facts: object = {}): Promise<Guest> {
  const email = `${unique('guest')}@samovar.test`;
  const { body } = await visitor('post', '/api/bookings', wishFor(at, { email, ...facts })).expect(201);
  return { ...body.data, email };
}
const move = (booking: TestBooking, verb: string, body: object = {}) =>
  staff.call('post', `/api/bookings/${booking.documentId}/${verb}`, body).expect(200);
const receivers = (mail: ParsedMail): string[] =>
  ['to', 'cc', 'bcc'].flatMap((name) => {
    const header = mail.headers.get(name) as { value?: { address: string }[] } | undefined;
    return (header?.value ?? []).map(({ address }) => address);
  });
const calendarIn = (mail: ParsedMail): string => {
  const [file] = mail.attachments.filter((attachment) => attachment.contentType === 'text/calendar');
  if (!file) throw new Error(`No calendar file in “${mail.subject}”`);
  return file.content.toString('utf8').replace(/\r\n /g, '');
};
const fieldOf = (calendar: string, name: string): string => new RegExp(`^${name}[;:](.*)$`, 'm').exec(calendar)?.[1]?.trim() ?? '';

it('tells the guest and the house of a request, each in a mail of their own', async () => {
  const { email: venueEmail, tables } = await house();
  const guest = await asks(tables[0]!, { phone: '+43 1 5550123', note: 'By the <b>window</b>' });
  const [receipt, notice] = [await mailbox.next(guest.email), await mailbox.next(venueEmail)];
  expect(receivers(receipt)).toEqual([guest.email]);
  expect(receivers(notice)).toEqual([venueEmail]);
  expect(receipt.subject).toMatch(/^We have your request: /);
  expect(receipt.text).toContain(tables[0]!.number);
  // The guest has no account: anybody may have typed this address, and words of a stranger are not carried there.
  expect(`${receipt.html} ${receipt.text}`).not.toContain('window');
  expect(notice.html).toContain('By the &lt;b&gt;window&lt;/b&gt;');
  expect(receipt.text).toContain(`Cancel the request: ${guest.manageUrl}`);
  expect(receipt.text).not.toContain(venueEmail);
  for (const needed of [guest.email, '+43 1 5550123', 'Anna Guest', guest.number])
    expect(`${notice.subject} ${notice.text}`).toContain(needed);
  expect(notice.text).not.toContain('/manage/');
  expect(notice.text).toContain(`/admin/plugins/backoffice/bookings/requests?open=${guest.documentId}`);
});

it('never stores the guest’s link: only the mail has it, and its button cancels', async () => {
  const { tables, email: venueEmail } = await house();
  const guest = await asks(tables[0]!);
  await mailbox.next(guest.email);
  const token = linkOf(guest).split('/').at(-1) ?? '';
  expect(token).toHaveLength(43);
  const { rows } = await strapi.db.connection.raw(
    `select 'notices' as place from notifications n where n::text like :token union all
     select 'bookings' from bookings b where b::text like :token union all select 'events' from outbox_events e where e::text like :token`,
    { token: `%${token}%` },
  );
  expect(rows).toEqual([]);
  await visitor('post', `${linkOf(guest)}/cancel`).expect(200);
  const cancelled = await mailbox.next(guest.email);
  expect(cancelled.subject).toMatch(/^Cancelled: /);
  expect(cancelled.attachments).toEqual([]);
  await mailbox.next(venueEmail);
  expect((await mailbox.next(venueEmail)).subject).toMatch(/^Cancelled by the guest B-/);
});

it('confirms with a file for the calendar; a move replaces it, a cancellation takes it out again', async () => {
  const { tables } = await house(2);
  const guest = await asks(tables[0]!);
  await mailbox.next(guest.email);
  await move(guest, 'confirm', { note: 'See you' });
  const confirmed = await mailbox.next(guest.email);
  expect(confirmed.subject).toMatch(/^Confirmed: /);
  expect(confirmed.text).toContain('A word from the house: See you');
  const first = calendarIn(confirmed);
  expect(fieldOf(first, 'METHOD')).toBe('PUBLISH');
  expect(fieldOf(first, 'UID')).toBe(`booking-${guest.documentId}@samovar`);
  expect(fieldOf(first, 'DTSTART')).toBe(
    later()
      .toISOString()
      .replace(/[-:]|\.000/g, ''),
  );
  await strapi.db
    .connection('bookings')
    .where({ document_id: guest.documentId })
    .update({ requested_at: new Date(Date.now() - 60_000) });
  await staff.call('patch', `/api/bookings/${guest.documentId}`, { table: tables[1]!.documentId, price: 12.5 }).expect(200);
  const moved = await mailbox.next(guest.email);
  expect(moved.subject).toMatch(/^Your booking has changed/);
  expect(moved.text).toContain(tables[1]!.number);
  expect(fieldOf(calendarIn(moved), 'UID')).toBe(fieldOf(first, 'UID'));
  expect(Number(fieldOf(calendarIn(moved), 'SEQUENCE'))).toBeGreaterThan(Number(fieldOf(first, 'SEQUENCE')));
  await staff.call('patch', `/api/bookings/${guest.documentId}`, { note: 'Nothing that the guest must hear' }).expect(200);
  await move(guest, 'cancel', { note: 'The roof leaks' });
  const cancelled = await mailbox.next(guest.email);
  expect(cancelled.text).toContain('The roof leaks');
  const last = calendarIn(cancelled);
  expect([fieldOf(last, 'METHOD'), fieldOf(last, 'STATUS'), fieldOf(last, 'UID')]).toEqual(['CANCEL', 'CANCELLED', fieldOf(first, 'UID')]);
  expect(mailbox.mails.filter((mail) => receivers(mail).includes(guest.email))).toHaveLength(4);
});

it('writes to each who lost on their own, with offers that one press asks for', async () => {
  const { tables } = await house(2);
  const winner = await asks(tables[0]!);
  const losers = [await asks(tables[0]!), await asks(tables[0]!, { language: 'ru' }), await asks(tables[0]!)];
  for (const guest of [winner, ...losers]) await mailbox.next(guest.email);
  await move(winner, 'confirm');
  expect((await mailbox.next(winner.email)).subject).toMatch(/^Confirmed/);
  const everybody = [winner, ...losers].map((guest) => guest.email);
  for (const loser of losers) {
    const mail = await mailbox.next(loser.email);
    expect(receivers(mail)).toEqual([loser.email]);
    const raw = `${mail.text}${String(mail.html)}`;
    expect(everybody.filter((address) => address !== loser.email && raw.includes(address))).toEqual([]);
    expect(mail.text).toContain(`${loser.manageUrl}/offers/1`);
  }
  const [first, second] = losers as [Guest, Guest];
  const russian = mailbox.mails.filter((mail) => receivers(mail).includes(second.email)).at(-1);
  expect(russian?.subject).toMatch(/^Не получилось/);
  const offer = `${linkOf(first)}/offers/1`;
  await visitor('get', offer).expect(200);
  await visitor('post', offer).expect(201);
  expect((await mailbox.next(first.email)).subject).toMatch(/^We have your request/);
});

it('is decided in the panel with the same mails', async () => {
  const { tables } = await house();
  const [guest, rival] = [await asks(tables[0]!), await asks(tables[0]!)];
  for (const each of [guest, rival]) await mailbox.next(each.email);
  const owner = await panelUser('strapi-super-admin');
  await owner.call('put', `/content-manager/collection-types/api::booking.booking/${guest.documentId}`, { state: 'confirmed' }).expect(200);
  expect((await mailbox.next(guest.email)).subject).toMatch(/^Confirmed/);
  const lost = await mailbox.next(rival.email);
  expect([receivers(lost), lost.subject]).toEqual([[rival.email], expect.stringMatching(/^Sorry/)]);
  expect(await strapi.db.connection('bookings').where({ document_id: guest.documentId }).first('decision_source')).toEqual({
    decision_source: 'panel',
  });
});

it('confirms at once what the staff set for a guest', async () => {
  const { tables } = await house();
  const email = `${unique('called')}@samovar.test`;
  await staff.call('post', '/api/bookings/direct', wishFor(tables[0]!, { email })).expect(201);
  const mail = await mailbox.next(email);
  expect([receivers(mail), mail.subject]).toEqual([[email], expect.stringMatching(/^Confirmed/)]);
  expect(mail.text).toContain('/manage/');
});

it('says why it was declined by hand, and that nobody answered in time', async () => {
  const { tables } = await house();
  const [refused, forgotten] = [
    await asks(tables[0]!),
    await asks(tables[0]!, { startsAt: later(5).toISOString(), endsAt: later(6).toISOString() }),
  ];
  await mailbox.next(refused.email);
  await mailbox.next(forgotten.email);
  await move(refused, 'decline', { note: 'A wedding that day' });
  expect((await mailbox.next(refused.email)).text).toContain('A wedding that day');
  const gone = { starts_at: new Date(Date.now() - 60_000), ends_at: new Date(Date.now() + 3_600_000) };
  await strapi.db.connection('bookings').where({ document_id: forgotten.documentId }).update(gone);
  await jobs().declineUnanswered(strapi);
  expect((await mailbox.next(forgotten.email)).text).toContain('nobody answered your request in time');
});

it('answers a late wish to cancel: the house hears of it, the guest hears that the booking stands', async () => {
  const email = `${unique('venue')}@house.test`;
  const { documentId } = await venue({ email, freeCancelHours: 720, phone: '+43 1 5550100' });
  const at = await table({ venue: documentId });
  const guest = await asks(at, { startsAt: later(-72).toISOString(), endsAt: later(-70).toISOString() });
  await mailbox.next(guest.email);
  await mailbox.next(email);
  await move(guest, 'confirm');
  await mailbox.next(guest.email);
  await staff.call('post', `/api/bookings/${guest.documentId}/keep`).expect(409);
  await visitor('post', `${linkOf(guest)}/cancel`).expect(200);
  expect((await mailbox.next(email)).subject).toMatch(/^Asked to cancel B-/);
  await visitor('post', `/api/bookings/${guest.documentId}/keep`).expect(401);
  await staff.call('post', `/api/bookings/${guest.documentId}/keep`, { note: 'The kitchen has begun' }).expect(200);
  const answer = await mailbox.next(guest.email);
  expect(answer.subject).toMatch(/^Your booking stands/);
  expect(answer.text).toContain('The kitchen has begun');
  expect(await statusOf(guest)).toBe('confirmed');
});

it('reminds a day before, and writes to the account’s address where the guest left only a phone', async () => {
  const { tables } = await house();
  const customer = await person();
  const wish = { ...wishFor(tables[0]!), email: undefined, phone: '+43 1 5550124' };
  const { body } = await customer.call('post', '/api/bookings', wish).expect(201);
  expect((await mailbox.next(customer.email)).text).toContain('/manage/');
  await move(body.data, 'confirm');
  await mailbox.next(customer.email);
  const soon = {
    starts_at: new Date(Date.now() + 23 * 3_600_000),
    ends_at: new Date(Date.now() + 25 * 3_600_000),
    requested_at: later(-2000),
  };
  await strapi.db.connection('bookings').where({ document_id: body.data.documentId }).update(soon);
  await jobs().remindGuests(strapi);
  await jobs().remindGuests(strapi);
  expect((await mailbox.next(customer.email)).subject).toMatch(/^See you soon/);
  expect(mailbox.mails.filter((mail) => receivers(mail).includes(customer.email))).toHaveLength(3);
});

it('who leaves only a phone gets no mail, and the house is told to call', async () => {
  const { tables, email } = await house();
  await visitor('post', '/api/bookings', { ...wishFor(tables[0]!), email: undefined, phone: '+43 1 5550125' }).expect(201);
  expect((await mailbox.next(email)).text).toContain('please tell the guest by phone');
});
