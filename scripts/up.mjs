/** `npm start` and `npm run develop`: secrets, database, build and server, in this order, and back down in the opposite one. */
import { freshSecrets, prepareEnvironment, readEnvFile } from './environment.mjs';
import { startGuard } from './guard.mjs';
import { Refusal, dataFolder, demandPackages, envFile, makeDataFolder } from './paths.mjs';
import { signalTo } from './processes.mjs';
import { onStopRequests } from './signals.mjs';

const usage = 'Usage: node scripts/up.mjs start | develop | database | url | secrets';

/**
 * @typedef {object} House what runs at the moment
 * @property {import('./guard.mjs').Guard} [guard]
 * @property {import('./postgres.mjs').Postgres} [postgres]
 * @property {import('node:child_process').ChildProcess} [server]
 * @property {boolean} [closing]
 */
/** @type {House} */
const house = {};

/** What is half-way up when this process ends is the guard's to stop. @param {number} code */
async function close(code) {
  if (house.closing) return;
  house.closing = true;
  const { endServer } = await import('./server.mjs');
  if (house.server) await endServer(house.server);
  await house.postgres?.stop().catch((error) => console.error(error.message));
  process.exit(code);
}

function closeAtOnce() {
  if (house.server?.pid) signalTo(-house.server.pid, 'SIGKILL');
  const database = house.postgres?.pid();
  // SIGQUIT: PostgreSQL ends at once and repairs itself at the next start; nothing committed is lost.
  if (database) signalTo(database, 'SIGQUIT');
  process.exit(130);
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<NodeJS.ProcessEnv>} with the address of a running database */
async function withDatabase(env) {
  if (env.DATABASE_URL) return env;
  const { startPostgres } = await import('./postgres.mjs');
  const { keptPort } = await import('./postgres-port.mjs');
  house.postgres = await startPostgres(makeDataFolder(env), guard(), {
    portFor: (cluster) => keptPort(cluster, env.DATABASE_PORT),
    lost: (error) => void fail(error),
  });
  return { ...env, DATABASE_URL: house.postgres.nearUrl };
}

const guard = () => (house.guard ??= startGuard());

/** @param {'start' | 'develop'} mode */
async function open(mode) {
  const begun = Date.now();
  demandPackages();
  const { demandPort, spawnServer, untilAnswering } = await import('./server.mjs');
  const prepared = prepareEnvironment();
  const env = await withDatabase(prepared);
  await demandPort(env);
  if (mode === 'start') await (await import('./build.mjs')).buildStale(env);
  if (house.closing) return;
  const server = (house.server = spawnServer(mode, env));
  guard().watchServer(server.pid);
  server.once('exit', (code, signal) => {
    guard().watchServer();
    if (!house.closing) console.error(`The server ended (${signal ?? `code ${code}`}).`);
    void close(code || 1);
  });
  const { welcome } = await import('./welcome.mjs');
  if (await untilAnswering(server, env)) await welcome(env, Math.round((Date.now() - begun) / 1000));
}

/** The database alone, for psql and for a second server. */
async function openDatabase() {
  demandPackages();
  await withDatabase({ ...readEnvFile(envFile()), ...process.env, DATABASE_URL: '' });
  console.log(`DATABASE_URL=${house.postgres?.url}`);
}

/** For pg_dump, psql and a second server, while the house is open. */
async function printUrl() {
  demandPackages();
  const { runningUrl } = await import('./postgres.mjs');
  const given = process.env.DATABASE_URL || readEnvFile(envFile()).DATABASE_URL;
  console.log(given || (await runningUrl(dataFolder())));
}

/** @param {unknown} error */
async function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  await close(1);
}

const commands = {
  start: () => open('start'),
  develop: () => open('develop'),
  database: openDatabase,
  url: printUrl,
  secrets: async () =>
    console.log(
      Object.entries(freshSecrets())
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    ),
};

// A closed terminal must not end the launcher before it has stopped the others.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
onStopRequests({
  politely: () => {
    console.log('\nStopping: first the server, then the database. Once more stops at once.');
    void close(0);
  },
  atOnce: closeAtOnce,
});
const command = commands[/** @type {keyof typeof commands} */ (process.argv[2] ?? 'start')];
if (command) await command().catch(fail);
else {
  console.error(usage);
  process.exit(2);
}
