/** A house with thousands of everything is asked for every list that it has, by everybody who may: none of them reads a large table from end to end. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watched } from '../helpers/children';
import { newDatabase, type Database } from '../helpers/databases';
import { FLAGS, secrets } from '../helpers/instance';

interface Walked {
  list: string;
  as: string;
  status: number;
  scans: string[];
}

const ROWS = '4000';
/** Some hundreds of requests, each with its plans: half a minute on a machine that has nothing else to do. */
const ALL_OF_THEM_MS = 400_000;
const WALK = path.resolve(__dirname, '../../bench/growth/walk.mjs');

/** How many rows there are in all is counted once a minute, and that means to look at every one. */
const TOTAL = / \(its total\)$/;
/** All that one person has is a good part of a house of this size. */
const ALL_OF_ONE = '/api/users/me/export';

let database: Database;
let walked: Walked[];
let without: Walked[];
beforeAll(async () => {
  database = await newDatabase('house');
  const env = {
    ...process.env,
    ...secrets(),
    NODE_ENV: 'production',
    ENV_PATH: '/dev/null',
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'warn',
  };
  const more = { DEMO: 'false', RUN_JOBS: 'false', ACCESS_TOKEN_MINUTES: '600', ROWS, ASKS: '1', WITHOUT: 'orders_placed,orders_live' };
  const child = watched(fork(WALK, { execArgv: FLAGS, env: { ...env, ...more }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The walk ended early'))),
  ])) as [{ walked: Walked[]; without: Walked[] }];
  ({ walked, without } = told);
  child.kill();
  await once(child, 'exit');
}, ALL_OF_THEM_MS);
afterAll(() => database.drop());

const scanned = (all: readonly Walked[]): string[] =>
  all
    .map(({ scans, ...walked }) => ({ ...walked, scans: scans.filter((table) => !TOTAL.test(table)) }))
    .filter(({ scans }) => scans.length > 0)
    .map(({ list, as, scans }) => `${list} as ${as}: ${scans.join(', ')}`);

it('asks for every list, and nothing breaks', () => {
  const byStatus = Object.fromEntries(
    [...new Set(walked.map(({ status }) => status))].map((one) => [one, walked.filter(({ status }) => status === one).length]),
  );
  console.log(`${walked.length} reads of a house with ${ROWS} of everything: ${JSON.stringify(byStatus)}`);
  expect(walked.filter(({ status }) => status >= 500)).toEqual([]);
  expect(walked.filter(({ status }) => status === 200).length).toBeGreaterThan(150);
  for (const place of ['/api/orders', '/backoffice/orders', '/kafka/events', '/content-manager/'])
    expect(walked.some(({ list, status }) => list.startsWith(place) && status === 200)).toBe(true);
});

it('reads no large table from end to end', () => {
  expect(scanned(walked.filter(({ list }) => list !== ALL_OF_ONE))).toEqual([]);
});

it('would see it where an index is missing', () => {
  expect(scanned(without)).toEqual(expect.arrayContaining([expect.stringMatching(/^\/api\/orders as staff: orders$/)]));
});
