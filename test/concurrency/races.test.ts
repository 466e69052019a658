/** What many people do at the same instant, at one instance and at two: the allowed number wins, the rest is told why, and the log agrees. */
import { dish, eventsOf, PICKUP, unique, venue, type TestDish } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { crowd, fire, race, rewriting, tally, withoutRowLocks, type Guest, type Shot } from './race';

let second: string;
let staff: Guest;
beforeAll(async () => {
  await venue();
  [second, staff] = await Promise.all([secondUrl(), crowd(1, 'staff').then(([one]) => one as Guest)]);
});

const WHERE = [
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const;
const at = (urls: readonly string[], index: number): string => urls[index % urls.length] as string;

const carts = () => strapi.service('api::cart.cart') as unknown as { add(owner: number, line: object): Promise<unknown> };
const fill = (guest: Guest, item: TestDish, quantity = 1) => carts().add(guest.id, { dish: item.documentId, quantity, options: [] });
const quantityOf = async ({ id }: Guest): Promise<number> => {
  const rows = await strapi.db
    .connection('cart_items as i')
    .join('carts as c', 'c.id', 'i.cart_id')
    .where({ owner_id: id })
    .select('quantity');
  return rows.reduce((sum: number, row: { quantity: number }) => sum + row.quantity, 0);
};
const ordersOf = (guests: readonly Guest[]): Promise<{ document_id: string; status: string }[]> =>
  strapi.db
    .connection('orders')
    .whereIn(
      'customer_id',
      guests.map((guest) => guest.id),
    )
    .select('*');
const portionsOf = async ({ id }: TestDish): Promise<number> =>
  (await strapi.db.connection('dishes').where({ id }).first('portions_left')).portions_left;

describe('the last three portions and fifty buyers', () => {
  async function sale(urls: readonly string[]) {
    const item = await dish({ portionsLeft: 3 });
    const buyers = await crowd(50);
    await Promise.all(buyers.map((buyer) => fill(buyer, item)));
    const answers = await race(buyers.map(({ token }, index) => ({ url: at(urls, index), token, path: '/api/orders', body: PICKUP })));
    return { item, buyers, answers };
  }

  it.each(WHERE)('three orders, forty-seven refusals that name the dish, nothing left: %s', async (_, urls) => {
    const { item, buyers, answers } = await sale(urls());
    expect(tally(answers)).toEqual({ 201: 3, '409 cart.lines_unavailable': 47 });
    for (const refusal of answers.filter(({ status }) => status === 409)) expect(refusal.body.error.details.dishes).toEqual([item.name]);
    expect(await portionsOf(item)).toBe(0);
    const orders = await ordersOf(buyers);
    expect(orders).toHaveLength(3);
    for (const order of orders) expect((await eventsOf(order.document_id)).map(({ name }) => name)).toEqual(['order.placed']);
    const kept = await Promise.all(buyers.map(quantityOf));
    expect(kept.filter((quantity) => quantity === 1)).toHaveLength(47);
  });

  it('CONTROL: taken without looking at what is left, more are sold than there are', async () => {
    const check = `alter table dishes add constraint dishes_portions_left_range check (portions_left >= 0)`;
    await strapi.db.connection.raw('alter table dishes drop constraint dishes_portions_left_range');
    const blind = (sql: string) => sql.replace(/"portions_left" >= (\$\d)/, '$1::int is not null');
    const { item, answers } = await rewriting(blind, () => sale([sharedUrl()]));
    const left = await portionsOf(item);
    await strapi.db.connection('dishes').where({ id: item.id }).update({ portions_left: 0 });
    await strapi.db.connection.raw(check);
    expect(tally(answers)['201']).toBeGreaterThan(3);
    expect(left).toBeLessThan(0);
  });
});

describe('one Idempotency-Key, fifty times at once', () => {
  const fifty = (urls: readonly string[], shot: Omit<Shot, 'url'>): Shot[] =>
    Array.from({ length: 50 }, (_, index) => ({ ...shot, url: at(urls, index) }));

  it.each(WHERE)('one order, fifty equal answers: %s', async (_, urls) => {
    const [guest] = (await crowd(1)) as [Guest];
    await fill(guest, await dish({ portionsLeft: 10 }), 2);
    const answers = await race(fifty(urls(), { token: guest.token, path: '/api/orders', body: PICKUP, key: unique('key') }));
    expect(tally(answers)).toEqual({ 201: 50 });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(['application/json; charset=utf-8']));
    expect(await ordersOf([guest])).toHaveLength(1);
  });

  const addingOnce = async (urls: readonly string[]): Promise<[number, Record<string, number>]> => {
    const [guest] = (await crowd(1)) as [Guest];
    const item = await dish();
    const answers = await race(
      fifty(urls, { token: guest.token, path: '/api/cart/items', body: { dish: item.documentId }, key: unique('key') }),
    );
    return [await quantityOf(guest), tally(answers)];
  };

  it.each(WHERE)('one portion in the cart: %s', async (_, urls) => {
    expect(await addingOnce(urls())).toEqual([1, { 201: 50 }]);
  });

  it('CONTROL: with a claim that everybody wins, the cart fills up', async () => {
    const free = (sql: string) => (sql.startsWith('insert into "idempotency_keys"') ? 'select $1::text, $2::text as key, $3::text' : sql);
    const [quantity] = await rewriting(free, () => addingOnce([sharedUrl()]));
    expect(quantity).toBeGreaterThan(1);
  });

  it('with another body is refused, and another person’s same key is another key', async () => {
    const [one, other] = (await crowd(2)) as [Guest, Guest];
    const item = await dish();
    const key = unique('key');
    const add = (guest: Guest, quantity: number) =>
      fire({ url: sharedUrl(), token: guest.token, path: '/api/cart/items', body: { dish: item.documentId, quantity }, key });
    expect((await add(one, 1)).status).toBe(201);
    expect(await add(one, 2)).toMatchObject({ status: 422, code: 'idempotency.key_reused' });
    expect((await add(other, 2)).status).toBe(201);
    expect([await quantityOf(one), await quantityOf(other)]).toEqual([1, 2]);
  });

  it('with a refusal is not used up: the same key may try again', async () => {
    const [guest] = (await crowd(1)) as [Guest];
    const shot: Shot = { url: sharedUrl(), token: guest.token, path: '/api/orders', body: PICKUP, key: unique('key') };
    expect((await fire(shot)).code).toBe('cart.empty');
    await fill(guest, await dish());
    expect((await fire(shot)).status).toBe(201);
  });
});

describe('twenty adds of one dish at once', () => {
  async function adds(urls: readonly string[]) {
    const [guest] = (await crowd(1)) as [Guest];
    const item = await dish({ price: 0.1 });
    const answers = await race(
      Array.from({ length: 20 }, (_, index) => ({
        url: at(urls, index),
        token: guest.token,
        path: '/api/cart/items',
        body: { dish: item.documentId },
      })),
    );
    return { guest, answers };
  }

  it.each(WHERE)('are one line of twenty, right to the cent: %s', async (_, urls) => {
    const { guest, answers } = await adds(urls());
    expect(tally(answers)).toEqual({ 201: 20 });
    const { body } = await fire({ url: sharedUrl(), token: guest.token, method: 'GET', path: '/api/cart' });
    expect(body.data).toMatchObject({ subtotal: 2, lines: [{ quantity: 20, total: 2 }] });
    expect(answers.map(({ body: answer }) => answer.data.lines[0].quantity).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('CONTROL: without the cart’s lock some are lost', async () => {
    const { guest } = await rewriting(withoutRowLocks, () => adds([sharedUrl()]));
    expect(await quantityOf(guest)).toBeLessThan(20);
  });
});

describe('twenty checkouts of one cart at once', () => {
  async function checkouts(urls: readonly string[]) {
    const [guest] = (await crowd(1)) as [Guest];
    await fill(guest, await dish(), 2);
    const answers = await race(
      Array.from({ length: 20 }, (_, index) => ({ url: at(urls, index), token: guest.token, path: '/api/orders', body: PICKUP })),
    );
    return { guest, answers };
  }

  it.each(WHERE)('make one order, the others find the cart empty: %s', async (_, urls) => {
    const { guest, answers } = await checkouts(urls());
    expect(tally(answers)).toEqual({ 201: 1, '409 cart.empty': 19 });
    expect(await ordersOf([guest])).toHaveLength(1);
  });

  it('CONTROL: without a look at the cart’s version it is ordered more than once', async () => {
    const blind = (sql: string) => sql.replace(/xmin::text = (\$\d+)/, '$1::text is not null');
    const { guest } = await rewriting(blind, () => checkouts([sharedUrl()]));
    expect((await ordersOf([guest])).length).toBeGreaterThan(1);
  });
});

describe('accept against cancel against reject', () => {
  const ROUNDS = 25;

  /** @returns what is wrong with each order: nothing, when its history is one line that ends where the order stands. */
  async function contest(urls: readonly string[]): Promise<string[]> {
    const item = await dish();
    const guests = await crowd(ROUNDS);
    await Promise.all(guests.map((guest) => fill(guest, item)));
    const placed = await Promise.all(guests.map(({ token }) => fire({ url: sharedUrl(), token, path: '/api/orders', body: PICKUP })));
    const shots = placed.flatMap(({ body }, index): Shot[] => {
      const path = `/api/orders/${body.data.documentId}`;
      return [
        { url: at(urls, index), token: staff.token, path: `${path}/accept`, body: {} },
        { url: at(urls, index + 1), token: (guests[index] as Guest).token, path: `${path}/cancel`, body: {} },
        { url: at(urls, index), token: staff.token, path: `${path}/reject`, body: { reason: 'no gas' } },
      ];
    });
    const answers = await race(shots);
    expect(Object.keys(tally(answers)).filter((answer) => !['200', '409 order.illegal_transition'].includes(answer))).toEqual([]);
    const faults = await Promise.all(
      placed.map(({ body }, index) =>
        faultOf(body.data.documentId, answers.slice(index * 3, index * 3 + 3).filter(({ status }) => status === 200).length),
      ),
    );
    return faults.filter((fault) => fault !== '');
  }

  async function faultOf(documentId: string, moves: number): Promise<string> {
    const { status } = await strapi.db.connection('orders').where({ document_id: documentId }).first('status');
    const steps = (await eventsOf(documentId)).map(
      ({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload) as { from: string | null; to: string },
    );
    const line = steps.map(({ from, to }) => `${from}→${to}`).join(' ');
    const isChain = steps.every(({ from }, index) => from === (steps[index - 1]?.to ?? null));
    if (!isChain || steps.at(-1)?.to !== status) return `${line}, stands at ${status}`;
    return steps.length === moves + 1 ? '' : `${line}, but ${moves} moves were acknowledged`;
  }

  it.each(WHERE)('one final state, one history, one event a move: %s', async (_, urls) => {
    expect(await contest(urls())).toEqual([]);
  });

  it('CONTROL: without the order’s lock histories fork', async () => {
    expect((await rewriting(withoutRowLocks, () => contest([sharedUrl()]))).length).toBeGreaterThan(0);
  });
});
