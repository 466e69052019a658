/** A broker that wants encryption and a password: the house signs in with what the environment says, and waits in peace where that is wrong. */
import { emptyHouse, mortal, type House } from '../faults/own-house';
import { pause, until } from '../helpers/patience';

declare const broker: {
  secured: { address: string; ca: string; username: string; password: string };
  start(): Promise<void>;
  isRunning(): boolean;
};

/** Consumers join their groups in rounds of seconds. */
const JOINING_MS = 120_000;
let house: House;
let server: Awaited<ReturnType<typeof mortal>> | null = null;
const { secured } = broker;
const right = {
  KAFKA_BROKERS: secured.address,
  KAFKA_SSL: 'true',
  KAFKA_SSL_CA: secured.ca,
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: secured.username,
  KAFKA_SASL_PASSWORD: secured.password,
};

beforeAll(async () => {
  if (!broker.isRunning()) await broker.start();
  house = await emptyHouse();
});
afterEach(async () => {
  await server?.stop();
  server = null;
});
afterAll(() => house?.drop());

const unsent = async (): Promise<number> => (await house.sql('select 1 from outbox_events where sent_at is null')).length;
const somethingHappens = () =>
  house.sql(
    `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts)
     values (gen_random_uuid()::text, 'dish.sold_out', 'samovar.dishes', 'secured', 1, '{"name":"Borscht","until":null}', '{"kind":"job","id":null,"roles":[]}', now() at time zone 'utc', 0)`,
  );

/** What the house says of itself: every group of its consumers has joined, and nothing is in its way. */
const isAtEase = async (): Promise<boolean> => {
  const [carrier] = await house.sql<{ trouble: string | null; consumers: { isRunning: boolean }[] }>(
    'select trouble, consumers from event_carriers',
  );
  return carrier?.trouble === null && carrier.consumers.length > 0 && carrier.consumers.every(({ isRunning }) => isRunning);
};

it('hands its events over by TLS and SCRAM, and its consumers join the same way', async () => {
  server = await mortal(house, right);
  await somethingHappens();
  await until('it hands over', async () => (await unsent()) === 0, JOINING_MS);
  await until('its consumers join', isAtEase, JOINING_MS);
});

it.each([
  ['the password', { KAFKA_SASL_PASSWORD: 'a guess' }, /auth/i],
  ['who vouches for it', { KAFKA_SSL_CA: '' }, /certificate/i],
])('keeps selling when %s is wrong, and says why its events wait', async (_what, wrong, reason) => {
  const { output, url } = (server = await mortal(house, { ...right, ...wrong }));
  await somethingHappens();
  await until('it says why', () => reason.test(output()), JOINING_MS);
  expect((await fetch(`${url}/api/categories`)).status).toBe(200);
  expect(await unsent()).toBeGreaterThan(0);
  // Two of its own tries later.
  await pause(6_000);
  expect(await isAtEase()).toBe(false);
});
