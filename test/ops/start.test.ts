/** `npm start` with the real server: up in order, down in order, nothing left behind whoever is killed. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { type Run, childrenOf, isAlive, remove, root, run, scratch } from './launcher';
import { buildPanel } from '../browser/panel-server';
import { eventually } from '../helpers/patience';

jest.setTimeout(400_000);
let home: string;
let port: number;
const runs: Run[] = [];

/** One house for all of them: only the first start finds nothing, and each later one what the one before has left. */
beforeAll(async () => {
  await buildPanel();
  home = scratch();
}, 600_000);
beforeEach(async () => (port = await freePort()));
afterEach(async () => {
  for (const each of runs.splice(0)) if (each.child.exitCode === null) each.child.kill('SIGKILL');
  await eventually(() => !fs.existsSync(path.join(home, 'postgres', 'postmaster.pid')));
  fs.rmSync(path.join(home, 'postgres.log'), { force: true });
});
afterAll(() => remove(home));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(free));
    });
  });

function start(env: NodeJS.ProcessEnv = {}): Run {
  const launched = run(['scripts/up.mjs', 'start'], {
    DATA_DIR: home,
    ENV_PATH: path.join(home, '.env'),
    PORT: String(port),
    DEMO: 'false',
    ...env,
  });
  runs.push(launched);
  return launched;
}

const answers = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/_health`).then(
    (answer) => answer.ok,
    () => false,
  );
const databaseLog = (): string => fs.readFileSync(path.join(home, 'postgres.log'), 'utf8');

it('has a panel whose first screen comes in a handful of files', () => {
  const built = path.join(root, 'dist', 'build');
  const textOf = (file: string): string => fs.readFileSync(path.join(built, file), 'utf8');
  const first = new Set([...textOf('index.html').matchAll(/<script[^>]+src="[^"]*?([\w.-]+\.js)"/g)].map(([, file]) => String(file)));
  expect(first.size).toBeGreaterThan(0);
  for (const file of first)
    for (const [, other] of textOf(file).matchAll(/\b(?:from|import)"\.\/([\w.-]+\.js)"/g)) first.add(String(other));
  expect([...first].slice(6)).toEqual([]);
  const screens = fs.readdirSync(built).filter((file) => file.endsWith('.js') && !first.has(file));
  expect(screens.length).toBeGreaterThan(50);
});

it('says where the house is when it answers, and stops the server before the database', async () => {
  const launched = start();
  await launched.prints(/Samovar is ready after \d+ s/);
  expect(launched.output()).toContain(`http://127.0.0.1:${port}/admin`);
  expect(launched.output()).not.toContain('samovar.test');
  expect((await fetch(`http://127.0.0.1:${port}/admin/`)).status).toBe(200);
  await demandCompressedPanel();
  launched.child.kill('SIGINT');
  expect((await launched.ended).code).toBe(0);
  expect(launched.output()).toContain('Strapi has been shut down');
  expect(launched.output()).not.toMatch(/Connection (Error|terminated)/);
  expect(databaseLog()).toContain('database system is shut down');
  expect(await answers()).toBe(false);
});

it('ends the server and the database when the launcher is killed', async () => {
  const launched = start();
  await launched.prints(/Samovar is ready/);
  const children = childrenOf(launched.pid);
  expect(children).toHaveLength(3);
  launched.child.kill('SIGKILL');
  await eventually(() => !children.some(({ pid }) => isAlive(pid)));
  expect(databaseLog()).toContain('database system is shut down');
});

it('stops the database and reports failure when the server dies', async () => {
  const launched = start();
  await launched.prints(/Samovar is ready/);
  const server = childrenOf(launched.pid).find(({ command }) => command.includes('serve.mjs'));
  process.kill(server?.pid ?? 0, 'SIGKILL');
  expect((await launched.ended).code).toBe(1);
  expect(launched.output()).toContain('The server ended (SIGKILL)');
  expect(databaseLog()).toContain('database system is shut down');
});

it('says at once that its port is taken', async () => {
  const other = net.createServer().listen(port, '127.0.0.1');
  const launched = start();
  expect((await launched.ended).code).toBe(1);
  other.close();
  expect(launched.output()).toContain(`Port ${port} on 127.0.0.1 cannot be used (EADDRINUSE)`);
  expect(launched.output()).not.toContain('Building');
});

/** The panel's largest file, as each kind of browser gets it. */
async function demandCompressedPanel(): Promise<void> {
  const built = path.join(root, 'dist', 'build');
  const sizeOf = (file: string): number => fs.statSync(path.join(built, file)).size;
  const [largest = ''] = fs
    .readdirSync(built)
    .filter((file) => file.endsWith('.js'))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const whole = fs.readFileSync(path.join(built, largest), 'utf8');
  for (const [accepted, used] of [
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=0', null],
    ['identity', null],
  ] as const) {
    const answer = await fetch(`http://127.0.0.1:${port}/admin/${largest}`, { headers: { 'Accept-Encoding': accepted } });
    expect([accepted, answer.headers.get('content-encoding')]).toEqual([accepted, used]);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(answer.headers.get('content-type')).toContain('javascript');
    if (used) expect(Number(answer.headers.get('content-length'))).toBeLessThan(whole.length / 2);
    // `fetch` has undone it.
    expect((await answer.text()) === whole).toBe(true);
  }
}
