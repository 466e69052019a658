/** Looking at and ending processes by their number. */
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid a negative number means a group */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal @returns {boolean} whether there was somebody to hear it */
export function signalTo(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal @param {number} seconds @returns {Promise<boolean>} whether it has ended in time */
export async function endProcess(pid, signal, seconds) {
  const end = Date.now() + seconds * 1000;
  if (!signalTo(pid, signal)) return true;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await sleep(25);
  }
  return false;
}
