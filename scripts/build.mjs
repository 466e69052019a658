/** Builds what is missing or stale: the server (tsc) with its scripts for web pages (esbuild), and the admin panel (Vite). Alone (`node scripts/build.mjs`) it builds both when needed. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { adminFingerprint, filesBelow, outputFingerprint, serverFingerprint, serverSources } from './build-inputs.mjs';
import { Refusal, demandPackages, require, root } from './paths.mjs';
import { compress } from './compress.mjs';
import { oneAtATime } from './build-lock.mjs';
import { showing } from './progress.mjs';
import { bundleWidget, widgetOutput } from './widget.mjs';

const dist = path.join(root, 'dist');
const record = path.join(dist, '.built.json');
const memory = path.join(dist, '.tsbuildinfo');
const panel = path.join(dist, 'build');
const serverParts = ['config', 'database', 'src', 'types'].map((name) => path.join(dist, name));
const serverOutput = [...serverParts, widgetOutput];

/** @typedef {{ inputs: string, outputs: string, flawed?: boolean }} Built */

/** @returns {{ server?: Built, admin?: Built }} */
function recorded() {
  try {
    return JSON.parse(fs.readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {'server' | 'admin'} part @param {Built} built */
function remember(part, built) {
  fs.writeFileSync(record, JSON.stringify({ ...recorded(), [part]: built }, null, 2));
}

/** @param {{ allowFlaws?: boolean }} [options] */
export function isServerFresh({ allowFlaws = false } = {}) {
  const { server } = recorded();
  if (!server || !fs.existsSync(path.join(dist, 'src', 'index.js'))) return false;
  return (allowFlaws || !server.flawed) && server.inputs === serverFingerprint() && server.outputs === outputFingerprint(...serverOutput);
}

/** @param {NodeJS.ProcessEnv} env */
export function isAdminFresh(env) {
  const { admin } = recorded();
  return (
    Boolean(admin) &&
    fs.existsSync(path.join(panel, 'index.html')) &&
    admin?.inputs === adminFingerprint(env) &&
    admin.outputs === outputFingerprint(panel)
  );
}

/**
 * Everything that `start` needs; the panel second, because it is made with the compiled configuration.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildStale(env) {
  await oneAtATime(path.join(dist, '.building'), async () => {
    if (!isServerFresh()) await compileServer({});
    if (!isAdminFresh(env)) await buildPanel(env);
  });
}

/** The server alone, for tests; with `allowFlaws` type errors are shown but do not stop. @param {{ allowFlaws?: boolean }} options */
export async function compileStale(options) {
  await oneAtATime(path.join(dist, '.building'), async () => {
    if (!isServerFresh(options)) await compileServer(options);
  });
}

/** @param {NodeJS.ProcessEnv} env */
async function buildPanel(env) {
  const inputs = adminFingerprint(env);
  // The configuration is read, the database is not: any address will do.
  const withDatabase = { ...env, NODE_ENV: 'production', DATABASE_URL: env.DATABASE_URL || 'postgres://127.0.0.1/none' };
  const strapi = require.resolve('@strapi/strapi/package.json').replace('package.json', 'bin/strapi.js');
  const command = ['--require', path.join(root, 'scripts', 'compiled-already.cjs'), strapi, 'build'];
  await showing('Building the admin panel', () => run(command, withDatabase).then(() => compress(panel)), { about: 18 });
  remember('admin', { inputs, outputs: outputFingerprint(panel) });
}

/** @param {{ allowFlaws?: boolean }} options */
async function compileServer({ allowFlaws = false }) {
  const inputs = serverFingerprint();
  const { server } = recorded();
  // The compiler's memory is only true while nobody else has touched its output.
  if (!server || server.outputs !== outputFingerprint(...serverOutput)) fs.rmSync(memory, { force: true });
  removeOrphans();
  const command = [
    require.resolve('typescript7/package.json').replace('package.json', 'bin/tsc'),
    '-p',
    path.join(root, 'tsconfig.json'),
    '--incremental',
    '--tsBuildInfoFile',
    memory,
    '--noEmitOnError',
    'false',
  ];
  let flawed = false;
  await showing('Compiling the server', async () => {
    try {
      await run(command, process.env);
    } catch (error) {
      if (!allowFlaws || !(error instanceof BuildFailure)) throw error;
      flawed = true;
      console.error(`${error.output}\nThe types have errors (above); going on with what was compiled.`);
    }
  });
  try {
    await bundleWidget();
  } catch (error) {
    if (!allowFlaws) throw new BuildFailure(`${error}\nWhere a package can’t be resolved: npm ci, or npm install.`);
    flawed = true;
    console.error(
      `${error}\nThe scripts for web pages could not be made (above; are the packages those of package-lock.json?); going on without.`,
    );
  }
  remember('server', { inputs, outputs: outputFingerprint(...serverOutput), ...(flawed ? { flawed } : {}) });
}

/** The compiler never deletes: what has lost its source would still be loaded. */
function removeOrphans() {
  const wanted = new Set(serverSources().map((file) => path.join(dist, path.relative(root, file)).replace(/\.ts$/, '.js')));
  for (const file of serverParts.flatMap((part) => filesBelow(part)))
    if (!wanted.has(file.replace(/\.d\.ts$|\.js\.map$/, '.js'))) fs.rmSync(file);
}

class BuildFailure extends Refusal {
  /** @param {string} output */
  constructor(output) {
    super(`The build failed:\n${output}`);
    this.output = output;
  }
}

/** @param {string[]} command @param {NodeJS.ProcessEnv} env @returns {Promise<void>} */
function run(command, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new BuildFailure(output.trim().split('\n').slice(-60).join('\n')));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    demandPackages();
    await buildStale(process.env);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
