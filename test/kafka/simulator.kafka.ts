/** The simulated accounting program over a real broker: it hears of requests on their topic and decides by commands. */
import { eventsOf, PASSWORD, venue } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { panelUser } from '../helpers/panel';
import { startSimulator, type Simulator } from '../helpers/simulator';
import { requested, statusOf, table } from '../helpers/tables';
import { until } from './topic-reader';

declare const broker: { address: string; start(): Promise<void>; isRunning(): boolean };

let simulator: Simulator;
beforeAll(async () => {
  if (!broker.isRunning()) await broker.start();
  const { email } = await panelUser('strapi-super-admin');
  simulator = await startSimulator({ url: sharedUrl(), owner: email, password: PASSWORD }, '--kafka', broker.address);
}, 120_000);
afterAll(() => simulator?.kill('SIGKILL'));

it('decides requests, one of two rivals wins, and every decision is the accounting program’s', async () => {
  const house = (await venue()).documentId;
  const [small, hall] = [await table({ venue: house }), await table({ venue: house, seats: 20, kind: 'room' })];
  const rivals = [await requested(small), await requested(small)];
  const fifteen = await requested(hall, { guests: 15 });
  const states = () => Promise.all([...rivals, fifteen].map(statusOf));
  await until('all are decided', async () => !(await states()).includes('requested'));
  expect((await states()).sort()).toEqual(['confirmed', 'declined', 'declined']);
  const row = await strapi.db.connection('bookings').where({ document_id: fifteen.documentId }).first();
  expect(row).toMatchObject({
    status: 'declined',
    decision_source: 'accounting',
    decision_note: 'For more than 12 guests please call us.',
  });
  const events = await eventsOf(fifteen.documentId);
  expect(events.map(({ name }) => name)).toEqual(['booking.requested', 'booking.declined']);
});

it('leaves no token behind when it is stopped, and had no webhook', async () => {
  expect(await strapi.db.connection('webhook_endpoints').where({ name: 'Accounting simulator' })).toEqual([]);
  await simulator.stop();
  expect(await strapi.db.query('admin::api-token').findMany({ where: { name: 'Accounting simulator' } })).toEqual([]);
});
