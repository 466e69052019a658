/** A filter by the id of a relation reads the row's own column, and finds what a join would. */
import { customerWithCart, dish, person, PICKUP, venue } from '../helpers/house';
import { byRequests, statementsOf } from '../helpers/statements';

const { byKeys } = running<typeof import('../../src/platform/documents/key-filters')>('src/platform/documents/key-filters');
const attributes = {
  customer: { type: 'relation', joinColumn: { name: 'customer_id' } },
  bids: { type: 'relation' },
  number: { type: 'string' },
};

it.each([
  [{ customer: { id: 7 } }, { customer_id: 7 }],
  [{ customer: { id: { $eq: 7 } } }, { customer_id: 7 }],
  [
    { $or: [{ customer: { id: 7 }, number: '1' }, { $not: { customer: { id: 8 } } }] },
    { $or: [{ customer_id: 7, number: '1' }, { $not: { customer_id: 8 } }] },
  ],
])('%j becomes %j', (asked, sent) => {
  expect(byKeys(attributes, asked)).toEqual(sent);
});

it.each([
  [{ customer: { id: { $in: [7, 8] } } }],
  [{ customer: { id: 7, email: 'a' } }],
  [{ customer: { id: { $eq: 7, $gt: 1 } } }],
  [{ customer: null }],
  [{ bids: { id: 7 } }],
  [{ number: { $eq: '1' } }],
])('%j stays', (asked) => {
  expect(byKeys(attributes, asked)).toEqual(asked);
});

it('lists a guest’s own orders without a join in what limits them', async () => {
  await venue();
  const guest = await customerWithCart([await dish(), 1]);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  const other = await person();
  const { result, statements } = await statementsOf(() => guest.call('get', '/api/orders').expect(200), byRequests);
  expect(result.body.data.map((order: { documentId: string }) => order.documentId)).toEqual([documentId]);
  const reads = statements.filter((sql) => /from "(public"\.")?orders" as "t0"/.test(sql));
  expect(reads.length).toBeGreaterThan(0);
  for (const sql of reads) expect(sql).not.toMatch(/join "(public"\.")?up_users"/);
  expect((await other.call('get', '/api/orders').expect(200)).body.data).toEqual([]);
});
