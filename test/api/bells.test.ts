/** Bells that ring after the commit: our own connections never ring within their transactions, anybody else does, and each is heard. */
import { Client } from 'pg';
import { ringAfterCommit } from '#platform/postgres/bells';
import { eventually } from '../helpers/patience';

const INSERT = `insert into live_changes (name, topics) values ('bell.tried', array['nobody'])`;
const open: Client[] = [];

async function client(): Promise<Client> {
  const made = new Client({ connectionString: process.env.DATABASE_URL, application_name: 'bells test' });
  open.push(made);
  await made.connect();
  return made;
}

/** @param to only what this client rings: the application, too, has something to tell now and then. */
async function listener(to?: Client): Promise<{ heard: string[]; connection: Client }> {
  const connection = await client();
  const heard: string[] = [];
  connection.on('notification', ({ payload, processId }) => {
    if (!to || processId === numberOf(to)) heard.push(payload ?? '');
  });
  await connection.query('listen live');
  return { heard, connection };
}

/** Of the server's process that serves it: its type leaves it out. */
const numberOf = (one: Client): number => (one as Client & { processID: number }).processID;

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.end()));
});

/** Notifications come in the order of the commits: what was rung before the mark is heard before it. */
async function heardOf(prepare: (connection: Client) => Promise<unknown>): Promise<string[]> {
  const writer = await client();
  const { heard } = await listener(writer);
  await prepare(writer);
  await writer.query(INSERT);
  await writer.query(`notify live, 'mark'`);
  expect(await eventually(() => heard.includes('mark'))).toBe(true);
  return heard;
}

/** This sandbox's bells have no line to the database, so that what is rung is rung by the commit itself. */
const asOurs = (connection: Client): Promise<unknown> =>
  new Promise((resolve, reject) => ringAfterCommit(connection, (error) => (error ? reject(error) : resolve(connection))));

it('a connection of ours commits without ringing', async () => {
  expect(await heardOf(asOurs)).toEqual(['mark']);
});

it('any other client rings as it commits', async () => {
  expect(await heardOf(() => Promise.resolve())).toEqual(['', 'mark']);
});

it('rings once the transaction is over, and not before', async () => {
  const { heard } = await listener();
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(INSERT);
    await strapi.db.connection.raw('select 1');
    await trx.raw('select pg_sleep(0.05)');
    expect(heard).toEqual([]);
  });
  expect(await eventually(() => heard.length > 0)).toBe(true);
});

it('rings what is due when its line to the database comes back', async () => {
  const { heard, connection } = await listener();
  await connection.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samovar-signals' and datname = current_database()`,
  );
  await strapi.db.connection.raw(INSERT);
  expect(await eventually(() => heard.length > 0)).toBe(true);
});
