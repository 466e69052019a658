/** One build at a time in a checkout: a second one waits and then finds everything fresh. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.mjs';

const tooOldMs = 15 * 60_000;

/** @param {string} lock file that exists while somebody builds @param {() => Promise<void>} work */
export async function oneAtATime(lock, work) {
  let told = false;
  while (!take(lock)) {
    if (isLeftBehind(lock)) fs.rmSync(lock, { force: true });
    else if (!told) console.log('Another command is building; waiting for it …');
    told = true;
    await sleep(200);
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
function isLeftBehind(lock) {
  try {
    const age = Date.now() - fs.statSync(lock).mtimeMs;
    const holder = Number(fs.readFileSync(lock, 'utf8'));
    return age > tooOldMs || (holder ? !isAlive(holder) : age > 5000);
  } catch {
    return false;
  }
}
