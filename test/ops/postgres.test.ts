/** The embedded PostgreSQL: whatever is killed, the next start finds its data and nothing is left running. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { type Run, childrenOf, evaluate, isAlive, remove, run, scratch } from './launcher';
import { eventually } from '../helpers/patience';

jest.setTimeout(180_000);
let home: string;
const runs: Run[] = [];

/** As one start has left it: each test begins in a copy, which takes less than making it anew. */
let pristine: string;
beforeAll(async () => {
  home = pristine = scratch();
  await stop(await start());
  fs.rmSync(path.join(home, 'postgres.log'));
});
beforeEach(() => {
  home = scratch();
  // Its files keep their owner, who is not root.
  execFileSync('cp', ['-a', data('', pristine), home]);
});
afterAll(() => remove(pristine));

/** For what only the first start does. */
function nothingYet(): void {
  remove(home);
  home = scratch();
}

afterEach(async () => {
  for (const each of runs.splice(0)) if (each.child.exitCode === null) each.child.kill('SIGTERM');
  await eventually(() => postmaster() === 0);
  remove(home);
});

const data = (name = '', of = home): string => path.join(of, 'postgres', name);
const postmaster = (): number =>
  Number(fs.existsSync(data('postmaster.pid')) ? fs.readFileSync(data('postmaster.pid'), 'utf8').split('\n')[0] : 0);

async function start(): Promise<Run & { url: string }> {
  const launched = run(['scripts/up.mjs', 'database'], { DATA_DIR: home });
  runs.push(launched);
  const [, url = ''] = await launched.prints(/DATABASE_URL=(\S+)/);
  return { ...launched, url };
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(text)
    .then(
      ({ rows }) => rows as Record<string, unknown>[],
      (error: Error) => {
        throw error;
      },
    )
    .finally(() => client.end());
}

async function stop(launched: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  launched.child.kill(signal);
  return (await launched.ended).code;
}

it('gives the application an account of its own, Unicode that knows Russian, and the extensions it needs', async () => {
  nothingYet();
  const { url } = await start();
  await query(
    url,
    'create extension btree_gist; create extension citext; create extension pgcrypto; create extension pg_trgm; create extension unaccent',
  );
  const [row] = await query(
    url,
    `select usesuper, lower('ЁЖ') as lower, similarity('Борщ', 'борщи') as similarity, current_setting('timezone') as zone,
    current_setting('fsync') as fsync, current_setting('listen_addresses') as address
    from pg_user where usename = current_user`,
  );
  expect(row).toMatchObject({ usesuper: false, lower: 'ёж', zone: 'UTC', fsync: 'on', address: '127.0.0.1' });
  expect(row?.similarity).toBeGreaterThan(0.5);
});

/** What the house itself uses: the folder is the host. */
const overSocket = (url: string): string => url.replace('127.0.0.1', encodeURIComponent(data()));
const sockets = (): string[] => fs.readdirSync(data()).filter((name) => name.startsWith('.s.PGSQL'));

it('has a socket that only its account can get at, and asks there for the password too', async () => {
  const { url } = await start();
  const port = new URL(url).port;
  expect(sockets()).toEqual([`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]);
  expect(fs.statSync(data()).mode & 0o077).toBe(0);
  expect(await query(overSocket(url), 'select inet_client_addr() as address, current_user as who')).toEqual([
    { address: null, who: 'samovar' },
  ]);
  await expect(query(overSocket(url).replace(/samovar:[^@]+@/, 'samovar:wrong@'), 'select 1')).rejects.toThrow(/password/);
});

it('does without the socket where its path would be too long', () => {
  const hostIn = (folder: string): string => evaluate('postgres-process.mjs', `it.nearHost({ folder: ${JSON.stringify(folder)} })`);
  expect(hostIn('/srv/Самовар, дом/.data/postgres')).toBe(encodeURIComponent('/srv/Самовар, дом/.data/postgres'));
  expect(hostIn(`/srv/${'far/'.repeat(30)}.data/postgres`)).toBe('127.0.0.1');
});

it('refuses a wrong password', async () => {
  const { url } = await start();
  await expect(query(url.replace(/samovar:[^@]+@/, 'samovar:wrong@'), 'select 1')).rejects.toThrow(/password/);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops in order on %s', async (signal) => {
  const first = await start();
  expect(await stop(first, signal)).toBe(0);
  expect(postmaster()).toBe(0);
  expect(fs.readFileSync(path.join(home, 'postgres.log'), 'utf8')).toContain('database system is shut down');
});

it('tells its address to who may read its folder, while it runs', async () => {
  const first = await start();
  const ask = async (): Promise<string> => {
    const asked = run(['scripts/up.mjs', 'url'], { DATA_DIR: home, ENV_PATH: path.join(home, '.env') });
    await asked.ended;
    return asked.output();
  };
  expect(await ask()).toContain(`${first.url}\n`);
  await stop(first);
  expect(await ask()).toContain('does not run');
});

it('refuses a second start of the same data and names the first', async () => {
  const first = await start();
  await query(first.url, 'create table kept (x int)');
  const second = run(['scripts/up.mjs', 'database'], { DATA_DIR: home });
  expect((await second.ended).code).toBe(1);
  expect(second.output()).toContain(`already runs from this folder (process ${first.pid})`);
  expect(await query(first.url, 'select * from kept')).toEqual([]);
});

it('lets only one of two simultaneous first starts have the folder', async () => {
  nothingYet();
  const both = [0, 1].map(() => run(['scripts/up.mjs', 'database'], { DATA_DIR: home }));
  runs.push(...both);
  const loser = await Promise.race(both.map(async (each) => (await each.ended, each)));
  expect(loser.output()).toContain('already runs from this folder');
  const winner = both.find((each) => each !== loser);
  const [, url = ''] = (await winner?.prints(/DATABASE_URL=(\S+)/)) ?? [];
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('does not outlive a launcher that was killed, and keeps what was committed', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 1 as x');
  const database = postmaster();
  await stop(first, 'SIGKILL');
  await eventually(() => !isAlive(database));
  const second = await start();
  expect(await query(second.url, 'select x from kept')).toEqual([{ x: 1 }]);
});

it('is taken over by the next start where the launcher and its guard were both killed', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 1 as x');
  const database = postmaster();
  const guards = childrenOf(first.pid).filter(({ command }) => command.includes('guard.sh'));
  for (const { pid } of guards) process.kill(pid, 'SIGKILL');
  expect(guards).toHaveLength(1);
  await stop(first, 'SIGKILL');
  expect(isAlive(database)).toBe(true);
  const second = await start();
  expect(isAlive(database)).toBe(false);
  expect(await query(second.url, 'select x from kept')).toEqual([{ x: 1 }]);
});

it('removes the sockets of a postmaster that was killed, and only those', async () => {
  fs.writeFileSync(data('.s.PGSQL.1'), '');
  fs.writeFileSync(data('.s.PGSQL.1.lock'), '999999999\n');
  fs.writeFileSync(data('.s.PGSQL.2.lock'), `${process.pid}\n`);
  await start();
  expect(sockets()).toHaveLength(3);
  expect(sockets()).toContain('.s.PGSQL.2.lock');
});

it('comes back on the same port when the database itself is killed', async () => {
  const { url } = await start();
  await query(url, 'create table kept as select 1 as x');
  const database = postmaster();
  process.kill(database, 'SIGKILL');
  const answers = async (): Promise<boolean> => (await query(url, 'select x from kept').catch(() => [])).length === 1;
  await eventually(answers);
  expect(postmaster()).not.toBe(database);
});

it('listens on the same port at every start, so that whoever knows its address finds it again', async () => {
  const first = await start();
  await stop(first);
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('takes another port while a stranger has its own, and its own again afterwards', async () => {
  const first = await start();
  await stop(first);
  const stranger = net.createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  const second = await start();
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(second.output()).toContain(`port ${new URL(first.url).port} is used by another program`);
  stranger.close();
  await stop(second);
  expect((await start()).url).toBe(first.url);
});

it('listens where DATABASE_PORT says, or says why not', async () => {
  const stranger = net.createServer();
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const { port } = stranger.address() as net.AddressInfo;
  for (const [wanted, sentence] of [
    [String(port), `can't listen on port ${port} (DATABASE_PORT)`],
    ['many', 'DATABASE_PORT is many'],
  ] as const) {
    const refused = run(['scripts/up.mjs', 'database'], { DATA_DIR: home, DATABASE_PORT: wanted });
    expect([(await refused.ended).code, refused.output()]).toEqual([1, expect.stringContaining(sentence)]);
  }
  await new Promise((resolve) => stranger.close(resolve));
  const launched = run(['scripts/up.mjs', 'database'], { DATA_DIR: home, DATABASE_PORT: String(port) });
  runs.push(launched);
  const [, url = ''] = await launched.prints(/DATABASE_URL=(\S+)/);
  expect(new URL(url).port).toBe(String(port));
});

it('starts although the pid file of a dead one now names another living process', async () => {
  const first = await start();
  await stop(first);
  fs.writeFileSync(data('postmaster.pid'), `${process.pid}\n${data()}\n1\n5432\n\n127.0.0.1\n`);
  const second = await start();
  expect(postmaster()).not.toBe(process.pid);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('makes a folder anew that initdb never finished, and only that', async () => {
  nothingYet();
  fs.mkdirSync(`${data()}.half-999999999/base`, { recursive: true });
  const first = await start();
  await stop(first);
  expect(fs.readdirSync(home).sort()).toEqual(['postgres', 'postgres.log']);
});

it('touches nothing in a folder that was complete once and is damaged', async () => {
  await stop(await start());
  fs.rmSync(data('PG_VERSION'));
  const before = fs.readdirSync(data()).sort();
  const second = run(['scripts/up.mjs', 'database'], { DATA_DIR: home });
  expect((await second.ended).code).toBe(1);
  expect(second.output()).toContain('is damaged (no PG_VERSION)');
  expect(fs.readdirSync(data()).sort()).toEqual(before);
});

it('refuses data of another PostgreSQL version with a sentence', async () => {
  await stop(await start());
  fs.writeFileSync(data('PG_VERSION'), '9\n');
  const second = run(['scripts/up.mjs', 'database'], { DATA_DIR: home });
  expect((await second.ended).code).toBe(1);
  expect(second.output()).toContain('are of PostgreSQL 9');
});
