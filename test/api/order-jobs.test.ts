/** Orders and the passing of time. */
import { customerWithCart, dish, eventsOf, PICKUP, person, venue } from '../helpers/house';
import { becomes } from '../helpers/patience';

const jobs = () => running<typeof import('../../src/api/order/jobs/orders')>('src/api/order/jobs/orders');
const backdate = (documentId: string, columns: Record<string, Date>) =>
  strapi.db.connection('orders').where({ document_id: documentId }).update(columns);
const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

beforeAll(() => venue({ acceptWithinMinutes: 30 }));

async function placed(extra: object = {}): Promise<string> {
  const guest = await customerWithCart([await dish({ portionsLeft: 5 }), 2]);
  return (await guest.call('post', '/api/orders', { ...PICKUP, ...extra }).expect(201)).body.data.documentId;
}

const statusOf = async (documentId: string): Promise<string> =>
  (await strapi.db.connection('orders').where({ document_id: documentId }).first('status')).status;

it('expires what nobody accepted, once however many instances run, and leaves what is young or for later', async () => {
  const [old, young] = [await placed(), await placed()];
  const later = await placed({ wantedAt: new Date(Date.now() + 5 * HOUR).toISOString() });
  await backdate(old, { placed_at: hoursAgo(2) });
  await backdate(later, { placed_at: hoursAgo(2) });
  await Promise.all([jobs().expireOrders(strapi), jobs().expireOrders(strapi), jobs().expireOrders(strapi)]);
  expect([await statusOf(old), await statusOf(young), await statusOf(later)]).toEqual(['expired', 'placed', 'placed']);
  const names = (await eventsOf(old)).map((event) => event.name);
  expect(names).toEqual(['order.placed', 'order.expired']);
});

it('completes what was delivered two days ago and not what was delivered yesterday', async () => {
  const staff = await person('staff');
  const orders = [await placed(), await placed()];
  for (const id of orders)
    for (const verb of ['accept', 'start', 'ready', 'deliver']) await staff.call('post', `/api/orders/${id}/${verb}`).expect(200);
  await backdate(orders[0]!, { delivered_at: hoursAgo(49) });
  await backdate(orders[1]!, { delivered_at: hoursAgo(24) });
  await jobs().completeOrders(strapi);
  expect([await statusOf(orders[0]!), await statusOf(orders[1]!)]).toEqual(['completed', 'delivered']);
});

it('gives the portions of an order that ended early back to the menu, once', async () => {
  const counted = await dish({ portionsLeft: 3 });
  const guest = await customerWithCart([counted, 2]);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  const left = async () => (await strapi.db.connection('dishes').where({ id: counted.id }).first('portions_left')).portions_left;
  expect(await left()).toBe(1);
  await guest.call('post', `/api/orders/${documentId}/cancel`).expect(200);
  await becomes(left, 3);
  const unsent = () => strapi.db.connection('outbox_events').where({ key: documentId }).whereNull('sent_at').pluck('name');
  await becomes(unsent, []);
  await strapi.db.connection('outbox_events').where({ key: documentId }).update({ sent_at: null });
  await strapi.db.connection.raw(`notify outbox`);
  await becomes(unsent, []);
  expect(await left()).toBe(3);
});

describe('a queue with a heavy head', () => {
  /** Far more than are looked at in one go, none of them due: for later, and each with a long patience. */
  const HEAD = 700;
  const heavyHead = async (): Promise<void> => {
    const [{ id }] = (await strapi.db
      .connection('orders')
      .where({ document_id: await placed() })
      .select('id')) as [{ id: number }];
    const columns = (await strapi.db.connection('orders').columnInfo()) as Record<string, unknown>;
    const copied = Object.keys(columns).filter((name) => !['id', 'document_id', 'number', 'wanted_at', 'placed_at'].includes(name));
    const unique = Object.keys(columns).includes('number') ? `, number` : '';
    const numbers = unique ? `, 'H' || lpad(n::text, 8, '0')` : '';
    await strapi.db.connection.raw(
      `insert into orders (document_id, placed_at, wanted_at, ${copied.map((name) => `"${name}"`).join(', ')}${unique})
       select 'heavyhead' || lpad(n::text, 15, '0'), now() at time zone 'utc' - interval '3 days', now() at time zone 'utc' + interval '1 day',
         ${copied.map((name) => `"${name}"`).join(', ')}${numbers}
       from orders, generate_series(1, ${HEAD}) n where id = ?`,
      [id],
    );
  };
  afterAll(() => strapi.db.connection('orders').whereLike('document_id', 'heavyhead%').delete());

  it('keeps nobody waiting who is due', async () => {
    await heavyHead();
    const due = await Promise.all(Array.from({ length: 5 }, () => placed()));
    for (const id of due) await backdate(id, { placed_at: hoursAgo(2) });
    expect(await jobs().expireOrders(strapi)).toBeGreaterThanOrEqual(5);
    for (const id of due) expect(await statusOf(id)).toBe('expired');
    const [{ count }] = (await strapi.db
      .connection('orders')
      .whereLike('document_id', 'heavyhead%')
      .where({ status: 'placed' })
      .count()) as [{ count: string }];
    expect(Number(count)).toBe(HEAD);
  });

  it('goes on behind those that fail again and again', async () => {
    const due = await Promise.all(Array.from({ length: 3 }, () => placed()));
    const [broken, ...whole] = due as [string, string, string];
    for (const id of due) await backdate(id, { placed_at: hoursAgo(2) });
    await strapi.db.connection.raw(
      `create or replace function break_one() returns trigger language plpgsql as $$ begin raise exception 'broken row'; end $$`,
    );
    await strapi.db.connection.raw(
      `create trigger break_one before update on orders for each row when (old.document_id = '${broken}') execute function break_one()`,
    );
    try {
      await jobs().expireOrders(strapi);
      expect(await Promise.all(due.map(statusOf))).toEqual(['placed', 'expired', 'expired']);
    } finally {
      await strapi.db.connection.raw('drop trigger break_one on orders; drop function break_one');
    }
    await jobs().expireOrders(strapi);
    expect([await statusOf(broken), whole.length]).toEqual(['expired', 2]);
  });
});
