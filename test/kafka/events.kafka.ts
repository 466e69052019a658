/** The house with a real broker: absent at first, then there, hung, killed. Nothing a guest does may notice. */
import { execFileSync, spawnSync } from 'node:child_process';
import { Kafka, logLevel } from 'kafkajs';
import { customerWithCart, dish, PICKUP, person, venue, type Person, type TestDish } from '../helpers/house';
import { messageValidator } from './asyncapi-messages';
import { firstOfEach, readTopics, until, type Seen, type TopicReader } from './topic-reader';
import { pause } from '../helpers/patience';

declare const broker: { address: string; start(): Promise<void>; pause(): void; resume(): void; kill(): Promise<void> };

const hasKcat = spawnSync('kcat', ['-V']).status === 0;
let staff: Person;
let soup: TestDish;
let outsider: TopicReader;
const slowest: Record<string, number> = {};

const unsent = async (): Promise<number> => Number((await strapi.db.connection('outbox_events').whereNull('sent_at').count())[0]?.count);
const portionsOf = async (item: TestDish): Promise<number> =>
  (await strapi.db.connection('dishes').where({ document_id: item.documentId }).first('portions_left')).portions_left;
const outbox = (): Promise<
  { document_id: string; key: string; topic: string; name: string; trace_id: string | null; attempts: number; dead_at: Date | null }[]
> => strapi.db.connection('outbox_events').orderBy('id');

/** Checkout, then cancelled: the reaction to it gives the portion back. @returns the order's documentId */
async function orderAndCancel(during: string): Promise<string> {
  const guest = await customerWithCart([soup, 1]);
  const begun = performance.now();
  const { documentId } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  await guest.call('post', `/api/orders/${documentId}/cancel`, { reason: 'Changed my mind' }).expect(200);
  slowest[during] = Math.max(slowest[during] ?? 0, Math.round(performance.now() - begun));
  return documentId;
}

async function ordersFor(milliseconds: number, during: string): Promise<string[]> {
  const made: string[] = [];
  const began = performance.now();
  for (; performance.now() < began + milliseconds; await pause(250)) made.push(await orderAndCancel(during));
  return made;
}

async function wholeOutboxArrives(): Promise<void> {
  await until('the backlog drains', async () => (await unsent()) === 0);
  const rows = await outbox();
  await until('the outsider sees every event', () => {
    const ids = new Set(outsider.seen.map(({ headers }) => headers['event-id']));
    return rows.every((row) => ids.has(row.document_id));
  });
  const events = firstOfEach(outsider.seen.filter(({ topic }) => !topic.endsWith('.dlq')));
  for (const key of new Set(rows.map((row) => row.key)))
    expect(idsOf(events.filter((event) => event.key === key))).toEqual(rows.filter((row) => row.key === key).map((row) => row.document_id));
}
const idsOf = (events: readonly Seen[]): string[] => events.map(({ headers }) => headers['event-id'] ?? '');

const commandSender =
  (topic: string) =>
  async (...commands: object[]): Promise<void> => {
    const producer = new Kafka({ brokers: [broker.address], logLevel: logLevel.NOTHING }).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic, messages: commands.map((value) => ({ key: 'stock', value: JSON.stringify(value) })) });
    await producer.disconnect();
  };

beforeAll(async () => {
  await venue();
  staff = await person('staff');
  soup = await dish({ portionsLeft: 1000 });
});
afterAll(async () => {
  console.info('Slowest checkout and cancel together, ms:', JSON.stringify(slowest));
  await outsider?.stop();
});

it('sells while no broker is there, and counts nobody’s try', async () => {
  for (let count = 0; count < 5; count += 1) await orderAndCancel('absent');
  const rows = await outbox();
  expect(rows.filter((row) => row.name === 'order.placed').length).toBe(5);
  expect(rows.filter((row) => row.attempts > 0 || row.dead_at)).toEqual([]);
  expect(await unsent()).toBe(rows.length);
});

it('sends all of it once the broker is there, in order for each order', async () => {
  await broker.start();
  await until('the backlog drains', async () => (await unsent()) === 0);
  outsider = await readTopics(broker.address, /^samovar\./);
  await wholeOutboxArrives();
});

it('puts an order’s whole life on its topic, as the contract says, for any client to read', async () => {
  const guest = await customerWithCart([soup, 2]);
  const placed = await guest.call('post', '/api/orders', PICKUP, { 'X-Request-Id': 'kafka-trace-0001' }).expect(201);
  const { documentId } = placed.body.data;
  for (const verb of ['accept', 'start', 'ready', 'deliver', 'complete'])
    await staff.call('post', `/api/orders/${documentId}/${verb}`, {}).expect(200);
  await wholeOutboxArrives();
  const life = firstOfEach(outsider.seen).filter(({ key }) => key === documentId);
  expect(life.map(({ headers }) => headers.name)).toEqual(
    ['placed', 'accepted', 'preparing', 'ready', 'delivered', 'completed'].map((status) => `order.${status}`),
  );
  expect(new Set(life.map(({ topic, partition }) => `${topic} ${partition}`)).size).toBe(1);
  expect(life[0]?.headers['trace-id']).toBe('kafka-trace-0001');
  if (!hasKcat) return console.warn('kcat is not installed: nobody else than kafkajs has read the topic.');
  const read = execFileSync('kcat', ['-C', '-q', '-e', '-b', broker.address, '-t', 'samovar.orders', '-f', '%k %h %s\n'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = read.split('\n').filter((line) => line.startsWith(`${documentId} `));
  const names = lines.map((line) => /name=([\w.]+)/.exec(line)?.[1]);
  expect(names.filter((name, index) => names.indexOf(name) === index)).toEqual(life.map(({ headers }) => headers.name));
});

it('sends only what the contract describes', () => {
  const check = messageValidator();
  const wrong = outsider.seen.map(({ topic, value }) => check(topic, JSON.parse(value))).filter(Boolean);
  expect(wrong).toEqual([]);
  const order = outsider.seen.find(({ topic }) => topic === 'samovar.orders');
  expect(check('samovar.orders', { ...JSON.parse(order?.value ?? ''), id: 7 })).toMatch(/\/id/);
});

it('loses nothing and refuses nobody while the broker hangs for 15 seconds', async () => {
  const memory = process.memoryUsage().rss;
  broker.pause();
  try {
    await ordersFor(15_000, 'hung');
  } finally {
    broker.resume();
  }
  await wholeOutboxArrives();
  console.info('Memory grew by', Math.round((process.memoryUsage().rss - memory) / 1e6), 'MB while the broker hung');
});

it('loses nothing and refuses nobody when the broker is killed and comes back', async () => {
  const [, made] = await Promise.all([broker.kill().then(() => broker.start()), ordersFor(4_000, 'killed')]);
  expect(made.length).toBeGreaterThan(0);
  await wholeOutboxArrives();
});

it('has given every cancelled portion back exactly once, through all of this', async () => {
  const cancelled = (await outbox()).filter((row) => row.name === 'order.cancelled');
  await until('the consumer catches up', async () => (await portionsOf(soup)) >= 998);
  await pause(2_000);
  expect(await portionsOf(soup)).toBe(998);
  const seen = await strapi.db
    .connection('inbox')
    .where({ consumer: 'portions' })
    .whereIn(
      'event_id',
      cancelled.map((row) => row.document_id),
    );
  expect(seen).toHaveLength(cancelled.length);
});

it('sets a poison message aside with the reason, and goes on behind it', async () => {
  const kafka = new Kafka({ brokers: [broker.address], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({
    topic: 'samovar.orders',
    messages: [0, 1, 2].map((partition) => ({
      partition,
      key: 'poison',
      value: `{"not": event ${partition}`,
      headers: { 'event-id': `poison-${partition}`, name: 'order.cancelled' },
    })),
  });
  await producer.disconnect();
  await orderAndCancel('poison');
  await until('the consumer passes the poison', async () => (await portionsOf(soup)) === 998);
  await until(
    'the dead-letter topic has all three',
    () => outsider.seen.filter(({ topic, headers }) => topic === 'samovar.orders.dlq' && headers.consumer === 'portions').length === 3,
  );
  const letter = outsider.seen.find(({ topic }) => topic === 'samovar.orders.dlq');
  expect(letter).toMatchObject({ key: 'poison', headers: { reason: 'not JSON', attempts: '1' } });
  expect(letter?.value).toMatch(/^\{"not": event \d$/);
});

it('reads many in one transaction, each once, and sets aside alone what is no event among them', async () => {
  const { connection } = strapi.db;
  const endpoint = { name: 'Batch', url: 'http://127.0.0.1:9/', events: ['dish.*'], secret: 'none', is_active: true };
  await connection('webhook_endpoints').insert(endpoint);
  const producer = new Kafka({ brokers: [broker.address], logLevel: logLevel.NOTHING }).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const message = (id: string, value: string) => ({ key: 'batch', value, headers: { 'event-id': id, name: 'dish.sold_out' } });
  const events = Array.from({ length: 400 }, (_, n) => {
    const event = {
      id: `batch-${n}`,
      name: 'dish.sold_out',
      version: 1,
      topic: 'samovar.dishes',
      subject: 'batch',
      occurredAt: new Date(),
    };
    const by = { actor: { kind: 'job', id: null, roles: [] }, traceId: null };
    return message(event.id, JSON.stringify({ ...event, ...by, payload: { name: 'Borscht', until: null } }));
  });
  const twice = events.flatMap((event, n) => (n % 50 === 7 ? [event, event] : [event]));
  await producer.send({ topic: 'samovar.dishes', messages: [...twice, message('batch-poison', 'not an event'), ...events.slice(390)] });
  await producer.disconnect();
  const letters = () => connection('dead_letters').where({ consumer: 'webhooks', event_id: 'batch-poison' });
  await until('the last one is set aside', async () => (await letters()).length === 1);
  const seen = () =>
    connection('inbox').where({ consumer: 'webhooks' }).where('event_id', 'like', 'batch-%').whereNot('event_id', 'batch-poison');
  await until('all are handled', async () => (await seen()).length === 400);
  const owed = await connection('webhook_deliveries').where('event_id', 'like', 'batch-%');
  expect(owed.map(({ event_id: id }) => id).sort()).toEqual(events.map(({ headers }) => headers['event-id']).sort());
  const transactions = new Set((await seen()).map(({ handled_at: at }) => (at as Date).getTime()));
  expect(transactions.size).toBeLessThan(200);
  await connection('webhook_endpoints').where({ name: 'Batch' }).delete();
});

it('obeys a command once, and refuses with the reason what is wrong', async () => {
  const topic = 'samovar.commands.dishes';
  const pie = await dish();
  const send = commandSender(topic);
  const told = { id: 'stock-0001', name: 'dish.mark_sold_out', payload: { dish: pie.documentId } };
  await send(told, told);
  await send(
    { ...told, id: 'stock-0002', payload: { dish: 'nowhere' } },
    { ...told, id: 'stock-0003', name: 'dish.eat' },
    { ...told, id: 'stock-0004' },
  );
  const eventsOfPie = () => strapi.db.connection('outbox_events').where({ key: pie.documentId }).orderBy('id');
  await until('the commands are obeyed', async () => (await eventsOfPie()).length >= 2);
  const letters = () => outsider.seen.filter((message) => message.topic === `${topic}.dlq`);
  await until('the refusals are told', () => letters().length === 2);
  const events = await eventsOfPie();
  expect(events.map(({ name, trace_id }) => [name, trace_id])).toEqual([
    ['dish.sold_out', 'stock-0001'],
    ['dish.sold_out', 'stock-0004'],
  ]);
  expect(JSON.stringify(events[0].actor)).toContain('machine');
  expect(letters().map(({ headers }) => [headers['event-id'], headers.reason])).toEqual([
    ['stock-0002', expect.stringMatching(/^request\.not_found: /)],
    ['stock-0003', `${topic} has no command dish.eat`],
  ]);
});

it('does not let one row that cannot be sent stop the others', async () => {
  const now = new Date();
  const row = {
    topic: 'samovar.nowhere',
    name: 'order.changed',
    version: 1,
    payload: '{}',
    actor: '{"kind":"job","id":null,"roles":[]}',
    occurred_at: now,
    attempts: 0,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
  await strapi.db.connection('outbox_events').insert({ ...row, document_id: '01990000-0000-7000-8000-000000000001', key: 'nowhere' });
  const id = await orderAndCancel('poison row');
  await until('the others arrive', () => outsider.seen.filter(({ key }) => key === id).length === 2);
  const [stuck] = await strapi.db.connection('outbox_events').where({ key: 'nowhere' });
  expect(stuck).toMatchObject({ sent_at: null, last_error: 'There is no topic called samovar.nowhere' });
  expect(stuck.attempts).toBeGreaterThan(0);
  await strapi.db.connection('outbox_events').where({ key: 'nowhere' }).delete();
});

it('carries 20,000 events', async () => {
  const insert = `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts)
    select gen_random_uuid()::text, 'dish.sold_out', 'samovar.dishes', 'load-' || (n % 500), 1, '{"name":"Borscht","until":null}', '{"kind":"job","id":null,"roles":[]}', now() at time zone 'utc', 0
    from generate_series(1, 20000) n`;
  await strapi.db.connection.raw(insert);
  await until('the backlog drains', async () => (await unsent()) === 0);
  const { rows } = await strapi.db.connection.raw(
    `select count(*)::int as sent, extract(epoch from max(sent_at) - min(sent_at))::float8 as seconds from outbox_events where key like 'load-%'`,
  );
  console.info(`Relay: ${rows[0].sent} events, ${Math.round(rows[0].sent / rows[0].seconds)} a second`);
  expect(rows[0].sent).toBe(20_000);
  await until(
    'the outsider has them',
    () => new Set(outsider.seen.filter(({ key }) => key.startsWith('load-')).map(({ headers }) => headers['event-id'])).size === 20_000,
  );
});
