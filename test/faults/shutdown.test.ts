/** SIGTERM under load: what was accepted is answered, nothing new is taken, and the process is gone. */
import { fire } from '../concurrency/race';
import { addDish, addGuest, emptyHouse, login, mortal, type House } from './own-house';
import { becomes, until } from '../helpers/patience';

const REQUESTS = 15;
let house: House;
beforeAll(async () => {
  house = await emptyHouse();
});
afterAll(() => house.drop());

it('answers every request that waits for a lock, refuses newcomers, and leaves in order', async () => {
  const server = await mortal(house);
  const [dish, guest] = await Promise.all([addDish(house), addGuest(house)]);
  const token = await login(server.url, guest.email);
  const add = () => fire({ url: server.url, token, path: '/api/cart/items', body: { dish } });
  expect((await add()).status).toBe(201);

  const lock = await house.session();
  await lock.query('begin');
  await lock.query('select 1 from carts where owner_id = $1 for update', [guest.id]);
  const accepted = Array.from({ length: REQUESTS }, add);
  const waiting = async () =>
    (await house.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length;
  await becomes(waiting, REQUESTS);

  const began = performance.now();
  const gone = server.stop('SIGTERM');
  // Something that waits for no lock: before the signal has arrived it is answered.
  const isShut = () =>
    fetch(`${server.url}/api/health`).then(
      () => false,
      () => true,
    );
  await until('newcomers are refused', isShut);
  await lock.query('commit');
  await lock.end();
  expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual(Array(REQUESTS).fill(201));
  expect(await gone).toEqual({ code: 0, signal: null });
  // A second; one that waits until all clients have gone away never ends.
  expect(performance.now() - began).toBeLessThan(60_000);
  const [line] = await house.sql<{ quantity: number }>('select quantity from cart_items');
  expect(line?.quantity).toBeGreaterThanOrEqual(REQUESTS + 1);
});
