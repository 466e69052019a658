/** Orders over REST beyond the ordinary one: what checkout refuses, who sees what, and how an order leaves a customer’s sight. */
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, eventsOf, person, PICKUP, unique, venue, type Person, type TestDish } from '../helpers/house';
import { act, panelUser } from '../helpers/panel';
import { becomes } from '../helpers/patience';

let staff: Person;
let soup: TestDish;
beforeAll(async () => {
  await venue();
  [staff, soup] = await Promise.all([person('staff'), dish({ price: 4 })]);
});
const placed = async (body: object = PICKUP, item: TestDish = soup) => {
  const guest = await customerWithCart([item, 1]);
  const order = (await guest.call('post', '/api/orders', body).expect(201)).body.data;
  return { guest, order, path: `/api/orders/${order.documentId}` };
};
const move = (path: string, verb: string, body: object = {}) => staff.call('post', `${path}/${verb}`, body);
const paths = (response: Parameters<typeof errorOf>[0]) => errorOf(response).details.errors?.map(({ path }) => path.join('.'));
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('checkout', () => {
  it.each([
    [{ ...DELIVERY, delivery: { ...DELIVERY.delivery, latitude: 91 } }, 'delivery.latitude'],
    [{ ...DELIVERY, delivery: { ...DELIVERY.delivery, longitude: -181 } }, 'delivery.longitude'],
    [{ ...DELIVERY, delivery: { ...DELIVERY.delivery, phone: 'call me' } }, 'delivery.phone'],
    [{ ...PICKUP, fulfilment: 'drone' }, 'fulfilment'],
    [{ ...PICKUP, paymentMethod: 'bitcoin' }, 'paymentMethod'],
    [{ ...PICKUP, wantedAt: '2026-05-01 12:00' }, 'wantedAt'],
    [{ ...PICKUP, wantedAt: '2020-01-01T12:00:00Z' }, 'wantedAt'],
    [{ ...PICKUP, venue: 'nowhere' }, 'venue'],
    [{ fulfilment: 'pickup' }, 'paymentMethod'],
  ])('refuses %j, naming %s, and keeps the cart', async (body, field) => {
    const guest = await customerWithCart([soup, 1]);
    expect(paths(await guest.call('post', '/api/orders', body).expect(400))).toEqual([field]);
    expect((await guest.call('get', '/api/cart').expect(200)).body.data.lines).toHaveLength(1);
  });

  it('keeps every part of the address and the wanted instant, whatever zone it came in', async () => {
    const wantedAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 7_200_000);
    const inTashkent = new Date(wantedAt.getTime() + 5 * 3_600_000).toISOString().replace('Z', '+05:00');
    const delivery = { ...DELIVERY.delivery, entrance: '2', level: '3', apartment: '14', notes: 'Ring twice' };
    const kept = { ...delivery, phone: '+4315550123' };
    const { order, guest, path } = await placed({ ...DELIVERY, delivery, wantedAt: inTashkent, note: 'No onions' });
    expect(order).toMatchObject({
      status: 'placed',
      paymentStatus: 'pending',
      delivery: kept,
      note: 'No onions',
      wantedAt: wantedAt.toISOString(),
    });
    expect((await guest.call('get', path).expect(200)).body.data).toMatchObject({
      delivery: kept,
      wantedAt: wantedAt.toISOString(),
    });
  });

  it('is refused while the house is shut, with the next opening', async () => {
    const closed = await venue({ rank: 5, closures: [{ startsAt: inHours(-1), endsAt: inHours(5) }] });
    const guest = await customerWithCart([soup, 1]);
    const refusal = errorOf(await guest.call('post', '/api/orders', { ...PICKUP, venue: closed.documentId }).expect(409));
    expect(refusal.details.code).toBe('venue.closed');
    expect(new Date(refusal.details.opensAt as string).getTime()).toBeGreaterThan(Date.now());
  });

  it('sent twice at once makes one order, with a key or without', async () => {
    const guest = await customerWithCart([soup, 1]);
    const twice = await Promise.all([0, 1].map(() => guest.call('post', '/api/orders', PICKUP)));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await guest.call('get', '/api/orders').expect(200)).body.data).toHaveLength(1);
  });

  it('counts portions down, and up again when it is cancelled', async () => {
    const pie = await dish({ portionsLeft: 2 });
    const { guest, path } = await placed(PICKUP, pie);
    const left = async () => (await strapi.db.connection('dishes').where({ id: pie.id }).first('portions_left')).portions_left;
    expect(await left()).toBe(1);
    await guest.call('post', `${path}/cancel`, {}).expect(200);
    await becomes(left, 2);
  });
});

describe('reading', () => {
  it('gives a customer the own orders, newest first, with their lines; none is an empty list', async () => {
    const guest = await person();
    expect((await guest.call('get', '/api/orders').expect(200)).body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      await guest.call('post', '/api/cart/items', { dish: soup.documentId }).expect(201);
      numbers.unshift((await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.number);
    }
    const { data } = (await guest.call('get', '/api/orders').expect(200)).body;
    expect(data.map((order: { number: string }) => order.number)).toEqual(numbers);
    expect(data[0].lines).toHaveLength(1);
  });

  it('gives the staff everybody’s, a cook the own dishes’, a stranger nothing', async () => {
    const cook = await person('cook');
    const { order, path } = await placed(PICKUP, await dish({ cook: cook.id }));
    const other = await placed();
    const seen = async (who: Person) =>
      (await who.call('get', '/api/orders?pagination[pageSize]=100').expect(200)).body.data.map(
        (one: { documentId: string }) => one.documentId,
      );
    expect(await seen(cook)).toEqual([order.documentId]);
    expect(await seen(staff)).toEqual(expect.arrayContaining([order.documentId, other.order.documentId]));
    await cook.call('get', path).expect(200);
    errorOf(await cook.call('get', other.path).expect(404));
    errorOf(await other.guest.call('get', `${path}/history`).expect(404));
  });

  it('never shows the people behind an order to its reader', async () => {
    const { guest, path } = await placed();
    for (const response of [await guest.call('get', path), await guest.call('get', '/api/orders')])
      expect(response.text).not.toMatch(/samovar\.test|password|username/);
  });
});

describe('the own dishes’ cook', () => {
  it('moves the order, and a stranger’s cook does not even find it', async () => {
    const [cook, other] = await Promise.all([person('cook'), person('cook')]);
    const { path } = await placed(PICKUP, await dish({ cook: cook.id }));
    errorOf(await other.call('post', `${path}/accept`, {}).expect(404));
    for (const verb of ['accept', 'start', 'ready', 'deliver']) await cook.call('post', `${path}/${verb}`, {}).expect(200);
  });

  it('can’t move what the house cooks, nor can the customer accept the own order', async () => {
    const { guest, path } = await placed();
    errorOf(await guest.call('post', `${path}/accept`, {}).expect(403));
    const cook = await customerCook();
    const mine = `/api/orders/${(await cook.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId}`;
    expect(errorOf(await cook.call('post', `${mine}/accept`, {}).expect(403)).details.code).toBe('order.move_not_yours');
  });

  async function customerCook(): Promise<Person> {
    const cook = await person('cook');
    await cook.call('post', '/api/cart/items', { dish: soup.documentId }).expect(201);
    return cook;
  }
});

describe('changing', () => {
  it('is possible while it is placed: address, note, time; then no more', async () => {
    const { guest, path } = await placed(DELIVERY);
    const delivery = { ...DELIVERY.delivery, house: '13' };
    const wantedAt = inHours(3);
    expect((await guest.call('patch', path, { delivery, note: 'Gate', wantedAt }).expect(200)).body.data).toMatchObject({
      delivery: { house: '13' },
      note: 'Gate',
      wantedAt,
    });
    errorOf(await guest.call('patch', path, {}).expect(400));
    expect(paths(await guest.call('patch', path, { total: 1, status: 'completed', paymentStatus: 'paid' }).expect(400))?.sort()).toEqual([
      'paymentStatus',
      'status',
      'total',
    ]);
    await move(path, 'accept').expect(200);
    expect(errorOf(await guest.call('patch', path, { note: 'x' }).expect(409)).details.code).toBe('order.no_longer_editable');
  });

  it('to another time is checked as at the checkout: not while the house is shut, nor sooner than the kitchen manages', async () => {
    const { guest, path } = await placed();
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(errorOf(await guest.call('patch', path, { wantedAt: soon }).expect(400)).details).toMatchObject({
      code: 'order.wanted_too_soon',
    });
    const { documentId } = (await guest.call('get', path).expect(200)).body.data.venue;
    const from = Date.now() + 3_600_000;
    const closure = { startsAt: new Date(from).toISOString(), endsAt: new Date(from + 7_200_000).toISOString(), reason: 'Wedding' };
    await strapi.documents('api::venue.venue' as never).update({ documentId, data: { closures: [closure] } } as never);
    const meanwhile = new Date(from + 3_600_000).toISOString();
    const shut = await guest.call('patch', path, { wantedAt: meanwhile });
    await strapi.documents('api::venue.venue' as never).update({ documentId, data: { closures: [] } } as never);
    expect([shut.status, errorOf(shut).details.code]).toEqual([409, 'venue.closed']);
    const later = new Date(from + 10_800_000).toISOString();
    expect((await guest.call('patch', path, { wantedAt: later }).expect(200)).body.data).toMatchObject({
      wantedAt: later,
      promisedAt: later,
    });
    const { promisedAt } = (await guest.call('patch', path, { wantedAt: null }).expect(200)).body.data;
    expect(Date.parse(promisedAt)).toBeLessThan(Date.parse(later));
  });

  it('is the staff’s too: what was told them by phone is on the customer’s order', async () => {
    const { guest, path } = await placed(DELIVERY);
    const delivery = { ...DELIVERY.delivery, house: '77' };
    await staff.call('patch', path, { delivery, note: 'Called: house 77' }).expect(200);
    expect((await guest.call('get', path).expect(200)).body.data).toMatchObject({ delivery: { house: '77' }, note: 'Called: house 77' });
  });

  it('of another’s order finds nothing, and a pick-up has no address', async () => {
    const { guest, path } = await placed();
    errorOf(await (await person()).call('patch', path, { note: 'x' }).expect(404));
    expect((await guest.call('get', path).expect(200)).body.data.note).not.toBe('x');
    expect(errorOf(await guest.call('patch', path, { delivery: DELIVERY.delivery }).expect(409)).details.code).toBe('order.not_a_delivery');
  });
});

describe('cancelling', () => {
  it('is the customer’s until the kitchen works; then only a request, once; the staff decide', async () => {
    const { guest, order, path } = await placed();
    for (const verb of ['accept', 'start']) await move(path, verb).expect(200);
    const asked = (await guest.call('post', `${path}/cancel`, { reason: 'Ill' }).expect(200)).body.data;
    expect(asked).toMatchObject({ status: 'preparing', cancelRequestedAt: expect.any(String) });
    expect(errorOf(await guest.call('post', `${path}/cancel`, {}).expect(409)).details.code).toBe('order.cancel_asked');
    expect(errorOf(await move(path, 'cancel').expect(400)).details.code).toBe('order.reason_required');
    await move(path, 'cancel', { reason: 'Agreed' }).expect(200);
    const events = (await eventsOf(order.documentId)).map(({ name }) => name);
    expect(events).toEqual(['order.placed', 'order.accepted', 'order.preparing', 'order.cancel_requested', 'order.cancelled']);
  });

  it('of a rejected order is too late, and rejecting needs a reason', async () => {
    const { guest, path } = await placed();
    expect(errorOf(await move(path, 'reject').expect(400)).details.code).toBe('order.reason_required');
    expect((await move(path, 'reject', { reason: 'No gas' }).expect(200)).body.data).toMatchObject({
      status: 'rejected',
      cancelReason: 'No gas',
    });
    expect(errorOf(await guest.call('post', `${path}/cancel`, {}).expect(409)).details).toMatchObject({
      code: 'order.illegal_transition',
      from: 'rejected',
      legal: [],
    });
  });
});

describe('hiding', () => {
  it('takes a finished order from its customer’s sight and from nobody else’s; a live one stays', async () => {
    const { guest, path } = await placed();
    expect(errorOf(await guest.call('delete', path).expect(409)).details).toMatchObject({ code: 'order.cancel_first', status: 'placed' });
    await guest.call('post', `${path}/cancel`, {}).expect(200);
    errorOf(await (await person()).call('delete', path).expect(404));
    expect(errorOf(await staff.call('delete', path).expect(403)).details.code).toBe('request.forbidden');
    await guest.call('delete', path).expect(204);
    for (const [method, at] of [
      ['get', path],
      ['get', `${path}/history`],
      ['get', `${path}/payments`],
      ['post', `${path}/reorder`],
    ] as const)
      errorOf(await guest.call(method, at).expect(404));
    expect((await guest.call('get', '/api/orders').expect(200)).body.data).toEqual([]);
    expect((await staff.call('get', path).expect(200)).body.data.status).toBe('cancelled');
  });

  it('of all hides the finished ones and says how many live ones it kept', async () => {
    const { guest, path } = await placed();
    await guest.call('post', `${path}/cancel`, {}).expect(200);
    await guest.call('post', '/api/cart/items', { dish: soup.documentId }).expect(201);
    await guest.call('post', '/api/orders', PICKUP).expect(201);
    expect((await guest.call('delete', '/api/orders').expect(200)).body.data).toEqual({ hidden: 1, kept: 1 });
    expect((await guest.call('get', '/api/orders').expect(200)).body.data).toHaveLength(1);
  });
});

describe('paying', () => {
  it('takes the exact amount, once, also when two tills press at the same time', async () => {
    const { guest, path } = await placed();
    for (const verb of ['accept', 'start', 'ready', 'deliver']) await move(path, verb).expect(200);
    expect((await guest.call('get', path).expect(200)).body.data.deliveredAt).toEqual(expect.any(String));
    expect(errorOf(await staff.call('post', `${path}/payments`, { method: 'cash', amount: 3.99 }).expect(400)).details).toMatchObject({
      code: 'payment.amount_mismatch',
      due: 4,
    });
    const answers = await Promise.all([0, 1, 2].map(() => staff.call('post', `${path}/payments`, { method: 'cash', amount: 4 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await guest.call('get', path).expect(200)).body.data).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
  });
});

describe('announcing a payment', () => {
  const served = async () => {
    const { guest, path } = await placed();
    for (const verb of ['accept', 'start', 'ready', 'deliver']) await move(path, verb).expect(200);
    const pay = (who: Person, method: string) => who.call('post', `${path}/payments`, { method });
    const listed = async () =>
      (await guest.call('get', `${path}/payments`).expect(200)).body.data.map(({ status, method }: Record<string, string>) => [
        status,
        method,
      ]);
    return { guest, path, pay, listed };
  };

  it('is the guest’s word and no money: one payment waits, and the order stays unpaid until the house confirms', async () => {
    const { guest, path, pay, listed } = await served();
    for (const method of ['card', 'cash', 'cash'])
      expect((await pay(guest, method).expect(201)).body.data).toMatchObject({
        status: 'pending',
        method,
        order: { status: 'delivered', paymentStatus: 'pending' },
      });
    expect(await listed()).toEqual([['pending', 'cash']]);
    expect((await pay(staff, 'card').expect(201)).body.data.order).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
    expect(await listed()).toEqual([['paid', 'card']]);
    for (const who of [guest, staff]) expect(errorOf(await pay(who, 'cash').expect(409)).details.code).toBe('payment.already_paid');
    expect((await guest.call('get', path).expect(200)).body.data.paymentMethod).toBe('card');
  });

  it('is all that a member of the staff can do for an own order', async () => {
    await staff.call('delete', '/api/cart');
    await staff.call('post', '/api/cart/items', { dish: soup.documentId, quantity: 1 }).expect(201);
    const path = `/api/orders/${(await staff.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId}`;
    for (const verb of ['accept', 'start', 'ready', 'deliver']) await move(path, verb).expect(200);
    const own = await staff.call('post', `${path}/payments`, { method: 'cash' }).expect(201);
    expect(own.body.data).toMatchObject({ status: 'pending', order: { status: 'delivered' } });
    const colleague = await person('staff');
    expect((await colleague.call('post', `${path}/payments`, { method: 'cash' }).expect(201)).body.data.status).toBe('paid');
  });

  it('is confirmed in the panel’s form, too, and by the button of the board; both complete the order', async () => {
    const host = await panelUser('samovar-host');
    const owner = await panelUser('strapi-super-admin');
    const byForm = await served();
    const { documentId } = (await byForm.pay(byForm.guest, 'card').expect(201)).body.data;
    await owner.call('put', `/content-manager/collection-types/api::payment.payment/${documentId}`, { state: 'paid' }).expect(200);
    const byButton = await served();
    await act(host.call, 'payOrder', { params: { id: byButton.path.split('/').at(-1) }, body: { method: 'cash' } }).expect(201);
    for (const { guest, path } of [byForm, byButton])
      expect((await guest.call('get', path).expect(200)).body.data).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
  });
});

describe('an order says with whom', () => {
  it('the cook’s name to the guest, the guest’s name to the cook, and a phone to who brings it', async () => {
    const cook = await person('cook');
    await cook.call('patch', '/api/profiles/me', { displayName: 'Galina' }).expect(200);
    const { guest, order, path } = await placed(DELIVERY, await dish({ cook: cook.id }));
    await guest.call('patch', '/api/profiles/me', { displayName: 'Vera' }).expect(200);
    expect(order.cook).toMatchObject({ displayName: 'Galina' });
    const shown = async (who: Person, at = path) => (await who.call('get', at).expect(200)).body.data;
    expect(await shown(guest)).toMatchObject({ cook: { displayName: 'Galina' }, customer: { displayName: 'Vera', phone: null } });
    for (const who of [cook, staff])
      expect((await shown(who)).customer).toEqual({ documentId: expect.any(String), displayName: 'Vera', phone: '+4315550123' });
    expect(await shown(cook, '/api/orders?role=cook')).toMatchObject([{ customer: { displayName: 'Vera' } }]);
    await cook.call('post', `${path}/accept`, {}).expect(200);
    const history = await shown(guest, `${path}/history`);
    expect(history.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['Vera', 'Galina']);
    for (const who of [guest, cook, staff]) expect(JSON.stringify(await shown(who))).not.toMatch(/email|password|username/);
  });

  it('of what is picked up nobody needs a phone, and the house has no cook', async () => {
    const { guest, path } = await placed();
    await strapi.db
      .connection('up_users')
      .where({ id: guest.id })
      .update({ phone: String(Date.now()) });
    expect((await staff.call('get', path).expect(200)).body.data).toMatchObject({ customer: { phone: null }, cook: null });
  });
});

describe('again', () => {
  it('fills the cart at today’s prices and says what changed', async () => {
    const pie = await dish({ price: 3 });
    const { guest, path } = await placed(PICKUP, pie);
    await staff.call('patch', `/api/dishes/${pie.documentId}`, { price: 3.5 }).expect(200);
    const { cart, repriced } = (await guest.call('post', `${path}/reorder`, {}).expect(200)).body.data;
    expect(cart).toMatchObject({ subtotal: 3.5, lines: [{ dish: pie.documentId, quantity: 1 }] });
    expect(repriced).toEqual([{ dish: pie.documentId, name: pie.name, was: 3, is: 3.5 }]);
    errorOf(await (await person()).call('post', `${path}/reorder`, {}).expect(404));
  });
});

it('an order is never made, moved or paid by writing its row through other doors', async () => {
  const { guest, path } = await placed();
  for (const [method, at] of [
    ['put', path],
    ['post', `${path}/pay`],
    ['patch', '/api/payments/zzzzzzzzzzzzzzzzzzzzzzzz'],
    ['get', '/api/payments'],
    ['get', '/api/carts'],
    ['get', '/api/cart-items'],
  ] as const)
    expect([404, 405]).toContain((await guest.call(method, at, method === 'get' ? undefined : { status: 'completed' })).status);
  await expect(
    strapi.documents('api::order.order').create({ data: { number: unique('S'), status: 'completed' } as never }),
  ).rejects.toThrow(/checkout/);
});

it('nobody reads an order without an account', async () => {
  const { path } = await placed();
  for (const at of [path, `${path}/history`, '/api/orders']) errorOf(await visitor('get', at).expect(401));
});
