/** Several sections at once, and what was paid for an order. */
import { errorOf } from '../helpers/api';
import { customerWithCart, dish, person, PICKUP, unique, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';

it('adds a list of sections, all or none', async () => {
  const staff = await person('staff');
  const [one, two, three] = [unique('One'), unique('Two'), unique('Three')];
  const made = await staff.call('post', '/api/categories/bulk', { categories: [{ name: one }, { name: two, rank: 2 }] }).expect(201);
  expect(made.body.data.map((section: { name: string }) => section.name)).toEqual([one, two]);
  const refused = errorOf(await staff.call('post', '/api/categories/bulk', { categories: [{ name: three }, { name: one }] }).expect(409));
  expect(refused.details).toMatchObject({ code: 'request.duplicate', fields: ['name'] });
  expect(await strapi.db.connection('categories').where({ name: three })).toEqual([]);
});

it('lists the payments of an order to its customer', async () => {
  await venue();
  const staff = await person('staff');
  const guest = await customerWithCart([await dish({ price: 12 }), 1]);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  for (const verb of ['accept', 'start', 'ready', 'deliver']) await staff.call('post', `/api/orders/${documentId}/${verb}`).expect(200);
  await staff.call('post', `/api/orders/${documentId}/payments`, { method: 'card' }).expect(201);
  const payments = (await guest.call('get', `/api/orders/${documentId}/payments`).expect(200)).body.data;
  expect(payments).toEqual([
    expect.objectContaining({ status: 'paid', method: 'card', amount: 12, currency: 'EUR', paidAt: expect.any(String) }),
  ]);
});

it('an order is refunded when its payment is, whoever gives the money back', async () => {
  await venue();
  const [staff, owner] = [await person('staff'), await panelUser('strapi-super-admin')];
  const guest = await customerWithCart([await dish({ price: 12 }), 1]);
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  for (const verb of ['accept', 'start', 'ready', 'deliver']) await staff.call('post', `/api/orders/${documentId}/${verb}`).expect(200);
  const { body } = await staff.call('post', `/api/orders/${documentId}/payments`, { method: 'card' }).expect(201);
  const paid = async () => (await guest.call('get', `/api/orders/${documentId}`).expect(200)).body.data.paymentStatus;
  expect(await paid()).toBe('paid');
  const payment = `/content-manager/collection-types/api::payment.payment/${body.data.documentId}`;
  expect(errorOf(await owner.call('put', payment, { state: 'refunded' }).expect(400)).details.code).toBe('payment.reason_required');
  expect(await paid()).toBe('paid');
  await owner.call('put', payment, { state: 'refunded', note: 'The soup was cold' }).expect(200);
  expect(await paid()).toBe('refunded');
});
