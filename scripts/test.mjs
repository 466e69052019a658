/**
 * `npm test`: fresh databases on a throw-away PostgreSQL, the server compiled if stale, then jest with the given arguments; without
 * any, in five lanes side by side, because the tests that start servers and browsers of their own often wait for them.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileStale } from './build.mjs';
import { freshSecrets } from './environment.mjs';
import { Refusal, demandPackages, require, root } from './paths.mjs';
import { connect } from './postgres-process.mjs';
import { startThrowawayPostgres } from './postgres.mjs';

const RUN = `test_${process.pid}`;
/** What databases are copied from that need a furnished house (test/helpers/databases.ts): made by the lane that needs one first. */
const TEMPLATES = `${RUN}_template`;

/** @typedef {{ wanted: string[], env?: NodeJS.ProcessEnv }} Lane */
const WITHOUT_APP = { SAMOVAR_TEST_WITHOUT_APP: 'true' };
/** `npm run test:faults` has them: they kill and start the house for minutes. */
const FAULTS = '/test/faults/';
/** Shared out so that all lanes end at about the same time; the last two have no use for a booted application. */
const SHARES = {
  api: '/test/api/',
  races: '/test/(concurrency/|ops/(s3|log-lines)|browser/letters|readme)',
  starts: '/test/(domain/|ops/(?!s3|log-lines)|browser/bookings)',
  screens: '/test/browser/(?!bookings|letters)',
};
/** @type {readonly Lane[]} */
const LANES = [
  { wanted: ['--testPathPatterns', SHARES.api] },
  { wanted: ['--testPathIgnorePatterns', FAULTS, ...Object.values(SHARES)] },
  { wanted: ['--testPathPatterns', SHARES.races] },
  { wanted: ['--testPathPatterns', SHARES.starts], env: WITHOUT_APP },
  { wanted: ['--testPathPatterns', SHARES.screens], env: WITHOUT_APP },
];

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

/** Nothing of the developer's own configuration reaches the tests. @param {string} url */
const environment = (url) => ({
  // So many people at one address are nobody but the tests.
  AUTH_RATE_LIMIT: '100000',
  BOOKING_RATE_LIMIT: '100000',
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

/** @param {string[]} wanted @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
const jest = (wanted, env) =>
  new Promise((resolve, reject) => {
    const command = [
      ...NODE_FLAGS,
      path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js'),
      '--runInBand',
      ...(process.env.CI ? ['--forceExit'] : []),
      ...wanted,
    ];
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** @param {string} url the server @param {Lane} lane @param {number} number */
async function inOwnDatabase(url, { wanted, env }, number) {
  const name = `${RUN}_${number}`;
  await execute(url, `create database ${name}`);
  try {
    return await jest(wanted, { ...environment(withName(url, name)), TEST_TEMPLATES: TEMPLATES, ...env });
  } finally {
    await drop(url, name);
  }
}

async function main() {
  demandPackages();
  const [postgres] = await Promise.all([server(), compileStale({ allowFlaws: true })]);
  const given = process.argv.slice(2);
  // Where the processes of this run keep the application's modules, compiled (test/helpers/quick-load.cjs).
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-test-'));
  const ofAWholeRun = { TEST_FURNISHED: 'true', TEST_MODULES: path.join(scratch, 'modules') };
  try {
    const lanes = given.length > 0 ? [{ wanted: given }] : LANES.map(({ wanted, env }) => ({ wanted, env: { ...ofAWholeRun, ...env } }));
    return Math.max(...(await Promise.all(lanes.map((lane, number) => inOwnDatabase(postgres.url, lane, number)))));
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
    for (const furniture of ['house', 'demo']) await drop(postgres.url, `${TEMPLATES}_${furniture}`);
    await postgres.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
