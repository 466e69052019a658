/**
 * `npm run check`: what can be said without a house, two steps at a time: types, style, arrows between folders, rules. Only what failed is
 * printed. `-- types` or `-- lint` does a part of it; `--anew` believes no earlier run (a linter that remembers a file does not see that a
 * type it uses has changed elsewhere).
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, demandPackages, root } from './paths.mjs';

const AT_A_TIME = 2;
const CACHE = path.join(root, 'node_modules', '.cache', 'check');

/** @typedef {{ name: string, part: 'types' | 'lint' | 'tests', command: string[], remembering?: string[] }} Step */

const tool = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const cached = (/** @type {string} */ name) => path.join(CACHE, name);

/** @param {string} whose @param {string} project @returns {Step} */
const types = (whose, project) => ({
  name: `types of the ${whose}`,
  part: 'types',
  command: [tool('typescript7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', project],
  remembering: ['--incremental', '--tsBuildInfoFile', cached(`${whose}.tsbuildinfo`)],
});

/** The longest first. @type {readonly Step[]} */
const STEPS = [
  {
    name: 'linter',
    part: 'lint',
    // It makes two gigabytes that are soon forgotten: with room for them V8 sweeps less often.
    command: ['--max-semi-space-size=128', tool('eslint/bin/eslint.js'), '.'],
    remembering: ['--cache', '--cache-strategy', 'content', '--cache-location', cached('eslint')],
  },
  { name: 'rules and domain', part: 'tests', command: [path.join(root, 'scripts', 'test.mjs'), '--selectProjects', 'alone'] },
  {
    name: 'format',
    part: 'lint',
    command: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    remembering: ['--cache', '--cache-strategy', 'content', '--cache-location', cached('prettier')],
  },
  types('panel', 'src/admin/tsconfig.json'),
  types('server', 'tsconfig.json'),
  types('widget', 'src/plugins/chat/widget/tsconfig.json'),
  types('tests', 'test/tsconfig.json'),
  { name: 'arrows between folders', part: 'lint', command: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'config', 'src'] },
];

/** @param {string[]} command @returns {Promise<{ code: number, output: string }>} */
const run = (command) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** @param {number} begun */
const secondsSince = (begun) => `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`;

/** @param {Step} step @param {boolean} anew @returns {Promise<string>} what it complained of */
async function take({ name, command, remembering = [] }, anew) {
  const begun = performance.now();
  const { code, output } = await run([...command, ...(anew ? [] : remembering)]);
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(24)}${secondsSince(begun)}`);
  return code === 0 ? '' : `\n=== ${name}\n${output.trim()}`;
}

async function main() {
  demandPackages();
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { anew: { type: 'boolean', default: false } } });
  const steps = STEPS.filter(({ part }) => positionals.length === 0 || positionals.includes(part));
  if (steps.length === 0) throw new Refusal(`There is no such part: ${positionals.join(', ')}. There are types, lint and tests.`);
  const begun = performance.now();
  const waiting = [...steps];
  /** @type {string[]} */
  const complaints = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) complaints.push(await take(step, values.anew));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  for (const complaint of complaints.filter(Boolean)) console.log(complaint);
  console.log(`  ${'all'.padEnd(24)}${secondsSince(begun)}`);
  return complaints.some(Boolean) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
