/** The inbox's server side: lists, canned answers with what is known of a guest, whoever writes as each role may see them, pictures, tickets sent again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { errorOf, visitor } from '../helpers/api';
import { booked, published } from '../helpers/events';
import { customerWithCart, dish, eventsOf, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import { byRequests, statementsOf } from '../helpers/statements';
import { table, wishFor } from '../helpers/tables';
import { profileOf } from '../helpers/wishes';
import type { CannedText, InboxPage, Said, Talk, TalkPerson } from '../../src/plugins/backoffice/contract/inbox';

let host: PanelUser;
let support: PanelUser;
let kitchen: PanelUser;
beforeAll(async () => {
  await venue();
  [host, support, kitchen] = (await Promise.all(['samovar-host', 'samovar-support', 'samovar-kitchen'].map(panelUser))) as [
    PanelUser,
    PanelUser,
    PanelUser,
  ];
});

const supportOf = async (guest: Person): Promise<Talk> =>
  (await guest.call('post', '/api/chat/conversations', { kind: 'support' }).expect(200)).body.data;
const say = (guest: Person, { documentId }: Talk, body: string) =>
  guest.call('post', `/api/chat/conversations/${documentId}/messages`, { body }).expect(201);
const read = async <T>(who: PanelUser, rest: string): Promise<T> =>
  (await who.call('get', `/backoffice/inbox${rest}`).expect(200)).body.data;
const historyOf = async (guest: Person, { documentId }: Talk): Promise<Said[]> =>
  (await guest.call('get', `/api/chat/conversations/${documentId}/messages`).expect(200)).body.data;

it('is shut without the right, whatever is asked', async () => {
  const talk = await supportOf(await person());
  for (const rest of [
    '',
    `/${talk.documentId}`,
    `/${talk.documentId}/messages`,
    `/${talk.documentId}/canned`,
    `/${talk.documentId}/person`,
  ])
    await kitchen.call('get', `/backoffice/inbox${rest}`).expect(403);
  errorOf(await kitchen.call('post', `/backoffice/inbox/${talk.documentId}/pictures`, {}).expect(403));
});

it('lists with counts, whose they are, and who looks', async () => {
  const guest = await person();
  const talk = await supportOf(guest);
  await say(guest, talk, 'Hello');
  const before = await read<InboxPage>(support, '?view=waiting');
  expect(before.conversations.map(({ documentId }) => documentId)).toContain(talk.documentId);
  expect(before).toMatchObject({ page: 1, me: { key: `panel:${support.id}`, name: 'Irina' }, duty: { isAvailable: false } });
  expect(before.counts.unassigned).toBeGreaterThan(0);
  await act(support.call, 'assignConversation', { params: { id: talk.documentId }, body: {} }).expect(200);
  const mine = await read<InboxPage>(support, '?view=mine');
  expect(mine.conversations).toMatchObject([{ documentId: talk.documentId, assignee: { key: mine.me.key } }]);
  expect(mine.counts.mine).toBe(1);
});

it('says of each conversation its own unread messages, last words and marks, to each side what it may see', async () => {
  const [one, two] = [await person(), await person()];
  const [first, second] = [await supportOf(one), await supportOf(two)];
  for (const body of ['a', 'b', 'c']) await say(one, first, body);
  await say(two, second, 'd');
  await act(host.call, 'postMessage', { params: { id: second.documentId }, body: { body: 'A note', isNote: true } }).expect(201);
  const listed = (await read<InboxPage>(host, '?view=all')).conversations;
  const of = ({ documentId }: Talk, talks: readonly Talk[]) => talks.find((talk) => talk.documentId === documentId);
  expect(of(first, listed)).toMatchObject({ unread: 3, lastMessage: { body: 'c' }, marks: [{ side: 'guest', readSeq: 3 }] });
  expect(of(second, listed)).toMatchObject({ unread: 0, lastMessage: { kind: 'note', body: 'A note' } });
  const own = (await two.call('get', '/api/chat/conversations').expect(200)).body.data as Talk[];
  expect(own).toMatchObject([{ documentId: second.documentId, unread: 0, lastMessage: { body: 'd' } }]);
});

it('asks the database no more for many conversations than for one', async () => {
  const open = async () => {
    const guest = await person();
    await say(guest, await supportOf(guest), 'Hello');
  };
  const look = async () => (await statementsOf(() => read<InboxPage>(host, '?view=waiting'), byRequests)).statements.length;
  await open();
  const few = await look();
  for (let more = 0; more < 6; more += 1) await open();
  expect(await look()).toBe(few);
  console.log(`a list of the inbox: ${few} statements`);
});

describe('canned answers', () => {
  it('are in the guest’s language, with what is known, and without the sentences that name what is not', async () => {
    const shortcut = unique('hello').toLowerCase();
    const english = 'Hello {guest}, {me} speaking. Your order {order} is safe. See you soon!';
    await strapi
      .documents('api::chat.canned-answer')
      .create({ data: { shortcut, english, russian: 'Здравствуйте, {guest}! Заказ {order} у нас.' } });
    const textFor = async ({ documentId }: Talk) =>
      (await read<CannedText[]>(host, `/${documentId}/canned`)).find((one) => one.shortcut === shortcut)?.text;
    const guest = await customerWithCart([await dish(), 1]);
    const talk = await supportOf(guest);
    expect(await textFor(talk)).toBe(`Hello ${talk.guest.name}, Irina speaking. See you soon!`);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    expect(await textFor(talk)).toBe(`Hello ${talk.guest.name}, Irina speaking. Your order ${order.number} is safe. See you soon!`);
    const { documentId } = (await visitor('post', '/api/chat/guests', { name: 'Вера', language: 'ru' }).expect(201)).body.data;
    expect(await textFor({ documentId } as Talk)).toBe('Здравствуйте, Вера!');
  });
});

describe('whoever writes', () => {
  it('is shown with orders and bookings and the steps that the role may take, each told in the thread', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    const booking = (await guest.call('post', '/api/bookings', wishFor(await table())).expect(201)).body.data;
    const talk = await supportOf(guest);
    await say(guest, talk, 'Where is it?');
    const seen = await read<TalkPerson>(host, `/${talk.documentId}/person`);
    expect(seen).toMatchObject({
      orders: [{ id: order.documentId, status: 'placed' }],
      bookings: [{ id: booking.documentId }],
      tickets: [],
    });
    expect(seen.account).toMatchObject({ orderCount: 1, email: null });
    expect(seen.orders?.[0]?.moves.map(({ verb }) => verb)).toEqual(['accept', 'reject', 'cancel']);
    expect(seen.bookings?.[0]?.moves.map(({ verb }) => verb)).toEqual(['confirm', 'decline', 'cancel']);
    await act(host.call, 'acceptOrder', { params: { id: order.documentId }, body: {} }).expect(200);
    await act(host.call, 'confirmBooking', { params: { id: booking.documentId }, body: {} }).expect(200);
    const told = (await historyOf(guest, talk)).filter(({ kind }) => kind === 'event').map(({ body }) => body);
    expect(told).toEqual([`Order ${order.number}: accepted.`, `Booking ${booking.number}: confirmed.`]);
    const looked = await read<TalkPerson>(support, `/${talk.documentId}/person`);
    expect(looked).toMatchObject({
      account: { email: guest.email },
      orders: [{ status: 'accepted', moves: [] }],
      bookings: [{ moves: [] }],
    });
  });

  it('without an account is shown by the address that was given, which proves nothing', async () => {
    const email = `${unique('vera')}@samovar.test`;
    const { documentId } = (await visitor('post', '/api/chat/guests', { name: 'Vera', email }).expect(201)).body.data;
    expect(await read<TalkPerson>(host, `/${documentId}/person`)).toMatchObject({
      account: null,
      givenEmail: email,
      orders: [],
      bookings: [],
    });
  });

  it('is not the house’s where a guest and a cook speak alone', async () => {
    const [guest, cook] = [await person(), await person('cook')];
    const opening = { kind: 'direct', profile: await profileOf(cook) };
    const { documentId } = (await guest.call('post', '/api/chat/conversations', opening).expect(200)).body.data;
    for (const rest of ['', '/person', '/canned', '/messages'])
      errorOf(await host.call('get', `/backoffice/inbox/${documentId}${rest}`).expect(404));
  });
});

describe('a ticket', () => {
  it('is sent once more to its guest and nobody else, and the thread says so', async () => {
    const guest = await person();
    const [ticket] = await booked(await published(), guest);
    const talk = await supportOf(guest);
    const resend = (id: string) => act(host.call, 'resendTicket', { params: { id }, body: { ticket: ticket?.documentId } });
    const { tickets } = await read<TalkPerson>(host, `/${talk.documentId}/person`);
    expect(tickets).toMatchObject([{ id: ticket?.documentId, isResendable: true }]);
    await resend(talk.documentId).expect(200);
    expect((await eventsOf(ticket?.documentId ?? '')).map(({ name }) => name)).toContain('ticket.resent');
    expect((await historyOf(guest, talk)).map(({ body }) => body)).toEqual([`The ticket for “${tickets?.[0]?.event}” was sent again.`]);
    expect(errorOf(await resend((await supportOf(await person())).documentId)).status).toBe(404);
    await guest.call('post', `/api/tickets/${ticket?.documentId}/cancel`, {}).expect(200);
    expect(errorOf(await resend(talk.documentId)).details.code).toBe('ticket.cancelled');
    expect((await read<TalkPerson>(host, `/${talk.documentId}/person`)).tickets).toMatchObject([{ isResendable: false }]);
  });
});

describe('pictures', () => {
  const PICTURE = readFileSync(path.resolve(__dirname, '../../database/seed/images', 'apple-sharlotka.webp'));
  const send = (who: PanelUser, { documentId }: Talk, file: Buffer, fields: Record<string, string> = {}) => {
    const form = request(strapi.server.httpServer)
      .post(`/backoffice/inbox/${documentId}/pictures`)
      .set('Authorization', `Bearer ${who.token}`);
    for (const [name, value] of Object.entries(fields)) void form.field(name, value);
    return form.attach('files', file, 'plate.webp');
  };

  it('go into the thread, once for a clientId', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    const fields = { body: 'Like this?', clientId: 'picture-of-a-plate' };
    const [first, again] = [await send(host, talk, PICTURE, fields).expect(201), await send(host, talk, PICTURE, fields).expect(201)];
    expect(again.body.data.seq).toBe(first.body.data.seq);
    expect(await historyOf(guest, talk)).toMatchObject([
      { body: 'Like this?', from: { side: 'house' }, pictures: [{ width: expect.any(Number) }] },
    ]);
  });

  it('that are none are refused, and nothing is said', async () => {
    const guest = await person();
    const talk = await supportOf(guest);
    expect(errorOf(await send(host, talk, Buffer.from('<script>')))).toMatchObject({ status: expect.any(Number) });
    expect(await historyOf(guest, talk)).toEqual([]);
  });
});
