/** Alive and ready, also while the database hangs: a real second instance behind a line that can be frozen. */
import { SMTPServer } from 'smtp-server';
import { createServer, connect, type AddressInfo, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { askDatabase } from '../../src/api/health/probes/database';
import { eventsState, mailState, statusOf, type Readiness } from '../../src/api/health/probes/readiness';
import { askFolder, roomState } from '../../src/api/health/probes/uploads';
import { jobStates } from '../../src/platform/jobs/runs';
import { visitor } from '../helpers/api';
import { startInstance, type Instance } from '../helpers/instance';
import { becomes, until } from '../helpers/patience';

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('health', () => {
  it.each(['/health', '/api/health'])('answers healthy at %s without an account', async (path) => {
    const { body, headers } = await visitor('get', path).expect(200);
    expect(body).toEqual({ status: 'healthy', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('tells the state of each part and nothing that a stranger must not know', async () => {
    const { body, text } = await visitor('get', '/api/health/ready').expect(200);
    expect(Object.keys(body.checks)).toEqual(['database', 'signals', 'sockets', 'transport', 'events', 'mail', 'jobs', 'uploads']);
    expect(body.checks.database.state).toBe('up');
    expect(text).not.toMatch(/postgres|127\.0\.0\.1|samovar:|secret|error/i);
  });

  it('is degraded, not down, while events are late or blocked', () => {
    expect(eventsState({ unsent: 0, oldestSeconds: null, dead: 0 }).state).toBe('up');
    expect(eventsState({ unsent: 3, oldestSeconds: 61, dead: 0 }).state).toBe('late');
    expect(eventsState({ unsent: 3, oldestSeconds: 5, dead: 1 }).state).toBe('blocked');
    expect(eventsState(null)).toEqual({ state: 'unknown', unsent: null, oldestSeconds: null, dead: null });
    const checks = { database: { state: 'up' }, events: { state: 'blocked' } };
    expect(statusOf({ checks } as Readiness)).toBe(200);
  });
});

describe('the folder of pictures', () => {
  it('is up with room, full without, down where it is not', async () => {
    const block = 4096;
    const blocksOf = (megabytes: number) => (megabytes * 1024 * 1024) / block;
    expect(roomState({ bsize: block, blocks: blocksOf(1000), bavail: blocksOf(101) })).toBe('up');
    expect(roomState({ bsize: block, blocks: blocksOf(1000), bavail: blocksOf(99) })).toBe('full');
    expect(roomState({ bsize: block, blocks: 0, bavail: 0 })).toBe('up');
    expect(await askFolder('/nowhere/at/all', 2_000)).toBe('down');
  });
});

describe('mails and jobs in it', () => {
  const mails = (waiting: number, oldestSeconds: number | null) => ({ mails: { waiting, oldestSeconds } });
  it.each([
    ['up', 'up', mails(0, null)],
    ['up', 'up', mails(1, 20)],
    ['late', 'up', mails(3, 61)],
    ['down', 'down', mails(3, 61)],
    ['off', 'off', mails(3, 61)],
    ['up', 'up', null],
  ] as const)('a mail server that is %s', (state, server, found) => {
    expect(mailState({ server, mayBeOff: true }, found).state).toBe(state);
  });

  const HOURLY = { forget: { everySeconds: 3600, run: () => Promise.resolve(0) } };
  const ran = (secondsAgo: number, hasFailed = false) => [{ name: 'forget', secondsAgo, hasFailed }];
  const DAYS = 300_000;
  it.each([
    ['up', ran(10), DAYS],
    ['up', ran(10_800), DAYS],
    ['late', ran(10_900), DAYS],
    ['late', [], DAYS],
    ['up', [], 60],
    ['up', ran(DAYS), 60],
    ['failing', ran(10, true), DAYS],
    ['late', ran(10_900, true), DAYS],
  ] as const)('a job that is %s', (state, runs, uptime) => {
    expect(jobStates(HOURLY, runs, uptime)).toMatchObject([{ name: 'forget', state, everySeconds: 3600 }]);
  });
});

describe('an instance with a mail server that comes and goes, and jobs', () => {
  let instance: Instance;
  let port: number;
  const readiness = async (): Promise<Readiness> => (await fetch(`${instance.url}/api/health/ready`)).json() as Promise<Readiness>;

  beforeAll(async () => {
    port = await freePort();
    // Under `test` nothing happens by the clock.
    const env = { NODE_ENV: 'development', RUN_JOBS: 'true', RUN_CONSUMERS: 'false', DEMO: 'false', SMTP_URL: `smtp://127.0.0.1:${port}` };
    instance = await startInstance({ env });
  }, 150_000);
  afterAll(() => instance.stop());

  it('says so, and is degraded but served while it is away', async () => {
    const answer = await fetch(`${instance.url}/api/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ status: 'degraded' })]);
    expect((await readiness()).checks.mail.state).toBe('down');
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    try {
      await until('the mail server is seen', async () => (await readiness()).checks.mail.state !== 'down', 60_000);
    } finally {
      await new Promise<void>((resolve) => server.close(resolve));
    }
  }, 90_000);

  it('tells when each job ran', async () => {
    const { jobs: each } = await until('jobs have run', async () => {
      const { checks } = await readiness();
      return checks.jobs.jobs.filter(({ lastRunSecondsAgo }) => lastRunSecondsAgo !== null).length > 3 && checks.jobs;
    });
    expect(each.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['expireOrders', 'forgetOld', 'removeUnconfirmed', 'remindGuests']),
    );
    expect(each.find(({ name }) => name === 'expireOrders')).toMatchObject({ state: 'up', everySeconds: 60 });
  });
});

describe('the database probe', () => {
  it('gives up on a server that accepts and never answers', async () => {
    const sockets = new Set<Socket>();
    const mute = createServer((socket) => void sockets.add(socket));
    const port = await listen(mute);
    expect(await askDatabase({ connectionString: `postgres://a:b@127.0.0.1:${port}/c`, ssl: false }, 300)).toBeNull();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
  });

  it('says no at once where nothing listens', async () => {
    expect(await askDatabase({ connectionString: `postgres://a:b@127.0.0.1:${await freePort()}/c`, ssl: false }, 2_000)).toBeNull();
  });
});

describe('an instance whose database hangs', () => {
  let line: FrozenLine;
  let instance: Instance;
  const readiness = async () => (await fetch(`${instance.url}/api/health/ready`)).status;

  beforeAll(async () => {
    const database = new URL(process.env.DATABASE_URL ?? '');
    line = await frozenLine(placeOf(database));
    database.hostname = '127.0.0.1';
    database.port = String(line.port);
    instance = await startInstance({ env: { DATABASE_URL: database.href, RUN_JOBS: 'false', DEMO: 'false' } });
    await until('the instance is ready', async () => (await readiness()) === 200, 120_000);
  }, 150_000);

  afterAll(async () => {
    line?.thaw();
    await instance.stop();
    await line.close();
  });

  it('stays alive, is not ready, says so soon, and comes back by itself', async () => {
    line.freeze();
    // What it knew holds for a second.
    await becomes(readiness, 503);
    const started = performance.now();
    const [ready, alive] = await Promise.all([fetch(`${instance.url}/api/health/ready`), fetch(`${instance.url}/api/health`)]);
    // Two seconds; a question over the pool would wait for a minute.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(alive.status).toBe(200);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('5');
    expect(await ready.json()).toMatchObject({ status: 'down', checks: { database: { state: 'down' }, events: { state: 'unknown' } } });
    line.thaw();
    await becomes(readiness, 200);
  });
});

/** A host that is a folder holds the server's socket. */
function placeOf({ hostname, port }: URL): NetConnectOpts {
  const host = decodeURIComponent(hostname);
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port || 5432) };
}

interface FrozenLine {
  port: number;
  freeze(): void;
  thaw(): void;
  close(): Promise<unknown>;
}

/** A TCP line that can stop carrying without being cut. */
async function frozenLine(target: NetConnectOpts): Promise<FrozenLine> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (data) => void to.write(data));
      if (isFrozen) from.pause();
    }
  });
  return {
    port: await listen(server),
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
