/** The event log is kept for as many days as the setting says; history and takings outlast it, and what waits is never forgotten. */
import { randomUUID } from 'node:crypto';
import { customerWithCart, dish, person, PICKUP, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const { forgetEvents, forgetSeen, inBatches } = running<typeof import('../../src/plugins/kafka/server/outbox/forget')>(
  'src/plugins/kafka/server/outbox/forget',
);
const { recountSales } = running<typeof import('../../src/api/sales/rows/count-sales')>('src/api/sales/rows/count-sales');
const log = () => strapi.db.connection('outbox_events');
const keeping = async (days: number): Promise<number> => {
  const known = strapi.config.get('events.keptDays');
  strapi.config.set('events.keptDays', days);
  return forgetEvents.forget(strapi.db.connection, strapi).finally(() => strapi.config.set('events.keptDays', known));
};

/** An event of so many days ago. */
async function event(facts: { days: number; isSent: boolean; key?: string }): Promise<string> {
  const id = randomUUID();
  const at = new Date(Date.now() - facts.days * 86_400_000);
  await log().insert({
    ...{
      document_id: id,
      name: 'order.changed',
      topic: 'samovar.orders',
      key: facts.key ?? id,
      version: 1,
      payload: '{}',
      actor: '{"kind":"job"}',
    },
    ...{
      occurred_at: at,
      sent_at: facts.isSent ? at : null,
      dead_at: facts.isSent ? null : at,
      attempts: 0,
      created_at: at,
      updated_at: at,
    },
  });
  return id;
}
const isThere = async (id: string): Promise<boolean> => (await log().where({ document_id: id }).first('id')) !== undefined;

beforeAll(() => venue());
afterEach(() => log().where({ name: 'order.changed', payload: '{}' }).delete());

it('forgets what was sent before so many days, and no more than that', async () => {
  const [old, young, waiting] = [
    await event({ days: 40, isSent: true }),
    await event({ days: 20, isSent: true }),
    await event({ days: 4000, isSent: false }),
  ];
  await keeping(50);
  expect(await Promise.all([old, young, waiting].map(isThere))).toEqual([true, true, true]);
  await keeping(30);
  expect(await Promise.all([old, young, waiting].map(isThere))).toEqual([false, true, true]);
});

it('keeps all of it for ever where it is told to', async () => {
  const ancient = await event({ days: 4000, isSent: true });
  expect(await keeping(0)).toBe(0);
  expect(await isThere(ancient)).toBe(true);
});

it('forgets in batches until nothing is left', async () => {
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => event({ days: 400, isSent: true })));
  const forget = `with gone as (delete from outbox_events where id in (select id from outbox_events where sent_at is not null
    and occurred_at < now() at time zone 'utc' - make_interval(days => :days) limit :batch) returning 1) select count(*)::int as count from gone`;
  expect(await inBatches(strapi.db.connection, forget, 300, 2)).toBeGreaterThanOrEqual(5);
  expect((await Promise.all(ids.map(isThere))).some(Boolean)).toBe(false);
});

it('leaves the history of an order, for the guest and for the staff, and the takings', async () => {
  const guest = await customerWithCart([await dish(), 2]);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  const staff = await person('staff');
  await staff.call('post', `/api/orders/${documentId}/accept`, {}).expect(200);
  const { call: panel } = await panelUser('samovar-owner');
  const histories = async () => [
    (await guest.call('get', `/api/orders/${documentId}/history`).expect(200)).body.data,
    (await panel('get', `/backoffice/orders/${documentId}/history`).expect(200)).body.data,
  ];
  const takings = () =>
    strapi.db.connection('sales_by_dish').orderBy(['day', 'venue_id', 'dish']).select('day', 'dish', 'portions', 'revenue');

  const moved = await log().where({ key: documentId }).whereRaw(`name in ('order.placed', 'order.accepted')`).pluck('id');
  expect(moved).toHaveLength(2);
  const before = await histories();
  expect(before[0]).toHaveLength(2);
  await strapi.db.connection.raw(`update outbox_events set sent_at = coalesce(sent_at, now() at time zone 'utc') where key = ?`, [
    documentId,
  ]);
  await recountSales(strapi);
  const counted = await takings();
  await log()
    .whereIn('id', moved)
    .update({ occurred_at: new Date(Date.now() - 400 * 86_400_000) });
  const moments = await log().whereIn('id', moved).pluck('occurred_at');
  expect(moments).toHaveLength(2);

  await keeping(300);
  expect(await log().whereIn('id', moved)).toEqual([]);
  const words = (history: { from: unknown; to: unknown }[]) => history.map(({ from, to }) => [from, to]);
  expect((await histories()).map(words)).toEqual(before.map(words));
  await recountSales(strapi);
  expect(await takings()).toEqual(counted);
});

it('knows what was handled for longer than it can be sent again', async () => {
  const [old, young] = [randomUUID(), randomUUID()];
  const at = (days: number) => new Date(Date.now() - days * 86_400_000);
  await strapi.db.connection('inbox').insert([
    { consumer: 'retention', event_id: old, handled_at: at(400) },
    { consumer: 'retention', event_id: young, handled_at: at(95) },
  ]);
  await forgetSeen.forget(strapi.db.connection, strapi);
  expect(await strapi.db.connection('inbox').where({ consumer: 'retention' }).pluck('event_id')).toEqual([young]);
});
