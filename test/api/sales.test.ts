/** Takings: counted once from the events, whatever is delivered twice, and counted anew from the log to the same figures. */
import { errorOf } from '../helpers/api';
import { customerWithCart, dish, PICKUP, type person, unique, venue, type TestDish } from '../helpers/house';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import type { Sales } from '../../src/plugins/backoffice/contract/sales';
import { becomes } from '../helpers/patience';

let slug: string;
let soup: TestDish;
let tea: TestDish;
let owner: PanelUser;
beforeAll(async () => {
  slug = unique('sales');
  await venue({ slug, name: 'Takings' });
  [soup, tea] = await Promise.all([dish({ price: 7.5 }), dish({ price: 2 })]);
  owner = await panelUser('samovar-owner');
});

const order = async (...lines: [TestDish, number][]): Promise<{ documentId: string; guest: Awaited<ReturnType<typeof person>> }> => {
  const guest = await customerWithCart(...lines);
  const { documentId } = (await guest.call('post', '/api/orders', { ...PICKUP, venue: slug }).expect(201)).body.data;
  return { documentId, guest };
};
const sales = async (days = 1): Promise<Sales> =>
  (await owner.call('get', `/backoffice/sales?venue=${slug}&days=${days}`).expect(200)).body.data;
const settled = async (): Promise<void> => {
  const unseen = () =>
    strapi.db
      .connection('outbox_events as e')
      .whereIn('e.name', ['order.placed', 'order.cancelled', 'order.rejected', 'order.expired'])
      .whereNotExists(strapi.db.connection('inbox as i').whereRaw(`i.consumer = 'analytics' and i.event_id = e.document_id`))
      .first('e.name', 'e.last_error');
  await becomes(unseen, undefined);
};
const EXPECTED = { orders: 3, lost: 1, revenue: 26.5 };

it('counts what was sold on its day, and takes back what was lost', async () => {
  await order([soup, 2], [tea, 1]);
  await order([soup, 1], [tea, 1]);
  const { documentId, guest } = await order([tea, 5]);
  await settled();
  expect((await sales()).days).toEqual([expect.objectContaining({ orders: 3, lost: 0, revenue: 36.5 })]);
  await guest.call('post', `/api/orders/${documentId}/cancel`, {}).expect(200);
  await settled();
  const { days, dishes, currency } = await sales(3);
  expect(currency).toBe('EUR');
  expect(days.map(({ orders }) => orders)).toEqual([0, 0, 3]);
  expect(days[2]).toMatchObject(EXPECTED);
  expect(dishes).toEqual([
    { dish: soup.documentId, name: soup.name, portions: 3, revenue: 22.5 },
    { dish: tea.documentId, name: tea.name, portions: 2, revenue: 4 },
  ]);
});

it('counts an event that comes twice once', async () => {
  await strapi.db
    .connection('outbox_events')
    .whereIn(
      'key',
      strapi.db.connection('orders').join('venues', 'venues.id', 'orders.venue_id').where({ slug }).select('orders.document_id'),
    )
    .update({ sent_at: null });
  await strapi.db.connection.raw(`notify outbox, ''`);
  const unsent = () => strapi.db.connection('outbox_events').whereNull('sent_at').first();
  await becomes(unsent, undefined);
  expect((await sales()).days[0]).toMatchObject(EXPECTED);
});

it('is counted anew from the log to the same figures, while orders come in', async () => {
  await strapi.db.connection('sales_by_day').update({ revenue: 1, orders: 99 });
  await strapi.db.connection('sales_by_dish').delete();
  const [, ...placed] = await Promise.all([
    act(owner.call, 'recountSales').expect(200),
    order([tea, 1]),
    order([tea, 1]),
    act(owner.call, 'recountSales').expect(200),
  ]);
  expect(placed).toHaveLength(3);
  await settled();
  const { days, dishes } = await sales();
  expect(days[0]).toMatchObject({ orders: 5, lost: 1, revenue: 30.5 });
  expect(dishes.map(({ portions }) => portions)).toEqual([4, 3]);
});

it('is for those who may see money', async () => {
  const kitchen = await panelUser('samovar-kitchen');
  errorOf(await kitchen.call('get', '/backoffice/sales').expect(403));
  const manager = await panelUser('samovar-manager');
  await manager.call('get', '/backoffice/sales').expect(200);
  errorOf(await act(manager.call, 'recountSales').expect(403));
  errorOf(await owner.call('get', '/backoffice/sales?days=0').expect(400));
});
