/** `npm test`: a fresh database on a throw-away PostgreSQL, the server compiled if stale, then jest with the given arguments. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { compileStale } from './build.mjs';
import { freshSecrets } from './environment.mjs';
import { Refusal, demandPackages, require, root } from './paths.mjs';
import { connect } from './postgres-process.mjs';
import { startThrowawayPostgres } from './postgres.mjs';

const name = `test_${process.pid}`;

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} a server on which databases may be made */
const server = async () =>
  process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined } : startThrowawayPostgres();

/** @param {string} url @param {string} statement */
async function execute(url, statement) {
  const session = await connect(url, 'samovar test');
  await session.query(statement).finally(() => session.end());
}

/** @param {string} url */
function withName(url) {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

/** Nothing of the developer's own configuration reaches the tests. @param {string} url */
const environment = (url) => ({
  ...process.env,
  ...freshSecrets(),
  NODE_ENV: 'test',
  ENV_PATH: '/dev/null',
  HOST: '127.0.0.1',
  DATABASE_URL: url,
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
const jest = (env) =>
  new Promise((resolve, reject) => {
    const command = [
      path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js'),
      '--runInBand',
      ...process.argv.slice(2),
    ];
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

async function main() {
  demandPackages();
  const [postgres] = await Promise.all([server(), compileStale({ allowFlaws: true })]);
  try {
    await execute(postgres.url, `create database ${name}`);
    return await jest(environment(withName(postgres.url)));
  } finally {
    await execute(postgres.url, `drop database if exists ${name} with (force)`).catch(() => undefined);
    await postgres.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
