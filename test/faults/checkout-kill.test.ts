/** kill -9 between any two steps of a checkout: afterwards there is no order at all or one whole order, and the same key makes it exactly one. */
import { createId } from '@paralleldrive/cuid2';
import { fire } from '../concurrency/race';
import { PICKUP } from '../helpers/house';
import { addDish, addGuest, emptyHouse, login, mortal, type House, type KillAt, type Meeting } from './own-house';
import { becomes } from '../helpers/patience';

jest.setTimeout(240_000);

const FROM_THE_KEY = 'insert into "idempotency_keys"';
const NEVER = 10_000;

type Server = Awaited<ReturnType<typeof mortal>>;

let house: House;
let server: Server;
/** The one that takes over; while it does, the next one starts, if one more is needed. */
let spare: Promise<Server> | undefined;
beforeAll(async () => {
  house = await emptyHouse();
  server = await mortal(house);
  spare = mortal(house);
});
afterAll(async () => {
  await Promise.all([server.stop('SIGKILL'), (await spare)?.stop('SIGKILL')]);
  await house.drop();
});

async function fullCart() {
  const [dish, { id, email }] = await Promise.all([addDish(house), addGuest(house)]);
  const token = await login(server.url, email);
  expect((await fire({ url: server.url, token, path: '/api/cart/items', body: { dish, quantity: 2 } })).status).toBe(201);
  const checkOut = (key: string) => fire({ url: server.url, token, path: '/api/orders', body: PICKUP, key });
  return { dish, id, email, token, checkOut };
}

interface Left {
  orders: number;
  lines: number;
  inCart: number;
  portions: number;
  events: number;
}

async function leftBy({ id, dish }: { id: number; dish: string }): Promise<Left> {
  const [left] = await house.sql<Record<keyof Left, string>>(
    `select (select count(*) from orders where customer_id = $1) as orders,
      (select count(*) from orders o join orders_cmps c on c.entity_id = o.id join components_order_lines l on l.id = c.cmp_id
        where o.customer_id = $1 and c.field = 'lines' and l.dish = $2 and l.quantity = 2 and o.total = 9 and l.total = 9) as lines,
      (select coalesce(sum(i.quantity), 0) from cart_items i join carts c on c.id = i.cart_id where c.owner_id = $1) as "inCart",
      (select portions_left from dishes where document_id = $2) as portions,
      (select count(*) from outbox_events e join orders o on o.document_id = e.key where o.customer_id = $1 and e.name = 'order.placed') as events`,
    [id, dish],
  );
  return Object.fromEntries(Object.entries(left ?? {}).map(([name, value]) => [name, Number(value)])) as unknown as Left;
}

const NOTHING: Left = { orders: 0, lines: 0, inCart: 2, portions: 5, events: 0 };
const WHOLE: Left = { orders: 1, lines: 1, inCart: 0, portions: 3, events: 1 };

/** The statements of one undisturbed checkout, from taking the key to the commit. */
async function recorded(): Promise<string[]> {
  const guest = await fullCart();
  await server.arm({ marker: FROM_THE_KEY, skip: 0, nth: NEVER, when: 'before' });
  const heard = server.statements();
  expect((await guest.checkOut(createId())).status).toBe(201);
  expect(await leftBy(guest)).toEqual(WHOLE);
  return heard;
}

const crashed: { id: number; dish: string; token: string; order: string }[] = [];

/** Dies once in so many checkouts at a time, looks, and tries each again with its key at the instance that took over. @returns what the crash left. */
async function crash(order: KillAt | Meeting, checkouts: number, isLast: boolean): Promise<('nothing' | 'all')[]> {
  const guests = await Promise.all(Array.from({ length: checkouts }, async () => ({ ...(await fullCart()), key: createId() })));
  await server.arm(order);
  await Promise.all(guests.map(({ checkOut, key }) => expect(checkOut(key)).rejects.toThrow()));
  expect((await server.ended).signal).toBe('SIGKILL');
  const left = await Promise.all(guests.map(leftBy));
  for (const each of left) expect([NOTHING, WHOLE]).toContainEqual(each);
  server = (await spare) as Server;
  spare = isLast ? undefined : mortal(house);
  for (const guest of guests) {
    expect(await login(server.url, guest.email)).toMatch(/^eyJ/);
    const again = await guest.checkOut(guest.key);
    expect(again.status).toBe(201);
    expect(await leftBy(guest)).toEqual(WHOLE);
    expect((await guest.checkOut(guest.key)).text).toBe(again.text);
    crashed.push({ ...guest, order: again.body.data.documentId });
  }
  return left.map(({ orders }) => (orders === 0 ? 'nothing' : 'all'));
}

/** Everything that was ordered is taken back: whatever died when, each portion returns once. */
async function allTakenBack(): Promise<void> {
  for (const { token, order } of crashed)
    expect((await fire({ url: server.url, token, path: `/api/orders/${order}/cancel`, body: {} })).status).toBe(200);
  await becomes(() => house.sql('select name from outbox_events where sent_at is null'), []);
  for (const guest of crashed) expect((await leftBy(guest)).portions).toBe(5);
}

it('leaves all or nothing, and the retry makes it one', async () => {
  const statements = await recorded();
  const last = statements.length - 1;
  expect(statements[last]).toMatch(/^commit/i);
  expect(statements.filter((text) => /insert into|update |delete from/i.test(text)).length).toBeGreaterThanOrEqual(4);
  // Between any two of its steps, and before the commit itself: in each gap stands one checkout when all are killed at once.
  const gaps = Array.from({ length: last }, (_, index) => index + 1);
  expect(gaps.length).toBeGreaterThanOrEqual(5);
  const left = await crash({ marker: FROM_THE_KEY, holdAt: gaps }, gaps.length, false);
  expect(left).toEqual(gaps.map(() => 'nothing'));
  // Sent but not answered: either is right, half of it is not.
  const right = { after: ['all'], during: ['nothing', 'all'] };
  const moments = ['after', 'after', 'during', 'during', 'during'] as const;
  for (const [index, when] of moments.entries()) {
    const [one] = await crash({ marker: FROM_THE_KEY, skip: 0, nth: last, when }, 1, index === moments.length - 1);
    expect(right[when]).toContain(one);
  }
  expect(crashed.length).toBeGreaterThanOrEqual(10);
  await allTakenBack();
});
