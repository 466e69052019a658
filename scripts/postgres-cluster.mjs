/** The data folder of the embedded PostgreSQL: chosen, made whole or not at all, its passwords kept inside it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from './paths.mjs';
import { accountFor, binariesFor, canReach, packagedVersion, sharedFolder } from './postgres-place.mjs';
import { isAlive } from './processes.mjs';

/**
 * @typedef {{ folder: string, account: import('./postgres-place.mjs').Account, binaries: string }} Place
 * @typedef {Place & { passwords: { admin: string, app: string } }} Cluster
 */

const passwordFile = (/** @type {string} */ folder) => path.join(folder, 'samovar.json');

/**
 * The cluster of a data folder, made on first use.
 * @param {string} home the folder that holds `postgres/`
 * @param {{ durable?: boolean, mayMake?: boolean }} [options]
 * @returns {Promise<Cluster>}
 */
export async function openCluster(home, { durable = true, mayMake = true } = {}) {
  const folder = fs.existsSync(home) || mayMake ? chooseFolder(home) : path.join(home, 'postgres');
  if (!mayMake && isEmpty(folder)) throw new Refusal(`There is no database in ${home} yet.`);
  const account = accountFor(folder);
  const place = { folder, account, binaries: binariesFor(account) };
  if (isEmpty(folder)) await make(place, durable);
  demandWhole(place);
  return { ...place, passwords: JSON.parse(fs.readFileSync(passwordFile(folder), 'utf8')) };
}

/** Beside the data folder only where the database's account cannot get there; what was once chosen stays. @param {string} home */
function chooseFolder(home) {
  const inside = path.join(home, 'postgres');
  const pointer = path.join(home, 'postgres.location');
  if (!isEmpty(inside)) return inside;
  if (fs.existsSync(pointer)) return fs.readFileSync(pointer, 'utf8').trim();
  if (canReach(accountFor(inside), home)) return inside;
  const outside = path.join(sharedFolder(), 'postgres');
  fs.writeFileSync(pointer, `${outside}\n`);
  console.log(`The database lives in ${outside}, because ${home} is closed to the account it runs as.`);
  return outside;
}

/** @param {string} folder */
function isEmpty(folder) {
  try {
    return fs.readdirSync(folder).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw new Refusal(`The database folder ${folder} belongs to another account. Start as that account, or move the folder away.`);
  }
}

/** @param {Place} place */
function demandWhole({ folder, account }) {
  if (!canReach(account, folder))
    throw new Refusal(
      `The database folder ${folder} cannot be reached by the account that owns it. Open its parent folders (chmod o+x), or move the checkout.`,
    );
  const absent = ['PG_VERSION', 'global', 'base', 'samovar.json'].filter((name) => !fs.existsSync(path.join(folder, name)));
  if (absent.length > 0)
    throw new Refusal(
      `The database folder ${folder} is damaged (no ${absent.join(', ')}). Restore its backup, or move it away to begin with an empty database.`,
    );
  const major = fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (!packagedVersion().startsWith(`${major}.`))
    throw new Refusal(
      `The data in ${folder} are of PostgreSQL ${major}, the packages bring ${packagedVersion()}. See docs/operations.md, “A new PostgreSQL”.`,
    );
}

/** Made under another name and renamed when whole, so a folder named `postgres` was complete once. @param {Place} place @param {boolean} durable */
async function make({ folder, account, binaries }, durable) {
  removeHalfMade(folder);
  const half = `${folder}.half-${process.pid}`;
  const secret = `${half}.password`;
  const passwords = { admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  const own = (/** @type {string} */ item) => account && fs.chownSync(item, account.uid, account.gid);
  try {
    fs.mkdirSync(half, { recursive: true, mode: 0o700 });
    fs.writeFileSync(secret, `${passwords.admin}\n`, { mode: 0o600 });
    [half, secret].forEach(own);
    await initdb({ folder: half, account, binaries }, secret, durable);
    fs.writeFileSync(passwordFile(half), JSON.stringify(passwords), { mode: 0o600 });
    own(passwordFile(half));
    takeName(half, folder);
  } finally {
    fs.rmSync(secret, { force: true });
    fs.rmSync(half, { recursive: true, force: true });
  }
}

/** Another start may have been faster: then its folder is the database. @param {string} half @param {string} folder */
function takeName(half, folder) {
  try {
    fs.renameSync(half, folder);
  } catch (error) {
    if (isEmpty(folder)) throw error;
  }
}

/** What starts that were killed half-way have left. @param {string} folder */
function removeHalfMade(folder) {
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) return;
  for (const name of fs.readdirSync(parent)) {
    const maker = name.match(/^postgres\.half-(\d+)/)?.[1];
    if (maker && !isAlive(Number(maker))) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Sorting and case are PostgreSQL's own, so no update of a system library can spoil an index;
 * only the character classes (trigrams of Cyrillic words) come from the system, and not every system names them alike.
 * @param {Place} place @param {string} secret @param {boolean} durable
 */
async function initdb({ folder, account, binaries }, secret, durable) {
  const fixed = [
    '-D',
    folder,
    '-U',
    'postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const options = { ...account, cwd: folder, env: { PATH: process.env.PATH } };
  const sync = durable ? [] : ['--no-sync'];
  let failure;
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    try {
      return await promisify(execFile)(path.join(binaries, 'bin', 'initdb'), [...fixed, `--lc-ctype=${ctype}`, ...sync], options);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
