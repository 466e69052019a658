/** Those concerned hear of it: cooks, organizers, followers, whoever is in already; what was taken back at once is told to nobody. */
import { booked, inHours, published } from '../helpers/events';
import { customerWithCart, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { eventually, pause } from '../helpers/patience';
import { table } from '../helpers/tables';
import { profileOf, wished } from '../helpers/wishes';
import type { Envelope } from '#domain/events';

const SETTLING_SECONDS = 10;
let mailbox: Mailbox;
let restore: () => void;
let staff: Person;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  await venue();
  staff = await person('staff');
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const inside = async ({ call }: Person): Promise<string[]> =>
  (await call('get', '/api/notifications?pagination[pageSize]=100').expect(200)).body.data.map(({ kind }: { kind: string }) => kind);
const hears = (who: Person, kind: string, times = 1) =>
  eventually(
    () => inside(who),
    (kinds) => kinds.filter((one) => one === kind).length === times,
  );
const all = () => eventually(async () => (await strapi.db.connection('outbox_events').whereNull('sent_at').first('id')) === undefined);
const cookOf = (place: { documentId: string }, cook: Person) =>
  strapi.db.connection('orders').where({ document_id: place.documentId }).update({ cook_id: cook.id });

it('the cook hears that the house called off an order; who did it by own hand does not', async () => {
  const [galina, nino] = await Promise.all([person('cook'), person('cook')]);
  const place = async (cook: Person) => {
    const guest = await customerWithCart([await dish(), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    await cookOf(order, cook);
    await staff.call('post', `/api/orders/${order.documentId}/accept`, {}).expect(200);
    return order as { documentId: string; number: string };
  };
  const [lost, dropped] = [await place(galina), await place(nino)];
  await staff.call('post', `/api/orders/${lost.documentId}/cancel`, { reason: 'The oven broke' }).expect(200);
  await nino.call('post', `/api/orders/${dropped.documentId}/cancel`, { reason: 'I am ill' });
  await hears(galina, 'order-lost');
  const mail = await mailbox.next(galina.email);
  expect(mail.subject).toBe(`Order ${lost.number} is called off`);
  expect(mail.text).toContain('The reason: The oven broke');
  await all();
  expect(await inside(nino)).not.toContain('order-lost');
});

it('cooks hear of a wish that is open to them, and of one that was passed on; its guest and whoever may not cook do not', async () => {
  const [galina, nino, waiting] = await Promise.all([person('cook'), person('cook'), person('cook')]);
  await strapi.db.connection('profiles').where({ user_id: waiting.id }).update({ approval: 'pending' });
  await wished({ title: unique('Cake') });
  await hears(galina, 'wish-announced');
  await hears(nino, 'wish-announced');
  const asked = await wished({ title: unique('Pie'), cook: await profileOf(galina) });
  await hears(galina, 'wish-received');
  await all();
  expect((await inside(nino)).filter((kind) => kind === 'wish-announced')).toHaveLength(1);
  await galina.call('post', `/api/orders/${asked.documentId}/pass`, {}).expect(204);
  await hears(nino, 'wish-announced', 2);
  expect((await inside(galina)).filter((kind) => kind === 'wish-announced')).toHaveLength(1);
  expect(await inside(waiting)).toEqual([]);
  expect(await inside(asked.guest)).not.toContain('wish-announced');
});

it('followers hear of a new event, its organizer of each booking and return', async () => {
  const [organizer, follower, guest] = await Promise.all([person('organizer'), person(), person()]);
  await follower.call('put', `/api/profiles/${await profileOf(organizer)}/follow`, {}).expect(200);
  const event = await published({ title: unique('Plov') }, organizer);
  await hears(follower, 'event-announced');
  const [ticket] = await booked(event, guest, { quantity: 2 });
  await hears(organizer, 'ticket-sold');
  await guest.call('post', `/api/tickets/${ticket?.documentId}/cancel`, {}).expect(200);
  await hears(organizer, 'ticket-returned');
  expect(await inside(organizer)).not.toContain('event-announced');
});

it('whoever is in already hears of a move; the organizer hears what the house did', async () => {
  const [organizer, guest] = await Promise.all([person('organizer'), person()]);
  const event = await published({ title: unique('Kvass') }, organizer);
  const [ticket] = await booked(event, guest);
  await strapi.db
    .connection('tickets')
    .where({ document_id: ticket?.documentId })
    .update({ status: 'checked_in', checked_in_at: new Date() });
  await organizer.call('patch', `/api/events/${event.documentId}`, { startsAt: inHours(96), endsAt: inHours(99) }).expect(200);
  await hears(guest, 'event-changed');
  expect(await inside(organizer)).not.toContain('event-handled');
  await staff.call('post', `/api/events/${event.documentId}/cancel`, { reason: 'The roof leaks' }).expect(200);
  await hears(organizer, 'event-handled');
  await hears(guest, 'event-cancelled');
});

describe('a booking that the house moves', () => {
  const later = inHours(72).replace(/T.*/, 'T18:00:00.000Z');
  const end = later.replace('T18', 'T20');
  async function confirmed(): Promise<Person & { documentId: string; tables: string[] }> {
    const guest = await person();
    const house = await venue({ name: unique('Rose') });
    const tables = await Promise.all([table({ venue: house.documentId }), table({ venue: house.documentId })]);
    const facts = { table: tables[0]?.documentId, startsAt: later, endsAt: end, guests: 2, name: 'Anna', email: guest.email };
    const { documentId } = (await guest.call('post', '/api/bookings', facts).expect(201)).body.data;
    await staff.call('post', `/api/bookings/${documentId}/confirm`, {}).expect(200);
    await eventually(() => subjects(guest).some((subject) => subject.startsWith('Confirmed')));
    return { ...guest, documentId, tables: tables.map((one) => one.documentId) };
  }
  const subjects = ({ email }: Person): string[] =>
    mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(email)).map(({ subject }) => subject ?? '');
  const changes = (guest: Person) => subjects(guest).filter((subject) => subject.startsWith('Your booking has changed'));
  const carry = ({ documentId }: { documentId: string }, change: object) =>
    staff.call('patch', `/api/bookings/${documentId}`, change).expect(200);

  it('and puts back at once is told nothing; one that stays is told once, as it stands', async () => {
    const [undone, twice, cancelled] = [await confirmed(), await confirmed(), await confirmed()];
    await carry(undone, { table: undone.tables[1] });
    await carry(undone, { table: undone.tables[0] });
    await carry(twice, { table: twice.tables[1] });
    await carry(twice, { startsAt: later.replace('T18', 'T17'), endsAt: later.replace('T18', 'T19') });
    await carry(cancelled, { table: cancelled.tables[1] });
    await staff.call('post', `/api/bookings/${cancelled.documentId}/cancel`, { note: 'The roof leaks' }).expect(200);
    await hears(cancelled, 'booking-cancelled');
    await eventually(() => changes(twice).length === 1);
    await pause(SETTLING_SECONDS * 1000);
    expect([undone, twice, cancelled].map((guest) => changes(guest).length)).toEqual([0, 1, 0]);
    expect(await inside(undone)).not.toContain('booking-changed');
    expect((await inside(twice)).filter((kind) => kind === 'booking-changed')).toHaveLength(1);
    expect(subjects(cancelled).at(-1)).toMatch(/^Cancelled|cancelled/);
  });
});

it('what an event is about is gone: it is set aside with its reason, and the next one is told', async () => {
  const guest = await customerWithCart([await dish(), 1]);
  const { writeNotices } = running<typeof import('../../src/api/notification/reactions/write-notices')>(
    'src/api/notification/reactions/write-notices',
  );
  const consumer = writeNotices(strapi);
  const event: Envelope = {
    id: unique('event'),
    name: 'ticket.booked',
    version: 1,
    topic: 'samovar.tickets',
    subject: unique('gone'),
    traceId: null,
    occurredAt: new Date().toISOString(),
    actor: { kind: 'job', id: null, roles: [] },
    payload: { event: null, owner: guest.id, purchase: 'gone', price: 1, currency: 'EUR', quantity: 1 },
  };
  await consumer.handle(event);
  const rows = await strapi.db.connection('notifications').where({ event_id: event.id }).select('status', 'last_error', 'recipient');
  expect(rows).toEqual([{ status: 'failed', last_error: 'What it is about is gone: happening', recipient: expect.any(String) }]);
});
