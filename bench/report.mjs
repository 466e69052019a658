/** Writes the figures down: `bench/results.json`, the table in `docs/performance.md`, the chart. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/paths.mjs';
import { chartOf } from './chart.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measure>>} Results */

const SERVERS = /** @type {const} */ ([
  ['product', 'Samovar'],
  ['vanilla', 'vanilla Strapi'],
  ['fastify', 'Fastify + pg'],
  ['node', 'bare Node'],
]);
const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

/** @param {Results} results @param {{ keep: boolean }} options `keep` replaces what the repository says */
export function writeReport(results, { keep }) {
  const table = tableOf(results);
  console.log(`\n${table}\n`);
  if (!keep) return;
  fs.writeFileSync(path.join(root, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  fs.mkdirSync(path.join(root, 'docs', 'images'), { recursive: true });
  fs.writeFileSync(path.join(root, 'docs', 'images', 'bench.svg'), chartOf(results));
  const page = path.join(root, 'docs', 'performance.md');
  const text = fs.readFileSync(page, 'utf8');
  const [head, rest] = text.split(BEGIN);
  fs.writeFileSync(page, `${head}${BEGIN}\n${table}\n${END}${rest?.split(END)[1] ?? '\n'}`);
}

/** @param {Results} results */
export function tableOf(results) {
  const { plan, product, machine, at } = results;
  const facts = `${plan.rows.toLocaleString('en')} dishes, ${plan.connections} connections, medians of ${plan.rounds} rounds; ${machine.cpus} cores for server, database and load together, Node ${machine.node}, ${at.slice(0, 10)}.`;
  const own = `Warm start ${product.warmStartSeconds} s; memory ${product.idleMegabytes} MB before the load, ${product.loadedMegabytes} MB after it.`;
  const cpu = 'The server process’s own processor time for one answer, in milliseconds, which a busy machine disturbs less:';
  return [...speeds(results), '', cpu, '', ...costs(results), '', ...events(results), '', facts, own].join('\n');
}

const ratio = (/** @type {number | undefined} */ a, /** @type {number | undefined} */ b) =>
  a && b ? `${(a / b).toFixed(a / b < 10 ? 1 : 0)} ×` : '–';
const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
const rule = (/** @type {string[]} */ head) => row(head.map((_, index) => (index ? '--:' : '---')));

/** @param {Results} results */
function speeds({ lines }) {
  const number = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en'));
  const head = ['requests a second', ...SERVERS.map(([, title]) => title), '÷ vanilla', '÷ Fastify'];
  const body = lines.map(({ title, perSecond: { product, vanilla, fastify, node } }) =>
    row([title, ...[product, vanilla, fastify, node].map(number), ratio(product, vanilla), ratio(product, fastify)]),
  );
  return [row(head), rule(head), ...body];
}

/** @param {Results} results */
function events({ events: { figures, missing }, plan }) {
  const head = ['events', 'sent a second', 'handled a second', 'commit to consumer, median ms', 'p99 ms'];
  const number = (/** @type {number} */ value) => value.toLocaleString('en');
  const body = figures.map(({ transport, sentPerSecond, handledPerSecond, medianMs, p99Ms }) =>
    row([transport, ...[sentPerSecond, handledPerSecond, medianMs, p99Ms].map(number)]),
  );
  const told = `${number(plan.events)} events committed at once; then ${number(plan.samples)}, one by one, on an idle house.`;
  return [row(head), rule(head), ...body, '', missing ? `${told} Nothing over Kafka: ${missing}` : told];
}

/** @param {Results} results */
function costs({ lines }) {
  const number = (/** @type {number | undefined} */ value) => (value ? value.toFixed(2) : '–');
  const head = ['ms of CPU', ...SERVERS.map(([, title]) => title), 'vanilla ÷ Samovar', 'Fastify ÷ Samovar'];
  const body = lines.map(({ title, cpu: { product, vanilla, fastify, node } }) =>
    row([title, ...[product, vanilla, fastify, node].map(number), ratio(vanilla, product), ratio(fastify, product)]),
  );
  return [row(head), rule(head), ...body];
}
