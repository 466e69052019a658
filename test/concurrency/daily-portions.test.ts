/** What a cook makes in a day is sold once: many guests at the same instant, at one instance and at two. */
import { dish, person, PICKUP, venue, type Person, type TestDish } from '../helpers/house';
import { client, errorOf } from '../helpers/api';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { crowd, race, rewriting, tally, withoutRowLocks, type Answer, type Guest } from './race';

jest.setTimeout(240_000);

const PORTIONS = 5;
const BUYERS = 20;

let second: string;
let buyers: Guest[];
beforeAll(async () => {
  await venue();
  [second, buyers] = await Promise.all([secondUrl(), crowd(BUYERS)]);
});

interface Kitchen {
  cook: Person;
  dishes: TestDish[];
}

async function kitchen(dailyPortions: number): Promise<Kitchen> {
  const cook = await person('cook');
  await cook.call('patch', '/api/profiles/me', { dailyPortions }).expect(200);
  return { cook, dishes: [await dish({ cook: cook.id }), await dish({ cook: cook.id })] };
}

async function fill(guest: { token: string }, item: TestDish | undefined, quantity = 1): Promise<void> {
  await client(guest.token)('delete', '/api/cart/items');
  await client(guest.token)('post', '/api/cart/items', { dish: item?.documentId, quantity }).expect(201);
}

async function rush({ dishes }: Kitchen, urls: readonly string[]): Promise<Answer[]> {
  for (const [index, guest] of buyers.entries()) await fill(guest, dishes[index % 2]);
  return race(buyers.map(({ token }, index) => ({ url: urls[index % urls.length] as string, token, path: '/api/orders', body: PICKUP })));
}

const sold = async ({ cook }: Kitchen): Promise<number> =>
  (await strapi.db.connection('orders').where({ cook_id: cook.id }).pluck('id')).length;

it.each([
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const)(`of ${BUYERS} guests exactly ${PORTIONS} have a portion, of whichever dish: %s`, async (_, urls) => {
  const home = await kitchen(PORTIONS);
  expect(tally(await rush(home, urls()))).toEqual({ 201: PORTIONS, '409 cart.lines_unavailable': BUYERS - PORTIONS });
  expect(await sold(home)).toBe(PORTIONS);
});

it('the cart says it before the checkout does; what is called off comes back; another day is another limit', async () => {
  const { cook, dishes } = await kitchen(3);
  const guest = await person();
  await fill(guest, dishes[0], 2);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  const other = await person();
  await fill(other, dishes[1], 2);
  const cart = (await other.call('get', '/api/cart').expect(200)).body.data;
  expect(cart).toMatchObject({ canCheckOut: false, lines: [{ unavailable: { code: 'dish.cook_few_portions' } }] });
  const refused = errorOf(await other.call('post', '/api/orders', PICKUP).expect(409));
  expect(refused.details.errors).toEqual([
    expect.objectContaining({ code: 'dish.cook_few_portions', message: expect.stringContaining('1 more') }),
  ]);

  const wantedAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const later = (await other.call('post', '/api/orders', { ...PICKUP, wantedAt }).expect(201)).body.data;
  expect(errorOf(await other.call('patch', `/api/orders/${later.documentId}`, { wantedAt: null }).expect(409)).details.code).toBe(
    'order.day_full',
  );
  await guest.call('post', `/api/orders/${documentId}/cancel`, {}).expect(200);
  await other.call('patch', `/api/orders/${later.documentId}`, { wantedAt: null }).expect(200);
  await cook.call('patch', '/api/profiles/me', { dailyPortions: null }).expect(200);
  await fill(guest, dishes[0], 90);
  await guest.call('post', '/api/orders', PICKUP).expect(201);
});

it('CONTROL: without the lock of the cook’s profile more is sold than is made', async () => {
  const home = await kitchen(PORTIONS);
  // Whoever has counted waits a moment before the commit, so that the others count without it.
  const lingering = (sql: string) => withoutRowLocks(sql).replace(/^(select cook_portions_left\(.*\) as left)$/, '$1, pg_sleep(0.3)');
  await rewriting(lingering, () => rush(home, [sharedUrl()]));
  expect(await sold(home)).toBeGreaterThan(PORTIONS);
});
