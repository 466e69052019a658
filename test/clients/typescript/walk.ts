/** What a guest does, with the client whose types were generated from the document: reads the menu, fills the cart, orders, reads the order. */
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from './generated/api.js';

export async function walk(baseUrl: string, token: string): Promise<string> {
  const anybody = createClient<paths>({ baseUrl });
  const guest = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

  const menu = await anybody.GET('/menu');
  const dish = menu.data?.data.categories.flatMap(({ dishes }) => dishes)[0];
  assert(dish);

  const added = await guest.POST('/cart/items', { body: { dish: dish.documentId, quantity: 2, options: [] } });
  assert.equal(added.error, undefined);
  const cart = await guest.GET('/cart');
  assert.deepEqual(
    cart.data?.data.lines.map(({ quantity }) => quantity),
    [2],
  );

  const placed = await guest.POST('/orders', { body: { fulfilment: 'pickup', paymentMethod: 'cash', acceptPriceChange: false } });
  assert(placed.data, placed.error?.error.message);
  const { documentId, total } = placed.data.data;
  assert.equal(total, cart.data?.data.subtotal);

  const order = await guest.GET('/orders/{id}', { params: { path: { id: documentId } } });
  assert.equal(order.data?.data.documentId, documentId);
  const orders = await guest.GET('/orders', {
    params: { query: { 'pagination[page]': 1, 'pagination[pageSize]': 5, sort: ['placedAt:desc'] } },
  });
  assert.equal(orders.data?.data.length, 1);
  return documentId;
}
