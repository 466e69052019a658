/** A worker has no door to knock at: it touches a file as long as it reaches the database, and that is its health. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LONGEST_SILENCE_MS = 20_000;
const file = path.join(os.tmpdir(), 'samovar-worker.alive');

export const beatForWorker = () => fs.writeFileSync(file, String(process.pid));
export const forgetWorker = () => fs.rmSync(file, { force: true });

/** @returns {boolean} */
export const isWorkerAlive = () => {
  const { mtimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < LONGEST_SILENCE_MS;
};
