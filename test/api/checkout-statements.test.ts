/** What a checkout costs the database: counted, because counts do not depend on the machine. */
import { customerWithCart, DELIVERY, dish, person, venue } from '../helpers/house';
import { byRequests, statementsOf } from '../helpers/statements';

beforeAll(() => venue());

const SENT = {
  'two statements, and one more to know who asks': { portionsLeft: undefined, most: 3 },
  'a transaction of five where portions are counted': { portionsLeft: 5, most: 6 },
};

it.each(Object.entries(SENT))('a checkout of three lines sends %s', async (_, { portionsLeft, most }) => {
  const counted = portionsLeft === undefined ? {} : { portionsLeft };
  const guest = await customerWithCart([await dish(counted), 1], [await dish(), 2], [await dish(), 3]);
  const { statements, result } = await statementsOf(() => guest.call('post', '/api/orders', DELIVERY).expect(201), byRequests);
  expect(result.body.data.lines).toHaveLength(3);
  expect(statements.filter((sql) => /insert into orders/.test(sql))).toHaveLength(1);
  expect(statements.slice(most)).toEqual([]);
});

it('a person who is blocked or gets another role is known as that with the next request', async () => {
  const guest = await person('customer');
  await guest.call('get', '/api/cart').expect(200);
  const { id: stranger } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const query = strapi.db.query('plugin::users-permissions.user');
  const { role } = await query.findOne({ where: { id: guest.id }, populate: ['role'] });
  await query.update({ where: { id: guest.id }, data: { role: stranger } });
  await guest.call('get', '/api/cart').expect(403);
  await query.update({ where: { id: guest.id }, data: { role: role.id } });
  await guest.call('get', '/api/cart').expect(200);
  await query.update({ where: { id: guest.id }, data: { blocked: true } });
  await guest.call('get', '/api/cart').expect(401);
});

it('finds the caller as Strapi would, without what no request needs to know', async () => {
  const guest = await person('cook');
  const users = strapi.plugin('users-permissions').service('user');
  const { role, ...found } = await strapi.db.query('plugin::users-permissions.user').findOne({
    where: { id: guest.id },
    select: ['username', 'email', 'confirmed', 'blocked', 'documentId'],
    populate: { role: { select: ['id', 'type', 'name'] } },
  });
  expect(await users.fetchAuthenticatedUser(guest.id)).toEqual({ ...found, role });
  expect(await users.fetchAuthenticatedUser(2_000_000_000)).toBeNull();
});
