/** A history is read to its end, also from events of long ago that did not say all of it. */
import { customerWithCart, dish, person, PICKUP, venue } from '../helpers/house';

it('reads a move that named no reason and nobody', async () => {
  await venue();
  const guest = await customerWithCart([await dish(), 1]);
  const staff = await person('staff');
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  await strapi.db
    .connection('outbox_events')
    .where({ key: documentId, name: 'order.placed' })
    .update({ payload: JSON.stringify({ to: 'placed' }), actor: JSON.stringify({ kind: 'job' }) });
  const { body } = await staff.call('get', `/api/orders/${documentId}/history`).expect(200);
  expect(body.data[0]).toMatchObject({ from: null, to: 'placed', reason: null, actor: { kind: 'job', id: null, name: null } });
});
