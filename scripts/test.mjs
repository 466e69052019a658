/**
 * `npm test`: jest with the given arguments; without any, all but test/faults in lanes side by side, because the tests that start servers
 * and browsers of their own often wait for them. Where a test needs them: fresh databases on a throw-away PostgreSQL, and the server,
 * compiled if stale. `--record` keeps how long each file took (test/times.json).
 */
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectOf, shareOut } from '../test/helpers/lanes.js';
import { compileStale } from './build.mjs';
import { freshSecrets } from './environment.mjs';
import { Refusal, demandPackages, require, root } from './paths.mjs';
import { connect } from './postgres-process.mjs';
import { startThrowawayPostgres } from './postgres.mjs';
import { recordTimes, recordedTimes } from './test-times.mjs';

const RUN = `test_${process.pid}`;
/** What databases are copied from that need a furnished house (test/helpers/databases.ts): made by the lane that needs one first. */
const TEMPLATES = `${RUN}_template`;
/** `npm run test:faults` has them: they kill and start the house for minutes. */
const WITHOUT_FAULTS = ['--testPathIgnorePatterns', '/test/faults/'];
const RECORD = '--record';

/** @typedef {{ wanted: string[], env: NodeJS.ProcessEnv }} Run */

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} a server on which databases may be made */
const server = async () =>
  process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined } : startThrowawayPostgres();

/** @param {string} url @param {string} statement */
async function execute(url, statement) {
  const session = await connect(url, 'samovar test');
  await session.query(statement).finally(() => session.end());
}

/** @param {string} url @param {string} name */
const drop = (url, name) => execute(url, `drop database if exists ${name} with (force)`).catch(() => undefined);

/** @param {string} url @param {string} name */
const withName = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Nothing of the developer's own configuration reaches the tests. @param {string} [url] none for tests that need no database */
const environment = (url) => ({
  // So many people at one address are nobody but the tests.
  AUTH_RATE_LIMIT: '100000',
  BOOKING_RATE_LIMIT: '100000',
  RECIPIENT_RATE_LIMIT: '100000',
  LOG_LEVEL: 'error',
  ...process.env,
  ...freshSecrets(),
  NODE_ENV: 'test',
  TZ: 'UTC',
  ENV_PATH: '/dev/null',
  HOST: '127.0.0.1',
  DATABASE_URL: url,
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** The application and its tests make much that is soon forgotten: with room for it V8 sweeps less often. */
const NODE_FLAGS = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

const JEST = path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');

/** @param {string[]} wanted @returns {Promise<string[]>} the files that jest would run, as seen from the checkout */
async function listed(wanted) {
  const { stdout } = await promisify(execFile)(process.execPath, [JEST, '--listTests', ...wanted], { cwd: root });
  return stdout
    .split('\n')
    .filter((line) => path.isAbsolute(line))
    .map((file) => path.relative(root, file));
}

/** @param {string[]} wanted @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
const jest = (wanted, env) =>
  new Promise((resolve, reject) => {
    const command = [...NODE_FLAGS, JEST, '--runInBand', ...(process.env.CI ? ['--forceExit'] : []), ...wanted];
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** @param {string} url the server @param {Run} run @param {number} number */
async function inOwnDatabase(url, { wanted, env }, number) {
  const name = `${RUN}_${number}`;
  await execute(url, `create database ${name}`);
  try {
    return await jest(wanted, { ...environment(withName(url, name)), TEST_TEMPLATES: TEMPLATES, ...env });
  } finally {
    await drop(url, name);
  }
}

/** @param {Promise<number>[]} runs @returns {Promise<number>} the worst of their codes */
const sideBySide = async (runs) => Math.max(...(await Promise.all(runs)));

/** Each in a database of its own. @param {Run[]} runs @returns {Promise<number>} */
async function besideADatabase(runs) {
  const [postgres] = await Promise.all([server(), compileStale({ allowFlaws: true })]);
  try {
    return await sideBySide(runs.map((run, number) => inOwnDatabase(postgres.url, run, number)));
  } finally {
    for (const furniture of ['house', 'demo']) await drop(postgres.url, `${TEMPLATES}_${furniture}`);
    await postgres.stop();
  }
}

/** Processes of a whole run share the application's modules, compiled (test/helpers/quick-load.cjs). @param {string[]} files @param {string} scratch @returns {Run[]} */
const lanes = (files, scratch) =>
  shareOut(files, recordedTimes()).map((lane) => ({
    wanted: ['--filter', path.join(root, 'test', 'helpers', 'of-this-lane.js')],
    env: { TEST_FILES: lane.join('\n'), TEST_FURNISHED: 'true', TEST_MODULES: path.join(scratch, 'modules') },
  }));

async function main() {
  demandPackages();
  const given = process.argv.slice(2).filter((word) => word !== RECORD);
  const files = await listed(given.length > 0 ? given : WITHOUT_FAULTS);
  const needNoHouse = files.every((file) => projectOf(file) === 'alone');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-test-'));
  const runs = given.length > 0 ? [{ wanted: given, env: {} }] : lanes(files, scratch);
  const reports = process.argv.includes(RECORD) ? runs.map((_, number) => path.join(scratch, `${number}.json`)) : [];
  const told = runs.map(({ wanted, env }, number) => {
    const report = reports[number];
    return { env, wanted: report ? [...wanted, '--json', '--outputFile', report] : wanted };
  });
  try {
    const code = await (needNoHouse ? sideBySide(told.map(({ wanted }) => jest(wanted, environment()))) : besideADatabase(told));
    recordTimes(reports);
    return code;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
