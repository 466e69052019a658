/** A filter by what a row is tied to reads the row's own column, and finds what a join would. */
import { category, customerWithCart, dish, person, PICKUP, unique, venue } from '../helpers/house';
import { byRequests, statementsOf } from '../helpers/statements';

const { byKeys } = running<typeof import('../../src/platform/documents/key-filters')>('src/platform/documents/key-filters');
const TYPES: Record<string, object> = {
  order: {
    customer: { type: 'relation', target: 'person', joinColumn: { name: 'customer_id', referencedColumn: 'id' } },
    bids: { type: 'relation', target: 'bid', joinColumn: { name: 'id', referencedColumn: 'order_id' } },
    tags: { type: 'relation', target: 'tag' },
    number: { type: 'string' },
  },
  person: { role: { type: 'relation', target: 'role', joinColumn: { name: 'role_id', referencedColumn: 'id' } } },
  bid: {},
};
const rewritten = (where: unknown): unknown =>
  byKeys(
    { attributesOf: (uid) => TYPES[uid] as never, among: (from, column, where) => ({ $in: { from, column, where } }) },
    'order',
    where,
  );
const among = (from: string, column: string, where: object): object => ({ $in: { from, column, where } });

it.each([
  [{ customer: { id: 7 } }, { customer_id: 7 }],
  [{ customer: 7 }, { customer_id: 7 }],
  [{ customer: { id: { $eq: 7 } } }, { customer_id: 7 }],
  [
    { $or: [{ customer: { id: 7 }, number: '1' }, { $not: { customer: { id: 8 } } }] },
    { $or: [{ customer_id: 7, number: '1' }, { $not: { customer_id: 8 } }] },
  ],
  [{ customer: { email: 'a' } }, { customer_id: among('person', 'id', { email: 'a' }) }],
  [{ customer: { role: { id: 1 } } }, { customer_id: among('person', 'id', { role_id: 1 }) }],
  [{ customer: { $or: [{ id: 1 }, { email: 'a' }] } }, { customer_id: among('person', 'id', { $or: [{ id: 1 }, { email: 'a' }] }) }],
  [{ bids: { id: 7 } }, { id: among('bid', 'order_id', { id: 7 }) }],
  [
    { id: 3, bids: { id: 7 } },
    { id: 3, bids: { id: 7 } },
  ],
])('%j becomes %j', (asked, sent) => {
  expect(rewritten(asked)).toEqual(sent);
});

it.each([
  [{ customer: null }],
  [{ customer: { email: null } }],
  [{ customer: { $or: [{ email: { $null: true } }] } }],
  [{ customer: { id: { $notNull: true } } }],
  [{ customer: { $in: [7, 8] } }],
  [{ $not: { customer: { email: 'a' } } }],
  [{ tags: { id: 7 } }],
  [{ number: { $eq: '1' } }],
])('%j stays', (asked) => {
  expect(rewritten(asked)).toEqual(asked);
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

it('finds as a join does: by a field, by several, by more than one step, by what has none', async () => {
  const staff = await person('staff');
  const [shown, hidden] = [unique('shown'), unique('hidden')];
  const open = await category({ name: shown });
  const closed = await category({ name: hidden, isActive: false });
  const soup = await dish({ name: unique('soup'), category: open.documentId });
  const stew = await dish({ name: unique('stew'), category: closed.documentId });
  const namesOf = async (query: string): Promise<string[]> => {
    const { body } = await staff
      .call(
        'get',
        `/api/dishes?sort=name:asc&filters[documentId][$in][0]=${soup.documentId}&filters[documentId][$in][1]=${stew.documentId}&${query}`,
      )
      .expect(200);
    return body.data.map(({ documentId }: { documentId: string }) => (documentId === soup.documentId ? 'soup' : 'stew'));
  };
  expect(await namesOf(`filters[category][name]=${shown}`)).toEqual(['soup']);
  expect(await namesOf(`filters[category][documentId]=${closed.documentId}`)).toEqual(['stew']);
  expect(await namesOf(`filters[category][name][$contains]=hidden&filters[category][isActive]=false`)).toEqual(['stew']);
  expect(await namesOf(`filters[$or][0][category][name]=${shown}&filters[$or][1][category][name]=${hidden}`)).toEqual(['soup', 'stew']);
  expect(await namesOf(`filters[$not][category][name]=${shown}`)).toEqual(['stew']);
  expect(await namesOf('filters[category][description][$null]=true')).toEqual(['soup', 'stew']);
});
