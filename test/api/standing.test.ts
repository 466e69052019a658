/** A person who left, is blocked, suspended or pauses sells and is asked nothing, on every way there is; what they hold is freed. */
import { mayBuy, mayCook, mayHost, maySell, type Standing } from '#domain/account/standing';
import { APPROVALS } from '#domain/profile/profile';
import { errorOf, visitor } from '../helpers/api';
import { published } from '../helpers/events';
import { allIsTold, customerWithCart, dish, person, PICKUP, venue, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { becomes, eventually } from '../helpers/patience';
import { accept, bidOn, offer, profileOf, wished } from '../helpers/wishes';

const { openWishesOfGoneCooks } = running('src/api/bid/jobs/open-wishes') as typeof import('../../src/api/bid/jobs/open-wishes');

let staff: Person;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
});

const db = () => strapi.db.connection;
const profile = (cook: Person) => db()('profiles').where({ user_id: cook.id });

/** How somebody goes, and comes back where that can be. */
const WAYS: Record<string, { go: (cook: Person) => Promise<unknown>; back?: (cook: Person) => Promise<unknown> }> = {
  'is blocked': {
    go: (cook) => db()('up_users').where({ id: cook.id }).update({ blocked: true }),
    back: (cook) => db()('up_users').where({ id: cook.id }).update({ blocked: false }),
  },
  'is suspended': {
    go: async (cook) => staff.call('post', `/api/profiles/${await profileOf(cook)}/approval`, { approval: 'suspended' }),
    back: (cook) => profile(cook).update({ approval: 'approved' }),
  },
  pauses: {
    go: (cook) => cook.call('patch', '/api/profiles/me', { isTakingOrders: false }).expect(200),
    back: (cook) => profile(cook).update({ is_taking_orders: true }),
  },
  'is no cook any more': {
    go: async (cook) => {
      const role = await db()('up_roles').where({ type: 'customer' }).first('id');
      await db()('up_users_role_lnk').where({ user_id: cook.id }).update({ role_id: role.id });
    },
  },
};

const onMenu = async (documentId: string): Promise<boolean[]> => {
  const menu = await visitor('get', '/api/menu').expect(200);
  const list = await visitor('get', `/api/dishes?filters[documentId][$eq]=${documentId}`).expect(200);
  const one = await visitor('get', `/api/dishes/${documentId}`);
  return [JSON.stringify(menu.body).includes(documentId), list.body.data.length === 1, one.status === 200];
};

it.each(Object.entries(WAYS))(
  'the dishes of a cook who %s are off the menu at once, for cart and checkout too',
  async (_, { go, back }) => {
    const cook = await person('cook');
    const pie = await dish({ cook: cook.id, price: 5 });
    const guest = await customerWithCart([pie, 1]);
    expect(await onMenu(pie.documentId)).toEqual([true, true, true]);
    await go(cook);
    // The bell of the menu rings a moment after the commit.
    await becomes(() => onMenu(pie.documentId), [false, false, false]);
    const cart = (await guest.call('get', '/api/cart').expect(200)).body.data;
    expect(cart).toMatchObject({ canCheckOut: false, lines: [{ unavailable: { code: 'dish.cook_not_selling' } }] });
    const refused = errorOf(await guest.call('post', '/api/orders', PICKUP).expect(409));
    expect(refused.details).toMatchObject({ code: 'cart.lines_unavailable', errors: [{ code: 'dish.cook_not_selling' }] });
    const other = await person();
    expect(errorOf(await other.call('post', '/api/cart/items', { dish: pie.documentId }).expect(409)).details.code).toBe(
      'dish.cook_not_selling',
    );
    await db()('dishes').where({ document_id: pie.documentId }).update({ is_cook_selling: true });
    expect((await db()('dishes').where({ document_id: pie.documentId }).first()).is_cook_selling).toBe(false);
    if (!back) return;
    await back(cook);
    await becomes(() => onMenu(pie.documentId), [true, true, true]);
    await guest.call('post', '/api/orders', PICKUP).expect(201);
  },
);

it('the dishes of a cook who left are gone for good', async () => {
  const cook = await person('cook');
  const pie = await dish({ cook: cook.id });
  const manager = await person('manager');
  const { document_id: account } = await db()('up_users').where({ id: cook.id }).first('document_id');
  await manager.call('delete', `/api/users/${account}`).expect(204);
  await becomes(() => onMenu(pie.documentId), [false, false, false]);
});

describe('a wish', () => {
  it.each(Object.entries(WAYS))('that was addressed to a cook who %s is open to all, and its guest is told', async (_, { go }) => {
    const [asked, other] = [await person('cook'), await person('cook')];
    const wish = await wished({ cook: await profileOf(asked) });
    const seen = async () =>
      (await other.call('get', '/api/orders/open?pagination[pageSize]=100').expect(200)).body.data.some(
        ({ documentId }: { documentId: string }) => documentId === wish.documentId,
      );
    expect(await seen()).toBe(false);
    await other.call('post', `/api/orders/${wish.documentId}/bids`, offer()).expect(404);
    await go(asked);
    expect(await seen()).toBe(true);
    expect(await openWishesOfGoneCooks(strapi)).toBeGreaterThan(0);
    expect((await db()('orders').where({ document_id: wish.documentId }).first()).addressed_to_id).toBeNull();
    await eventually(
      () => wish.guest.call('get', '/api/notifications'),
      ({ body }) => body.data.some(({ kind }: { kind: string }) => kind === 'wish-opened'),
    );
    await bidOn(wish, other);
  });

  it('of a guest who is blocked takes no bids and is not shown', async () => {
    const cook = await person('cook');
    const wish = await wished();
    await db()('up_users').where({ id: wish.guest.id }).update({ blocked: true });
    const refused = errorOf(await cook.call('post', `/api/orders/${wish.documentId}/bids`, offer()).expect(409));
    expect(refused.details.code).toBe('wish.guest_gone');
    const open = (await cook.call('get', '/api/orders/open?pagination[pageSize]=100').expect(200)).body.data;
    expect(open.map(({ documentId }: { documentId: string }) => documentId)).not.toContain(wish.documentId);
  });

  it.each(['accepted', 'preparing'])(
    'that is %s with a cook who is blocked is given back by the staff, by API and panel',
    async (status) => {
      const [other, host] = [await person('cook'), await panelUser('samovar-host')];
      for (const by of ['api', 'panel']) {
        const gone = await person('cook');
        const wish = await wished();
        await accept(wish.guest, await bidOn(wish, gone)).expect(200);
        if (status === 'preparing') await gone.call('post', `/api/orders/${wish.documentId}/start`, {}).expect(200);
        await db()('up_users').where({ id: gone.id }).update({ blocked: true });
        const body = { reason: 'The cook is no longer with us' };
        if (by === 'api') await staff.call('post', `/api/orders/${wish.documentId}/drop`, body).expect(200);
        else await host.call('post', '/panel/dropOrder', { params: { id: wish.documentId }, body }).expect(200);
        const freed = (await wish.guest.call('get', `/api/orders/${wish.documentId}`).expect(200)).body.data;
        expect(freed).toMatchObject({ status: 'placed', total: 0, cancelReason: body.reason });
        await accept(wish.guest, await bidOn(wish, other)).expect(200);
      }
    },
  );
});

it('a cook who is suspended finishes what is agreed and says yes to nothing new', async () => {
  const cook = await person('cook');
  const pie = await dish({ cook: cook.id });
  const [first, second] = [await customerWithCart([pie, 1]), await customerWithCart([pie, 1])];
  const order = async (guest: Person) => (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId as string;
  const [agreed, asked] = [await order(first), await order(second)];
  await cook.call('post', `/api/orders/${agreed}/accept`, {}).expect(200);
  await profile(cook).update({ approval: 'suspended' });
  expect(errorOf(await cook.call('post', `/api/orders/${asked}/accept`, {}).expect(403)).details.code).toBe('order.cook_gone');
  await cook.call('post', `/api/orders/${agreed}/start`, {}).expect(200);
  await staff.call('post', `/api/orders/${asked}/reject`, { reason: 'No cook' }).expect(200);
});

it('the events of an organizer who is blocked are neither shown nor sold; the staff call them off', async () => {
  const event = await published();
  const path = `/api/events/${event.documentId}`;
  await db()('up_users').where({ id: event.organizer.id }).update({ blocked: true });
  const guest = await person();
  expect(errorOf(await guest.call('post', `${path}/tickets`, {}).expect(409)).details.code).toBe('event.host_gone');
  await visitor('get', path).expect(404);
  const listed = (await visitor('get', '/api/events?pagination[pageSize]=100').expect(200)).body.data;
  expect(listed.map(({ documentId }: { documentId: string }) => documentId)).not.toContain(event.documentId);
  await staff.call('get', path).expect(200);
  await staff.call('post', `${path}/cancel`, { reason: 'No host' }).expect(200);
});

it('the database answers each question as the domain does, for every standing', async () => {
  const who = await person('cook');
  const roles: { id: number; type: string }[] = await db()('up_roles').select('id', 'type');
  let tried = 0;
  await strapi.db.transaction(async ({ trx, rollback }) => {
    for (const { id: role_id, type: role } of roles) {
      await trx('up_users_role_lnk').where({ user_id: who.id }).update({ role_id });
      for (const approval of APPROVALS)
        for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const standing: Standing = { role, approval, confirmed: !(bits & 1), blocked: Boolean(bits & 2), isTakingOrders: !(bits & 4) };
          await trx('up_users').where({ id: who.id }).update({ confirmed: standing.confirmed, blocked: standing.blocked });
          await trx('profiles').where({ user_id: who.id }).update({ approval, is_taking_orders: standing.isTakingOrders });
          const { rows } = await trx.raw(
            'select may_buy(:id) as buy, may_cook(:id) as cook, may_sell(:id) as sell, may_host(:id) as host',
            {
              id: who.id,
            },
          );
          const expected = { buy: mayBuy(standing), cook: mayCook(standing), sell: maySell(standing), host: mayHost(standing) };
          expect({ standing, ...rows[0] }).toEqual({ standing, ...expected });
          tried += 1;
        }
    }
    await rollback();
  });
  console.log(`${tried} standings, each asked four questions of the domain and of the database`);
  expect(tried).toBe(roles.length * APPROVALS.length * 8);
});

type Known = Person & { documentId: string };
const named = async (cook: Promise<Person>): Promise<Known> => {
  const who = await cook;
  return { ...who, documentId: (await who.call('get', '/api/users/me').expect(200)).body.documentId };
};

it.each([
  ['is blocked', ({ documentId }: Known) => staff.call('patch', `/api/users/${documentId}`, { blocked: true }).expect(200)],
  [
    'is suspended',
    async (cook: Known) => staff.call('post', `/api/profiles/${await profileOf(cook)}/approval`, { approval: 'suspended' }).expect(200),
  ],
] as const)('the house is told of the orders of a cook who %s, and of nothing where there are none', async (_, end) => {
  const [busy, idle] = [await named(person('cook')), await named(person('cook'))];
  const guest = await customerWithCart([await dish({ cook: busy.id, price: 5 }), 1]);
  const { number } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  for (const cook of [busy, idle]) await end(cook);
  const told = async ({ documentId }: Known) => db()('notifications').where({ template: 'orders-left', about: documentId });
  await becomes(async () => (await told(busy)).some(({ payload }) => JSON.stringify(payload).includes(number)), true);
  await allIsTold();
  expect(await told(idle)).toEqual([]);
});
