/** The faults as a table: on the screen, and after a full run in docs/operations.md. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/paths.mjs';

const BEGIN = '<!-- faults -->';
const END = '<!-- end of faults -->';
/** What a broken promise is called. */
const PROMISES = /** @type {const} */ ([
  ['lostOrders', 'acknowledged orders lost'],
  ['lostEvents', 'events lost'],
  ['leaked', 'events of nothing'],
  ['disordered', 'keys out of order'],
  ['wrongEffects', 'effects lost or doubled'],
]);

/** @param {readonly import('./scenes.mjs').Scene[]} scenes @param {{ keep: boolean }} options @returns {string[]} promises that did not hold */
export function writeReport(scenes, { keep }) {
  const table = tableOf(scenes);
  console.log(`\n${table}\n`);
  if (keep) replaceIn(path.join(root, 'docs', 'operations.md'), table);
  return scenes.flatMap(broken);
}

/** @param {import('./scenes.mjs').Scene} scene */
const broken = ({ title, failed, truth }) => [
  ...(failed > 0 ? [`${title}: ${failed} requests failed`] : []),
  ...PROMISES.filter(([name]) => truth[name] > 0).map(([name, words]) => `${title}: ${truth[name]} ${words}`),
];

/** @param {readonly import('./scenes.mjs').Scene[]} scenes */
function tableOf(scenes) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const number = (/** @type {number | null} */ value) => (value === null ? '–' : Math.round(value).toLocaleString('en'));
  const line = (/** @type {string} */ words, /** @type {(scene: import('./scenes.mjs').Scene) => string} */ cell) =>
    row([words, ...scenes.map(cell)]);
  return [
    line('', ({ title }) => title),
    row(['---', ...scenes.map(() => '--:')]),
    line('requests', ({ requests }) => number(requests)),
    line('of these refused or unanswered by a living server', ({ failed }) => number(failed)),
    line('connections that died with the server, or found none', ({ cut }) => number(cut)),
    line('p99 of a request before → during, ms', ({ p99Before, p99During }) => `${number(p99Before)} → ${number(p99During)}`),
    line('the server’s memory at most, before → during, MB', ({ megabytes }) =>
      megabytes ? `${number(megabytes.before)} → ${number(megabytes.during)}` : '–',
    ),
    line('events that waited at the end of the fault', ({ waiting }) => number(waiting)),
    line('all sent after, s', ({ after }) => after.sent.toFixed(1)),
    line('all handled after, s', ({ after }) => after.handled.toFixed(1)),
    ...PROMISES.map(([name, words]) => line(words, ({ truth }) => `**${number(truth[name])}**`)),
    line('events so far', ({ truth }) => number(truth.events)),
    line('of these twice on the topic, under one id', ({ truth }) => number(truth.twice)),
    '',
    ...scenes.filter(({ note }) => note).map(({ title, note }) => `- ${title}: ${note}.`),
    `- ${os.cpus().length} cores for the server, PostgreSQL, Apache Kafka and the guests together; ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
}

/** @param {string} page @param {string} table */
function replaceIn(page, table) {
  const [head, rest] = fs.readFileSync(page, 'utf8').split(BEGIN);
  fs.writeFileSync(page, `${head}${BEGIN}\n${table}\n${END}${rest?.split(END)[1] ?? '\n'}`);
}
