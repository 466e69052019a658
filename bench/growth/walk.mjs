/** The product in production mode, asked for every list that it has, by everybody who may: how long each takes, what it reads, and by which plans. */
import { once } from 'node:events';
import { get } from 'node:http';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../scripts/postgres-process.mjs';
import { require, root } from '../../scripts/paths.mjs';
import { catching } from './caught.mjs';
import { fillHouse } from './house.mjs';
import { listsOf } from './lists.mjs';
import { planReader } from './plans.mjs';

/** @typedef {{ list: string, as: string, status: number, isList: boolean, ms: number, buffers: number, scans: string[] }} Walked */

/** Whoever waits longer has gone. */
const PATIENCE_MS = 20_000;
/** Stands where a status would. */
const NO_ANSWER = 599;

process.chdir(root);
const { DATABASE_URL = '', PORT = '', ROWS = '0', ASKS = '5', WITHOUT = '', UNTIL = 'Infinity' } = process.env;
const database = await connect(DATABASE_URL, 'samovar growth');
if (Number(ROWS) > 0) await fillHouse(database, Number(ROWS));

const { createStrapi } = require('@strapi/strapi');
const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
app.server.mount();
await new Promise((resolve) => app.server.httpServer.listen(Number(PORT), '127.0.0.1', () => resolve(undefined)));
const { port } = app.server.httpServer.address();
const plans = await planReader(database);
const caught = catching(app);

let unasked = 0;
const walked = await walkAll(() => true);
// The same once more without an index: whoever looks for what the index is for must see that it is gone.
for (const index of WITHOUT.split(',').filter(Boolean)) await database.query(`drop index ${index}`);
const without = WITHOUT ? await walkAll((list) => /\/(api|backoffice)\/orders$/.test(list)) : [];
await database.end();
process.send?.({ ready: true, walked, without, unasked });
process.once('SIGTERM', () => void app.destroy().then(() => process.exit(0)));

/** @param {(list: string) => boolean} isWanted */
async function walkAll(isWanted) {
  /** @type {Walked[]} */
  const all = [];
  const open = new Set();
  for (const { list, as, headers, words, route, isSpare } of (await listsOf(app, database)).filter((each) => isWanted(each.list))) {
    if (isSpare && open.has(route)) continue;
    if (Date.now() > Number(UNTIL)) {
      unasked += 1;
      continue;
    }
    const plain = await walk(list, as, headers);
    all.push(plain);
    if (plain.status === 200 && as !== 'public') open.add(route);
    if (plain.isList) for (const word of words) all.push(await walk(`${list}?${word}`, as, headers));
  }
  return all;
}

/** The first answer says by which plans, the later ones how long it takes. @param {string} list @param {string} as @param {Record<string, string>} headers @returns {Promise<Walked>} */
async function walk(list, as, headers) {
  const asked = async () => {
    if (!headers.authorization) await forgetAnswers();
    return caught(() => ask(list, headers));
  };
  const first = await asked();
  const { status, isList } = first.result;
  if (status !== 200) return { list, as, status, isList, ms: 0, buffers: 0, scans: [] };
  const times = [first.ms];
  let last = first;
  for (let time = 1; time < Number(ASKS); time += 1) {
    last = await asked();
    times.push(last.ms);
  }
  const [begun, steady] = [await plans(first.statements), await plans(last.statements)];
  return { list, as, status, isList, ms: median(times), buffers: steady.buffers, scans: [...new Set([...begun.scans, ...steady.scans])] };
}

/** What strangers are told is remembered until something rings. */
async function forgetAnswers() {
  await database.query(`select pg_notify('menu', '')`);
  await sleep(15);
}

/** @param {string} list @param {Record<string, string>} headers */
async function ask(list, headers) {
  const answer = await answerTo(list, headers).catch(gaveUp);
  if (!answer) return { status: NO_ANSWER, isList: false };
  const { status, text } = answer;
  return {
    status,
    isList: list.startsWith('/backoffice') || list.startsWith('/kafka') || /^(\{"data":)?\[|"results":\[/.test(text),
  };
}

/** A connection of its own: one that is kept would be closed by a server that was busy for long. @param {string} path @param {Record<string, string>} headers */
async function answerTo(path, headers) {
  const asked = get({ host: '127.0.0.1', port, path, headers, agent: false, signal: AbortSignal.timeout(PATIENCE_MS) });
  const [answer] = await once(asked, 'response');
  return { status: Number(answer.statusCode), text: await textOf(answer) };
}

/** @param {Error} error @returns {null} */
function gaveUp(error) {
  if (error.name === 'AbortError') return null;
  throw error;
}

/** @param {number[]} all */
function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
