/** The simulated accounting program as a process of its own, against the running house: request → signed call → signed decision → booking. */
import { visitor } from '../helpers/api';
import { eventsOf, PASSWORD, person, venue } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { panelUser } from '../helpers/panel';
import { startSimulator, type Simulator } from '../helpers/simulator';
import { requested, statusOf, table } from '../helpers/tables';
import { eventually } from '../helpers/patience';

let simulator: Simulator;

beforeAll(async () => {
  strapi.config.set('webhooks.mayBePrivate', true);
  const { email } = await panelUser('strapi-super-admin');
  simulator = await startSimulator({ url: sharedUrl(), owner: email, password: PASSWORD });
});
afterAll(() => {
  strapi.config.set('webhooks.mayBePrivate', false);
  simulator?.kill('SIGKILL');
});

it('confirms a small party and declines a large one with a note', async () => {
  const house = await venue();
  const [small, hall] = [await table({ venue: house.documentId }), await table({ venue: house.documentId, seats: 20, kind: 'room' })];
  const [two, fifteen] = [await requested(small), await requested(hall, { guests: 15 })];
  await eventually(
    () => statusOf(two),
    (status) => status === 'confirmed',
  );
  await eventually(
    () => statusOf(fifteen),
    (status) => status === 'declined',
  );
  const row = await strapi.db.connection('bookings').where({ document_id: fifteen.documentId }).first();
  expect(row).toMatchObject({ decision_source: 'accounting', decision_note: 'For more than 12 guests please call us.' });
});

it('is told again and in another order without harm: each decision counts once', async () => {
  const at = await table();
  const booking = await requested(at);
  await eventually(
    () => statusOf(booking),
    (status) => status === 'confirmed',
  );
  const [delivery] = await strapi.db
    .connection('webhook_deliveries')
    .whereRaw('body like ?', [`%${booking.documentId}%`])
    .where({ event_name: 'booking.requested' });
  const staff = await person('staff');
  await staff.call('post', `/api/bookings/${booking.documentId}/cancel`).expect(200);
  // The first call comes once more, after the house has cancelled.
  await strapi.db
    .connection('webhook_deliveries')
    .where({ id: delivery.id })
    .update({ state: 'waiting', next_attempt_at: new Date(), attempts: 0 });
  await strapi.db.connection.raw(`select pg_notify('webhooks', '')`);
  const again = () => strapi.db.connection('webhook_deliveries').where({ id: delivery.id }).first('state', 'attempts');
  await eventually(again, ({ state, attempts }) => state === 'delivered' && attempts === 1);
  expect(await statusOf(booking)).toBe('cancelled');
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual([
    'booking.requested',
    'booking.confirmed',
    'booking.cancelled',
  ]);
});

it('of two rivals one is confirmed, and nobody is confirmed twice', async () => {
  const at = await table();
  // It holds its breath until all three have asked: a table that is taken can't be asked for.
  simulator.kill('SIGSTOP');
  const rivals = [await requested(at), await requested(at), await requested(at)];
  simulator.kill('SIGCONT');
  const states = await eventually(
    () => Promise.all(rivals.map(statusOf)),
    (all) => !all.includes('requested'),
  );
  expect(states.sort()).toEqual(['confirmed', 'declined', 'declined']);
});

it('leaves nothing behind when it is stopped, and refuses a stranger’s password', async () => {
  await simulator.stop();
  expect(await strapi.db.connection('webhook_endpoints').where({ name: 'Accounting simulator' })).toEqual([]);
  expect(await strapi.db.query('admin::api-token').findMany({ where: { name: 'Accounting simulator' } })).toEqual([]);
  expect((await visitor('post', '/api/integrations/accounting/decisions', {})).status).toBe(401);
});
