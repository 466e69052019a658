/** The product in production mode, asked for every list that it has, by everybody who may: how long each takes, what it reads, and by which plans. */
import path from 'node:path';
import { connect } from '../../scripts/postgres-process.mjs';
import { require, root } from '../../scripts/paths.mjs';
import { catching } from './caught.mjs';
import { listsOf } from './lists.mjs';
import { planReader } from './plans.mjs';

/** @typedef {{ list: string, as: string, status: number, isList: boolean, ms: number, buffers: number, scans: string[] }} Walked */

process.chdir(root);
const { createStrapi } = require('@strapi/strapi');
const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
app.server.mount();
await new Promise((resolve) => app.server.httpServer.listen(Number(process.env.PORT), '127.0.0.1', () => resolve(undefined)));

const ASKS = Number(process.env.ASKS ?? 5);
const database = await connect(process.env.DATABASE_URL ?? '', 'samovar growth');
const plans = await planReader(database);
const caught = catching(app);
/** @type {Walked[]} */
const walked = [];
for (const { list, as, headers, words } of await listsOf(app, database)) {
  const plain = await walk(list, as, headers);
  walked.push(plain);
  if (plain.isList) for (const word of words) walked.push(await walk(`${list}?${word}`, as, headers));
}
await database.end();
process.send?.({ ready: true, walked });
process.once('SIGTERM', () => void app.destroy().then(() => process.exit(0)));

/** The first answer says by which plans, the later ones how long it takes. @param {string} list @param {string} as @param {Record<string, string>} headers @returns {Promise<Walked>} */
async function walk(list, as, headers) {
  const first = await caught(() => ask(list, headers));
  const { status, isList } = first.result;
  if (status !== 200) return { list, as, status, isList, ms: 0, buffers: 0, scans: [] };
  const times = [first.ms];
  let last = first;
  for (let time = 1; time < ASKS; time += 1) {
    last = await caught(() => ask(list, headers));
    times.push(last.ms);
  }
  const [begun, steady] = [await plans(first.statements), await plans(last.statements)];
  return { list, as, status, isList, ms: median(times), buffers: steady.buffers, scans: [...new Set([...begun.scans, ...steady.scans])] };
}

/** @param {string} list @param {Record<string, string>} headers */
async function ask(list, headers) {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${list}`, { headers });
  const text = await answer.text();
  return {
    status: answer.status,
    isList: list.startsWith('/backoffice') || list.startsWith('/kafka') || /^(\{"data":)?\[|"results":\[/.test(text),
  };
}

/** @param {number[]} all */
function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
