/** kill -9 of the relay while events are in flight: every consumer's effect happens exactly once all the same. */
import { fire } from '../concurrency/race';
import { PICKUP } from '../helpers/house';
import { addDish, addGuest, emptyHouse, login, mortal, type House, type KillAt } from './own-house';
import { becomes } from '../helpers/patience';

jest.setTimeout(240_000);

const ORDERS = 12;
/** Put into a cart, placed, cancelled. */
const EVENTS_EACH = 3;
let house: House;
beforeAll(async () => {
  house = await emptyHouse();
});
afterAll(() => house.drop());

/** Each from the start of an instance that finds the backlog: in the consumer's transaction, at its commit, and before the event is ticked off. */
const DEATHS: KillAt[] = [
  { marker: 'insert into inbox', skip: 2, nth: 1, when: 'before' },
  { marker: 'insert into inbox', skip: 2, nth: 2, when: 'during' },
  { marker: 'set sent_at', skip: 0, nth: 0, when: 'before' },
];

/** Orders of two portions each, cancelled again, while nobody carries the events. */
async function backlog(dishes: readonly string[]): Promise<void> {
  const server = await mortal(house, { RUN_JOBS: 'false' });
  const { email } = await addGuest(house);
  const token = await login(server.url, email);
  for (const dish of dishes) {
    await fire({ url: server.url, token, path: '/api/cart/items', body: { dish, quantity: 2 } });
    const { body } = await fire({ url: server.url, token, path: '/api/orders', body: PICKUP });
    expect((await fire({ url: server.url, token, path: `/api/orders/${body.data.documentId}/cancel`, body: {} })).status).toBe(200);
  }
  await server.stop();
}

it('gives every portion back once, in three deaths and a recovery', async () => {
  const dishes = await Promise.all(Array.from({ length: ORDERS }, () => addDish(house)));
  await backlog(dishes);
  const unsent = async (): Promise<number> => (await house.sql('select 1 from outbox_events where sent_at is null')).length;
  expect(await unsent()).toBe(ORDERS * EVENTS_EACH);
  for (const death of DEATHS) {
    const doomed = mortalFrom(death);
    expect((await doomed).signal).toBe('SIGKILL');
  }
  expect(await unsent()).toBeGreaterThan(0);
  const last = await mortal(house);
  await becomes(unsent, 0);
  const left = await house.sql<{ portions_left: number }>('select portions_left from dishes where document_id = any($1)', [dishes]);
  expect(left.map((dish) => dish.portions_left)).toEqual(dishes.map(() => 5));
  const handled = await house.sql(`select event_id from inbox where consumer = 'portions'`);
  expect(handled).toHaveLength(ORDERS);
  await last.stop();
});

/** Lives until it meets its statement. */
async function mortalFrom(death: KillAt) {
  const doomed = await mortal(house, {}, death);
  return doomed.ended;
}
