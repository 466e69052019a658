/** How long a list is: exact while it is short, once a minute when it is long. */
import { person, unique } from '../helpers/house';

const { COUNTED_ANEW, rememberedCounts } = running<typeof import('../../src/platform/documents/counts')>('src/platform/documents/counts');

it('counts a short list each time and a long one once', async () => {
  const counts = rememberedCounts();
  let asked = 0;
  const of = (total: number) =>
    counts.of(`list of ${total}`, () => {
      asked += 1;
      return Promise.resolve(total);
    });
  for (let time = 0; time < 3; time += 1) expect(await of(COUNTED_ANEW)).toBe(COUNTED_ANEW);
  expect(asked).toBe(3);
  for (let time = 0; time < 3; time += 1) expect(await of(COUNTED_ANEW + 1)).toBe(COUNTED_ANEW + 1);
  expect(asked).toBe(4);
});

it('answers a list of more than a thousand with the same total at once, and another filter with its own', async () => {
  const staff = await person('staff');
  const { id: owner } = staff;
  const name = unique('counted');
  const idOf = (n: number): string => `counted${String(n).padStart(17, '0')}`;
  const many = `filters[number][$startsWith]=${name}-`;
  await strapi.db.connection.batchInsert(
    'orders',
    Array.from({ length: COUNTED_ANEW + 5 }, (_, n) => ({
      ...{ document_id: idOf(n), number: `${name}-${n}`, kind: 'menu', status: 'completed', payment_status: 'paid' },
      ...{ payment_method: 'cash', currency: 'EUR', subtotal: 1, delivery_fee: 0, discount: 0, total: 1, fulfilment: 'pickup' },
      ...{ placed_at: new Date(0), customer_id: owner },
    })),
  );
  const totalOf = async (query: string): Promise<number> =>
    (await staff.call('get', `/api/orders?pagination[pageSize]=1&${query}`).expect(200)).body.meta.pagination.total;
  try {
    expect(await totalOf(many)).toBe(COUNTED_ANEW + 5);
    await strapi.db
      .connection('orders')
      .where({ document_id: idOf(0) })
      .delete();
    expect(await totalOf(many)).toBe(COUNTED_ANEW + 5);
    expect(await totalOf(`filters[number]=${name}-1`)).toBe(1);
  } finally {
    await strapi.db.connection('orders').whereLike('document_id', 'counted%').delete();
  }
});
