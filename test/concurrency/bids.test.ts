/** Two bids of one wish chosen at the same instant, at one instance and at two: one cook has the order, the other is declined, and the log agrees. */
import { createId } from '@paralleldrive/cuid2';
import { eventsOf, person, unique, venue, type Person } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { offer, wished } from '../helpers/wishes';
import { crowd, race, rewriting, tally, withoutRowLocks, type Guest, type Shot } from './race';

jest.setTimeout(240_000);

const PAIRS = 10;
/** `RACE_ROUNDS=20` for two hundred pairs. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 1);
const HOUR = 3_600_000;

let second: string;
let guest: Guest;
let cooks: [Person, Person];
beforeAll(async () => {
  await venue();
  [second, [guest], cooks] = await Promise.all([secondUrl(), crowd(1) as Promise<[Guest]>, Promise.all([person('cook'), person('cook')])]);
});

const WHERE = [
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const;

interface Pair {
  order: string;
  bids: [string, string];
}

/** Wishes with two bids each, written by SQL: what is raced is the choice. */
async function pairs(count: number): Promise<Pair[]> {
  const now = new Date();
  const stamps = { created_at: now, updated_at: now, published_at: now };
  const later = new Date(+now + 48 * HOUR);
  const wishes = Array.from({ length: count }, () => ({
    document_id: createId(),
    number: unique('W'),
    kind: 'custom',
    status: 'placed',
    payment_status: 'pending',
    payment_method: 'cash',
    currency: 'EUR',
    fulfilment: 'delivery',
    title: 'Cake',
    customer_id: guest.id,
    placed_at: now,
    wanted_at: later,
    bids_until: new Date(+now + 24 * HOUR),
    subtotal: 0,
    delivery_fee: 0,
    discount: 0,
    total: 0,
    ...stamps,
  }));
  const orders: { id: number; document_id: string }[] = await strapi.db
    .connection('orders')
    .insert(wishes)
    .returning(['id', 'document_id']);
  const made = orders.map(({ id, document_id: order }) => ({ id, pair: { order, bids: [createId(), createId()] } as Pair }));
  const rows = made.flatMap(({ id, pair }) =>
    pair.bids.map((document_id, index) => ({
      document_id,
      status: 'pending',
      order_id: id,
      customer_id: guest.id,
      cook_id: cooks[index]?.id,
      price: 40 + index,
      currency: 'EUR',
      ready_at: later,
      version: 1,
      ...stamps,
    })),
  );
  await strapi.db.connection('bids').insert(rows);
  return made.map(({ pair }) => pair);
}

async function contest(urls: readonly string[], count = PAIRS) {
  const made = await pairs(count);
  const shots = made.flatMap(({ bids }, at) =>
    bids.map((bid, index): Shot => {
      const url = urls[(at + index) % urls.length] as string;
      return { url, token: guest.token, path: `/api/bids/${bid}/accept`, body: { version: 1 } };
    }),
  );
  return { made, answers: await race(shots) };
}

const winnersOf = async ({ bids }: Pair): Promise<string[]> =>
  strapi.db.connection('bids').whereIn('document_id', bids).where({ status: 'accepted' }).pluck('document_id');
const namesOf = async (id: string): Promise<string[]> => (await eventsOf(id)).map(({ name }) => name);

it.each(WHERE)(`of ${PAIRS} pairs of bids one each is chosen, ${ROUNDS} times: %s`, async (_, urls) => {
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const { made, answers } = await contest(urls());
    expect(tally(answers)).toEqual({ 200: PAIRS, '409 wish.not_open': PAIRS });
    for (const [index, pair] of made.entries()) {
      const winner = pair.bids[answers[2 * index]?.status === 200 ? 0 : 1] as string;
      const loser = pair.bids.find((bid) => bid !== winner) as string;
      expect(await winnersOf(pair)).toEqual([winner]);
      expect([await namesOf(winner), await namesOf(loser), await namesOf(pair.order)]).toEqual([
        ['bid.accepted'],
        ['bid.declined'],
        ['order.accepted'],
      ]);
      const order = await strapi.db.connection('orders').where({ document_id: pair.order }).first();
      const at = pair.bids.indexOf(winner);
      expect([order.status, order.cook_id, Number(order.total)]).toEqual(['accepted', cooks[at]?.id, 40 + at]);
    }
  }
});

it.each(WHERE)('a cook who bids twenty times at once has one bid: %s', async (_, urls) => {
  const wish = await wished();
  const answers = await race(
    Array.from({ length: 20 }, (_shot, index): Shot => {
      const url = urls()[index % urls().length] as string;
      return { url, token: cooks[0].token, path: `/api/orders/${wish.documentId}/bids`, body: offer() };
    }),
  );
  expect(tally(answers)).toEqual({ 201: 1, '409 bid.already_made': 19 });
});

describe('CONTROL', () => {
  const INDEX = `create unique index bids_one_winner on bids (order_id) where status = 'accepted'`;
  /**
   * Nobody is seen who could be declined: the second choice is not undone by the first one’s declining. Nor does the order say that it has
   * moved: the second waits for the row that the first has given to its cook, and would find it accepted.
   */
  const alone = (sql: string): string =>
    withoutRowLocks(sql)
      .replace(/(select \* from "bids" where "order_id" = \$1 and "status" in \(\$2, \$3\))/, '$1 and false')
      .replace(/^select \* (from "orders" where "document_id" = \$1)/, `select *, 'placed'::text as status $1`);
  const twice = async (made: readonly Pair[]): Promise<number> =>
    (await Promise.all(made.map(winnersOf))).filter((winners) => winners.length > 1).length;

  it('without the lock and the index, wishes are given to two cooks', async () => {
    await strapi.db.connection.raw('drop index bids_one_winner');
    const { made } = await rewriting(alone, () => contest([sharedUrl()], 10));
    const doubled = await twice(made);
    await strapi.db.connection('bids').where({ status: 'accepted' }).update({ status: 'declined' });
    await strapi.db.connection.raw(INDEX);
    expect(doubled).toBeGreaterThan(0);
  });

  it('without the lock alone, the index still gives each to one', async () => {
    const { made, answers } = await rewriting(alone, () => contest([sharedUrl()], 10));
    expect(await twice(made)).toBe(0);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  });
});
