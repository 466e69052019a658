/** Writes each machine's statuses into the enumerations of the schemas; `--check` only says whether they are up to date. */
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { compileStale } from './build.mjs';
import { require, root } from './paths.mjs';

await compileStale({ allowFlaws: true });
const { machines } = require(path.join(root, 'dist', 'src', 'domain', 'machines.js'));
const { statusesOf } = require(path.join(root, 'dist', 'src', 'domain', 'status-table.js'));

/** @type {{ uid: string, noun: string, statuses: string[] }[]} */
const tables = Object.entries(machines).map(([uid, { noun, meanings }]) => ({ uid, noun, statuses: statusesOf(meanings) }));

/** A type's own status is its `state`; that of another noun is called after it: `paymentStatus`. @param {string} uid */
function enumerations(uid) {
  return Object.fromEntries(tables.map(({ uid: owner, noun, statuses }) => [owner === uid ? 'state' : `${noun}Status`, statuses]));
}

const stale = [];
for (const { uid } of tables) {
  const [api, type] = uid.replace('api::', '').split('.');
  const file = path.join('src', 'api', api ?? '', 'content-types', type ?? '', 'schema.json');
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const schema = JSON.parse(text);
  for (const [name, statuses] of Object.entries(enumerations(uid)))
    if (schema.attributes[name]?.type === 'enumeration') schema.attributes[name].enum = statuses;
  const options = await prettier.resolveConfig(path.join(root, file));
  const fresh = await prettier.format(JSON.stringify(schema, null, 2), { ...options, filepath: file });
  if (fresh === text) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) fs.writeFileSync(path.join(root, file), fresh);
}
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`Out of date, run \`npm run statuses\`: ${stale.join(', ')}`);
  process.exit(1);
}
console.log(stale.length > 0 ? `Written: ${stale.join(', ')}. Next: npm run types` : 'The schemas have the statuses of the machines.');
