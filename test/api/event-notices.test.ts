/** What the holders of tickets are told, at a real mail server and in the list of the profile: booked, given back, moved, called off, tomorrow. */
import type { ParsedMail } from 'mailparser';
import { booked, inHours, published, type TestEvent, type TestTicket } from '../helpers/events';
import { eventsOf, person, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';

const { clock } = running<typeof import('#platform/clock')>('src/platform/clock');
const jobs = () => running<typeof import('../../src/api/ticket/jobs/remind-holders')>('src/api/ticket/jobs/remind-holders');
const realNow = clock.now;

let mailbox: Mailbox;
let restore: () => void;
let organizer: Person;
let house: string;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  house = (await venue({ name: 'Rose <b>Street</b>', phone: '+43 1 5550100', email: 'rose@house.test' })).documentId;
  organizer = await person('organizer');
});
afterEach(() => (clock.now = realNow));
afterAll(async () => {
  restore();
  await mailbox.close();
});

const russian = async (): Promise<Person> => {
  const who = await person();
  await strapi.db.connection('up_users').where({ id: who.id }).update({ language: 'ru' });
  return who;
};
const change = ({ documentId }: TestEvent, facts: object) => organizer.call('patch', `/api/events/${documentId}`, facts).expect(200);
const mailsTo = ({ email }: Person): string[] =>
  mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(email)).map(({ subject }) => subject ?? '');
const kinds = async ({ call }: Person): Promise<string[]> =>
  (await call('get', '/api/notifications?pagination[pageSize]=100').expect(200)).body.data.map(({ kind }: { kind: string }) => kind);
const calendarIn = (mail: ParsedMail): string =>
  mail.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
const picturesIn = (mail: ParsedMail) => mail.attachments.filter(({ contentType }) => contentType === 'image/png');
const sequenceIn = (mail: ParsedMail): number => Number(/SEQUENCE:(\d+)/.exec(calendarIn(mail))?.[1]);
const cancel = (who: Person, ticket: TestTicket | undefined) =>
  who.call('post', `/api/tickets/${ticket?.documentId}/cancel`, {}).expect(200);

it('whoever books gets one mail with a code for each person, its picture and a calendar file', async () => {
  const guest = await person();
  const event = await published({ title: 'Pelmeni <b>by hand</b>', price: 45, venue: house }, organizer);
  const tickets = await booked(event, guest, { quantity: 2, holders: ['Anna <i>Berg</i>'] });
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toMatch(/^Your tickets: Pelmeni <b>by hand<\/b>, \w+,? \d+ \w+, \d\d:\d\d$/);
  for (const { code } of tickets) for (const shown of [mail.text, mail.html || '']) expect(shown).toContain(code);
  expect(mail.text).toContain('To pay at the door: €90.00');
  expect(mail.text).toContain('Where: Rose Street 1');
  expect(mail.html).not.toMatch(/<b>by|<i>Berg/);
  expect(picturesIn(mail).map(({ content }) => content.subarray(1, 4).toString())).toEqual(['PNG', 'PNG']);
  expect(picturesIn(mail).every(({ cid, related }) => cid && related)).toBe(true);
  expect(calendarIn(mail)).toMatch(/METHOD:PUBLISH/);
  expect(calendarIn(mail)).toContain(`UID:event-${event.documentId}@samovar`);
  expect(mailsTo(guest)).toHaveLength(1);
  const [notice] = (await guest.call('get', '/api/notifications').expect(200)).body.data;
  expect(notice).toMatchObject({ kind: 'ticket-booked', subject: mail.subject });
  expect(JSON.stringify(notice)).not.toContain(tickets[0]?.code);
  expect(JSON.stringify(await eventsOf(tickets[0]?.documentId ?? ''))).not.toMatch(new RegExp(`${tickets[0]?.code}|Berg`));
});

it('whoever gives a ticket back is told; with the last one the event leaves the calendar', async () => {
  const guest = await russian();
  const event = await published({ title: unique('Пельмени') }, organizer);
  const [one, two] = await booked(event, guest, { quantity: 2 });
  const first = await mailbox.next(guest.email);
  expect(first.subject).toMatch(/^Билеты: Пельмени/);
  await cancel(guest, one);
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toMatch(/^Билет отменён: Пельмени/);
  expect(mail.text).toContain('вы вернули билет');
  expect(calendarIn(mail)).toBe('');
  await cancel(guest, two);
  const last = await mailbox.next(guest.email);
  expect(calendarIn(last)).toMatch(/METHOD:CANCEL/);
  expect(sequenceIn(last)).toBeGreaterThanOrEqual(sequenceIn(first));
  expect(await kinds(guest)).toEqual(['ticket-cancelled', 'ticket-cancelled', 'ticket-booked']);
});

it('each holder is told once when time or place changes, with what was and what is; of another price nobody', async () => {
  const [guest, other, gone, stranger] = await Promise.all([person(), russian(), person(), person()]);
  const event = await published({ title: unique('Plov'), location: 'Garden' }, organizer);
  await booked(event, guest, { quantity: 3 });
  await booked(event, other);
  const [returned] = await booked(event, gone);
  await cancel(gone, returned);
  for (const who of [guest, other, gone, gone]) await mailbox.next(who.email);
  await change(event, { price: 5, description: 'Bring a friend' });
  await change(event, { startsAt: inHours(96), endsAt: inHours(99), location: 'Cellar' });
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toMatch(/^Changed: Plov/);
  expect(mail.text).toMatch(/When: [^\n]+\nUntil now: [^\n]+\nWhere: Cellar\nUntil now: Garden/);
  expect(/When: (.*)/.exec(mail.text ?? '')?.[1]).not.toBe(/Until now: (.*)/.exec(mail.text ?? '')?.[1]);
  expect(calendarIn(mail)).toMatch(/METHOD:PUBLISH/);
  expect((await mailbox.next(other.email)).text).toMatch(/Было: [^\n]+\nГде: Cellar\nБыло: Garden/);
  await booked(event, stranger);
  await mailbox.next(stranger.email);
  expect([guest, other, gone, stranger].map((who) => mailsTo(who).filter((subject) => /Changed|Изменилось/.test(subject)).length)).toEqual([
    1, 1, 0, 0,
  ]);
  expect(await kinds(guest)).toEqual(['event-changed', 'ticket-booked']);
});

it('each holder is told once when it is called off, with the reason, and the tickets are void', async () => {
  const [guest, other, gone] = await Promise.all([person(), russian(), person()]);
  const event = await published(
    { title: unique('Borscht'), location: null, venue: (await venue({ name: 'The Mill', phone: '+43 1 5550107' })).documentId },
    organizer,
  );
  await booked(event, guest, { quantity: 2 });
  await booked(event, other);
  const [returned] = await booked(event, gone);
  await cancel(gone, returned);
  for (const who of [guest, other, gone, gone]) await mailbox.next(who.email);
  await organizer.call('post', `/api/events/${event.documentId}/cancel`, { reason: 'The cook is <ill>' }).expect(200);
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toMatch(/^Cancelled: Borscht/);
  for (const said of ['The reason: The cook is <ill>', 'Call +43 1 5550107', 'Where: The Mill']) expect(mail.text).toContain(said);
  expect(mail.html).not.toContain('<ill>');
  expect(calendarIn(mail)).toMatch(/METHOD:CANCEL/);
  expect((await mailbox.next(other.email)).text).toContain('Причина: The cook is <ill>');
  const about = (who: Person) => mailsTo(who).filter((subject) => /ancelled|Отменяется|отменён/.test(subject));
  expect([guest, other, gone].map((who) => about(who).length)).toEqual([1, 1, 1]);
  expect(about(gone)[0]).toMatch(/^Ticket cancelled/);
  expect(await kinds(guest)).toEqual(['event-cancelled', 'ticket-booked']);
});

it('a day before, each holder is reminded once with all codes, whatever instance thinks of it', async () => {
  const guest = await person();
  const event = await published({ title: unique('Kvass') }, organizer);
  const tickets = [...(await booked(event, guest)), ...(await booked(event, guest, { quantity: 2 }))];
  await mailbox.next(guest.email);
  await mailbox.next(guest.email);
  const told = async () =>
    (await Promise.all([jobs().remindHolders(strapi), jobs().remindHolders(strapi)])).reduce((sum, one) => sum + one);
  clock.now = () => new Date(realNow().getTime() + 47 * 3_600_000);
  await told();
  expect(await eventsOf(tickets[0]?.documentId ?? '')).not.toContainEqual(expect.objectContaining({ name: 'ticket.reminder_due' }));
  clock.now = () => new Date(realNow().getTime() + 49 * 3_600_000);
  expect(await told()).toBeGreaterThanOrEqual(1);
  expect(await told()).toBe(0);
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toMatch(/^See you soon: Kvass/);
  for (const { code } of tickets) expect(mail.text).toContain(code);
  expect(picturesIn(mail)).toHaveLength(3);
  expect(await kinds(guest)).toEqual(['ticket-reminder', 'ticket-booked', 'ticket-booked']);
});
