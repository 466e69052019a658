/** Menu → cart → order, as a customer and the staff live it. */
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, eventsOf, person, PICKUP, venue, type Person } from '../helpers/house';

/** Between this clock and the database's. */
const SLACK_MS = 1000;

let staff: Person;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
});

describe('checkout', () => {
  it('freezes the lines, empties the cart and tells everybody', async () => {
    const soup = await dish({ price: 0.1, name: `Soup ${Date.now()}` });
    const guest = await customerWithCart([soup, 3]);
    const response = await guest.call('post', '/api/orders', PICKUP).expect(201);
    const order = response.body.data;
    expect(order).toMatchObject({ status: 'placed', paymentStatus: 'pending', subtotal: 0.3, deliveryFee: 0, total: 0.3, currency: 'EUR' });
    expect(order.lines).toEqual([
      expect.objectContaining({ dish: soup.documentId, name: soup.name, quantity: 3, unitPrice: 0.1, total: 0.3 }),
    ]);
    expect((await guest.call('get', '/api/cart').expect(200)).body.data.lines).toEqual([]);
    const events = await eventsOf(order.documentId);
    expect(events.map((event) => event.name)).toEqual(['order.placed']);
    await strapi.documents('api::dish.dish').update({ documentId: soup.documentId, data: { price: 5 } as never });
    expect((await guest.call('get', `/api/orders/${order.documentId}`).expect(200)).body.data.total).toBe(0.3);
  });

  it('adds the delivery fee and keeps the address', async () => {
    const guest = await customerWithCart([await dish({ price: 10 }), 1]);
    const response = await guest.call('post', '/api/orders', DELIVERY).expect(201);
    expect(response.body.data).toMatchObject({
      subtotal: 10,
      deliveryFee: 3.5,
      total: 13.5,
      delivery: { address: 'Rose Street', house: '12' },
    });
  });

  it('refuses an empty cart, a foreign payment word and a delivery without a house, by name', async () => {
    const empty = await person();
    expect(errorOf(await empty.call('post', '/api/orders', PICKUP).expect(409)).details.code).toBe('cart.empty');
    const guest = await customerWithCart([await dish(), 1]);
    const bitcoin = errorOf(await guest.call('post', '/api/orders', { ...PICKUP, paymentMethod: 'bitcoin' }).expect(400));
    expect(bitcoin.details.errors?.[0]?.path).toEqual(['paymentMethod']);
    const homeless = errorOf(await guest.call('post', '/api/orders', { ...DELIVERY, delivery: { address: 'Rose Street' } }).expect(400));
    expect(homeless.details.errors?.map((error) => error.path.join('.'))).toEqual([
      'delivery.house',
      'delivery.latitude',
      'delivery.longitude',
    ]);
    expect((await guest.call('get', '/api/cart').expect(200)).body.data.lines).toHaveLength(1);
  });

  it('asks again when a price changed, and names the line', async () => {
    const pie = await dish({ price: 4 });
    const guest = await customerWithCart([pie, 2]);
    await strapi.documents('api::dish.dish').update({ documentId: pie.documentId, data: { price: 5 } as never });
    const refusal = errorOf(await guest.call('post', '/api/orders', PICKUP).expect(409));
    expect(refusal.details).toMatchObject({
      code: 'cart.price_changed',
      errors: [expect.objectContaining({ dish: pie.documentId, was: 4, is: 5 })],
    });
    const accepted = await guest.call('post', '/api/orders', { ...PICKUP, acceptPriceChange: true }).expect(201);
    expect(accepted.body.data.total).toBe(10);
  });

  it('ignores nothing a client makes up: a total is an unknown field', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const refusal = errorOf(await guest.call('post', '/api/orders', { ...PICKUP, total: 1, status: 'completed' }).expect(400));
    expect(refusal.details.errors?.map((error) => error.path.join('.')).sort()).toEqual(['status', 'total']);
    const address = errorOf(await guest.call('post', '/api/orders', { ...PICKUP, delivery: DELIVERY.delivery }).expect(400));
    expect(address.details).toMatchObject({ code: 'order.delivery_unwanted', errors: [{ path: ['delivery'] }] });
  });
});

describe('the order’s life', () => {
  it('moves only along the table, keeps the history and completes by payment', async () => {
    const began = Date.now();
    const guest = await customerWithCart([await dish({ price: 7 }), 1]);
    const { documentId } = (await guest.call('post', '/api/orders', DELIVERY).expect(201)).body.data;
    const move = (verb: string, body: object = {}) => staff.call('post', `/api/orders/${documentId}/${verb}`, body);
    const early = errorOf(await move('deliver').expect(409));
    expect(early.details).toMatchObject({
      code: 'order.illegal_transition',
      from: 'placed',
      to: 'delivered',
      legal: ['accepted', 'rejected', 'cancelled'],
    });
    for (const verb of ['accept', 'start', 'ready', 'dispatch']) await move(verb).expect(200);
    expect(errorOf(await guest.call('post', `/api/orders/${documentId}/payments`, { method: 'cash' }).expect(409)).details.code).toBe(
      'payment.before_delivery',
    );
    await move('deliver').expect(200);
    const payment = await staff.call('post', `/api/orders/${documentId}/payments`, { method: 'cash' }).expect(201);
    expect(payment.body.data).toMatchObject({ status: 'paid', amount: 10.5, order: { status: 'completed', paymentStatus: 'paid' } });
    expect(errorOf(await guest.call('post', `/api/orders/${documentId}/payments`, { method: 'cash' }).expect(409)).details.code).toBe(
      'payment.already_paid',
    );
    const ended = Date.now();
    const history = (await guest.call('get', `/api/orders/${documentId}/history`).expect(200)).body.data;
    expect(history.map((step: { to: string }) => step.to)).toEqual([
      'placed',
      'accepted',
      'preparing',
      'ready',
      'delivering',
      'delivered',
      'completed',
    ]);
    const moments = history.map((step: { at: string }) => Date.parse(step.at));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments[0]).toBeGreaterThanOrEqual(began - SLACK_MS);
    expect(moments.at(-1)).toBeLessThanOrEqual(ended + SLACK_MS);
    expect(history[1].actor).toEqual({ kind: 'user', id: staff.id, name: expect.any(String) });
  });

  it('is not there for strangers', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    const stranger = await person();
    expect(errorOf(await stranger.call('get', `/api/orders/${documentId}`).expect(404)).details.code).toBe('request.not_found');
    await stranger.call('post', `/api/orders/${documentId}/cancel`, {}).expect(404);
    expect(errorOf(await visitor('get', `/api/orders/${documentId}`).expect(401)).details.code).toBe('request.unauthenticated');
    expect((await stranger.call('get', '/api/orders').expect(200)).body.data).toEqual([]);
  });
});
