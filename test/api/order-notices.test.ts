/** Whoever has to do with an order is told, by a real mail server and inside. */
import type { ParsedMail } from 'mailparser';
import { PASSWORD, customerWithCart, DELIVERY, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { becomes, eventually } from '../helpers/patience';

let mailbox: Mailbox;
let restore: () => void;
let place: { documentId: string; email: string };
let staff: Person;

beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  const email = `${unique('venue')}@house.test`;
  place = { ...(await venue({ email, rank: -100, name: unique('Rose Street') })), email };
  staff = await person('staff');
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const inside = async (who: Person): Promise<{ kind: string; text: string; about: string }[]> =>
  (await who.call('get', '/api/notifications?pagination[pageSize]=100').expect(200)).body.data;

const kindsOf = (who: Person, count: number) =>
  eventually(
    async () => (await inside(who)).map(({ kind }) => kind).reverse(),
    (kinds) => kinds.length >= count,
  );

async function ordered(request: object = PICKUP, options: { language?: 'ru' } = {}) {
  const soup = await dish({ price: 9.9 });
  const guest = await customerWithCart([soup, 2]);
  if (options.language) await strapi.db.connection('up_users').where({ id: guest.id }).update({ language: options.language });
  const { body } = await guest.call('post', '/api/orders', { ...request, venue: place.documentId }).expect(201);
  return { guest, soup, order: body.data as { documentId: string; number: string } };
}
const move = (order: { documentId: string }, verb: string, body: object = {}, who = staff) =>
  who.call('post', `/api/orders/${order.documentId}/${verb}`, body).expect(200);
const addressesOf = (mail: ParsedMail) => JSON.stringify([...mail.headers].filter(([name]) => ['to', 'cc', 'bcc'].includes(name)));

test('an order is told to its guest, to the venue and to each of the staff, in a mail of their own', async () => {
  const { guest, soup, order } = await ordered({ ...DELIVERY, note: 'No onions' });
  const receipt = await mailbox.next(guest.email);
  expect(receipt.subject).toBe(`We have your order ${order.number}`);
  expect(receipt.text).toContain(`2 × ${soup.name}: €19.80`);
  for (const address of [place.email, staff.email]) {
    const mail = await mailbox.next(address);
    expect(mail.subject).toMatch(new RegExp(`^New order ${order.number}: .+, €23.30$`));
    for (const needed of [`2 × ${soup.name}`, 'Rose Street 12', '+43 1 5550123', 'No onions', 'Delivery: €3.50'])
      expect(mail.text).toContain(needed);
    expect(mail.html).toContain('+43 1 5550123');
    const others = [guest.email, place.email, staff.email].filter((other) => other !== address);
    expect(others.filter((other) => addressesOf(mail).includes(other))).toEqual([]);
  }
  expect((await kindsOf(guest, 1))[0]).toBe('order-placed');
  expect(await inside(staff)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'order-received', about: order.documentId })]),
  );
});

test('each step is told once, in the guest’s language, by mail where it matters', async () => {
  const { guest, order } = await ordered(DELIVERY, { language: 'ru' });
  for (const verb of ['accept', 'start', 'ready', 'dispatch', 'deliver', 'complete']) await move(order, verb);
  expect(await kindsOf(guest, 7)).toEqual([
    'order-placed',
    'order-accepted',
    'order-preparing',
    'order-ready',
    'order-delivering',
    'order-delivered',
    'order-completed',
  ]);
  const mails = await eventually(
    async () => mailbox.mails.filter((mail) => addressesOf(mail).includes(guest.email)).map(({ subject }) => subject),
    (subjects) => subjects.length >= 3,
  );
  expect(mails.sort()).toEqual([`Заказ ${order.number} получен`, `Заказ ${order.number} принят`, `Заказ ${order.number} доставлен`].sort());
});

test('a refusal says why', async () => {
  const { guest, order } = await ordered();
  await mailbox.next(guest.email);
  await move(order, 'reject', { reason: 'The oven broke' });
  const mail = await mailbox.next(guest.email);
  expect(mail.subject).toBe(`Your order ${order.number} was not accepted`);
  expect(mail.text).toContain('The reason: The oven broke');
});

test('a guest who takes an order back tells the house; the house that cancels does not tell itself', async () => {
  const { guest, order } = await ordered();
  await move(order, 'cancel', {}, guest);
  await eventually(
    async () => mailbox.mails.filter((mail) => addressesOf(mail).includes(place.email)),
    (mails) => mails.some(({ subject }) => subject === `The guest cancelled order ${order.number}`),
  );
  const { guest: other, order: second } = await ordered();
  await move(second, 'cancel', { reason: 'We close early' });
  await kindsOf(other, 2);
  const toldHouse = await strapi.db.connection('notifications').where({ about: second.documentId, template: 'order-withdrawn' });
  expect(toldHouse).toEqual([]);
});

test('the wish to cancel what is being cooked reaches the house', async () => {
  const { guest, order } = await ordered();
  await move(order, 'accept');
  await move(order, 'start');
  await move(order, 'cancel', { reason: 'Ill' }, guest);
  await eventually(
    async () => mailbox.mails.filter((mail) => addressesOf(mail).includes(staff.email)),
    (mails) => mails.some(({ subject, text }) => subject === `Asked to cancel order ${order.number}` && text?.includes('The reason: Ill')),
  );
});

test('a home cook gets the orders of the own kitchen', async () => {
  const cook = await person('cook');
  const pie = await dish({ price: 5, cook: cook.id });
  const guest = await customerWithCart([pie, 1]);
  const { body } = await guest.call('post', '/api/orders', PICKUP).expect(201);
  expect((await mailbox.next(cook.email)).subject).toContain(`New order ${body.data.number}`);
  expect((await kindsOf(cook, 1))[0]).toBe('order-received');
});

test('a notice that cannot be written is given up alone, with the reason', async () => {
  const now = new Date();
  const poison = {
    document_id: unique('n').slice(0, 24),
    event_id: unique('event'),
    channel: 'email',
    recipient: `${unique('nobody')}@samovar.test`,
    subject: '–',
    template: 'order-placed',
    language: 'en',
    status: 'pending',
    attempts: 0,
    payload: JSON.stringify({ facts: { name: 'Nobody', house: 'Samovar' } }),
    next_attempt_at: new Date(now.getTime() - 60_000),
    created_at: now,
    updated_at: now,
    published_at: now,
  };
  await strapi.db.connection('notifications').insert(poison);
  const { guest, order } = await ordered();
  expect((await mailbox.next(guest.email)).subject).toBe(`We have your order ${order.number}`);
  await becomes(() => strapi.db.connection('notifications').where({ document_id: poison.document_id }).first('status', 'last_error'), {
    status: 'failed',
    last_error: 'This letter needs its order',
  });
});

test('who leaves takes along what others were told', async () => {
  const { guest, order } = await ordered();
  await kindsOf(guest, 1);
  await move(order, 'reject', { reason: 'Closed' });
  await kindsOf(guest, 2);
  const about = () => strapi.db.connection('notifications').where({ about: order.documentId });
  expect((await about()).some(({ recipient }) => recipient === place.email)).toBe(true);
  await guest.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
  expect((await strapi.db.connection('up_users').where({ id: guest.id }).first()).left_at).not.toBeNull();
  expect(await about()).toEqual([]);
});
