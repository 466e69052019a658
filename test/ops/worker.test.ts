/** The worker of docker-compose.yml: servers that only answer, and beside them one process without a door that does the rest. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyHouse, mortal, type House } from '../faults/own-house';
import { eventually, pause, until } from '../helpers/patience';

jest.setTimeout(180_000);

/** A whole application starts meanwhile. */
const STARTING_MS = 90_000;
const root = path.resolve(__dirname, '../..');
const compose = fs.readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const ANSWERS_ONLY = { RUN_JOBS: 'false', RUN_CONSUMERS: 'false' };

let house: House;
let scratch: string;
let server: Awaited<ReturnType<typeof mortal>>;
beforeAll(async () => {
  house = await emptyHouse();
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-worker-'));
});
afterAll(async () => {
  await server?.stop();
  await house.drop();
  fs.rmSync(scratch, { recursive: true });
});

const environment = () => ({
  ...process.env,
  NODE_ENV: 'test',
  ENV_PATH: '/dev/null',
  NODE_OPTIONS: '',
  DATABASE_URL: house.url,
  TMPDIR: scratch,
});
/** As the container runs it: the words of the file, without the brackets. */
const commandIn = (service: string): string[] => {
  const [, command = ''] = new RegExp(`  ${service}:\\n(?:    .*\\n)*?    command: \\[(.*)\\]`).exec(compose) ?? [];
  return command.split(',').map((word) => word.trim().replaceAll('"', ''));
};
const isWell = (): boolean => spawnSync(process.execPath, ['scripts/health.mjs', 'worker'], { cwd: root, env: environment() }).status === 0;
const unsent = async (): Promise<number> => (await house.sql('select 1 from outbox_events where sent_at is null')).length;
const carriers = () => house.sql<{ sends: boolean }>('select sends from event_carriers');

it('sends what the servers leave, says that it lives, and goes in order', async () => {
  server = await mortal(house, ANSWERS_ONLY);
  await house.sql(
    `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts)
     values (gen_random_uuid()::text, 'dish.sold_out', 'samovar.dishes', 'worker', 1, '{"name":"Borscht","until":null}', '{"kind":"job","id":null,"roles":[]}', now() at time zone 'utc', 0)`,
  );
  // A relay would look at it every second.
  await pause(2_000);
  expect([await unsent(), await carriers(), isWell()]).toEqual([1, [], false]);

  const command = commandIn('worker');
  expect(command).toEqual(['node', 'scripts/worker.mjs']);
  const worker = spawn(process.execPath, command.slice(1), { cwd: root, env: environment(), stdio: 'ignore' });
  const gone = once(worker, 'exit');
  try {
    await until('the worker sends', async () => (await unsent()) === 0, STARTING_MS);
    await eventually(carriers, (all) => all.some(({ sends }) => sends));
    await eventually(isWell);
  } finally {
    worker.kill('SIGTERM');
  }
  expect(await gone).toEqual([0, null]);
  expect([await carriers(), isWell()]).toEqual([[], false]);
});
