/** Two processes of the house tidy the accounts at the same moment: each account once. The control has the row locks taken out of both. */
import { emptyHouse, type House } from '../faults/own-house';
import { launchInstance } from '../helpers/instance';
import { openMailbox, type Mailbox } from '../helpers/mailbox';
import { eventually, pause } from '../helpers/patience';
import { JOBS_ON_DEMAND, runIn } from '../helpers/jobs';

jest.setTimeout(180_000);

const FILE = 'extensions/users-permissions/jobs/unconfirmed-accounts';
/** More than one batch of the job. */
const OVERDUE = 260;
const REMINDED = 40;
const BUYERS = 5;
/** Not overdue yet; they are reminded with the others. */
const YOUNG = 3;

let house: House;
let mailbox: Mailbox;
let pair: ReturnType<typeof launchInstance>[] = [];

beforeAll(async () => {
  house = await emptyHouse();
  mailbox = await openMailbox();
  const both = { env: { DATABASE_URL: house.url, SMTP_URL: mailbox.url }, require: JOBS_ON_DEMAND };
  pair = [launchInstance(both), launchInstance(both)];
  await Promise.all(pair.map(({ port }) => port));
});
afterAll(async () => {
  await Promise.all(pair.map((instance) => instance.stop()));
  await mailbox.close();
  await house.drop();
});

/** Accounts that nobody confirmed, so many hours old. */
async function unconfirmed(count: number, hours: number): Promise<{ id: number; document_id: string; email: string }[]> {
  return house.sql(
    `with made as (
       insert into up_users (document_id, username, email, provider, confirmed, blocked, language, created_at, updated_at, published_at)
       select 'late' || lpad(($1 + n)::text, 20, '0'), 'late-' || ($1 + n), 'late-' || ($1 + n) || '@samovar.test', 'local', false, false, 'en',
         now() at time zone 'utc' - make_interval(hours => $2::int), now(), now()
       from generate_series(1, $3::int) n returning id, document_id, email)
     select id, document_id, email from made order by id`,
    [Math.floor(Math.random() * 1_000_000_000), hours, count],
  );
}

/** Both are told in the same moment. */
const both = (job: string, withoutRowLocks = false): Promise<number[]> =>
  Promise.all(pair.map(({ child }) => runIn(child, { file: FILE, job, withoutRowLocks })));

/** How many accounts have one event of that name, two, three… */
async function eventsEach(name: string, ids: readonly string[]): Promise<Record<number, number>> {
  const rows = await house.sql<{ times: number; accounts: number }>(
    `select times, count(*)::int as accounts from (
       select a.id, count(e.id)::int as times from unnest($2::text[]) a(id) left join outbox_events e on e.key = a.id and e.name = $1 group by a.id) each
     group by times`,
    [name, ids],
  );
  return Object.fromEntries(rows.map(({ times, accounts }) => [times, accounts]));
}

const left = async (ids: readonly string[]): Promise<number> =>
  (await house.sql<{ n: number }>('select count(*)::int as n from up_users where document_id = any($1)', [ids]))[0]?.n ?? -1;

it('removes each overdue account once, with one event; those with orders stay', async () => {
  const accounts = await unconfirmed(OVERDUE, 49);
  const buyers = accounts.slice(0, BUYERS);
  await house.sql(
    `insert into orders (document_id, number, kind, status, customer_id, subtotal, delivery_fee, discount, total, created_at, updated_at)
     select document_id, 'L-' || id, 'menu', 'completed', id, 0, 0, 0, 0, now(), now() from up_users where document_id = any($1)`,
    [buyers.map(({ document_id }) => document_id)],
  );
  const young = await unconfirmed(YOUNG, 47);
  const counts = await both('removeUnconfirmed');
  process.stdout.write(`removed by the two processes: ${counts.join(' and ')}\n`);
  const gone = accounts.slice(BUYERS).map(({ document_id }) => document_id);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(OVERDUE - BUYERS);
  expect(await eventsEach('user.removed', gone)).toEqual({ 1: OVERDUE - BUYERS });
  expect(await left(gone)).toBe(0);
  expect(await left(buyers.map(({ document_id }) => document_id))).toBe(BUYERS);
  expect(await left(young.map(({ document_id }) => document_id))).toBe(YOUNG);
});

it('reminds each account once, with one event and one mail', async () => {
  const accounts = await unconfirmed(REMINDED, 30);
  const counts = await both('announceRemovals');
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(REMINDED + YOUNG);
  expect(
    await eventsEach(
      'user.removal_announced',
      accounts.map(({ document_id }) => document_id),
    ),
  ).toEqual({ 1: REMINDED });
  const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(`"${email}"`)).length;
  const mailed = () => accounts.filter(({ email }) => mailsTo(email) > 0).length;
  await eventually(mailed, (count) => count === REMINDED, 90_000);
  await pause(1_000);
  expect(accounts.map(({ email }) => mailsTo(email))).toEqual(Array(REMINDED).fill(1));
});

it('control: without the row locks accounts are removed and reminded twice', async () => {
  const accounts = await unconfirmed(OVERDUE, 49);
  await both('removeUnconfirmed', true);
  const removed = await eventsEach(
    'user.removed',
    accounts.map(({ document_id }) => document_id),
  );
  const reminded = await unconfirmed(REMINDED, 30);
  await both('announceRemovals', true);
  const announced = await eventsEach(
    'user.removal_announced',
    reminded.map(({ document_id }) => document_id),
  );
  process.stdout.write(`without locks, events per account: removed ${JSON.stringify(removed)}, reminded ${JSON.stringify(announced)}\n`);
  expect((removed[2] ?? 0) + (announced[2] ?? 0)).toBeGreaterThan(0);
});
