/** A worker has no door to knock at: it touches a file as long as it reaches the database, and that, while it lives, is its health. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from './processes.mjs';

const LONGEST_SILENCE_MS = 20_000;
const file = path.join(os.tmpdir(), `samovar-worker-${process.getuid?.() ?? 0}.alive`);

export const beatForWorker = () => fs.writeFileSync(file, String(process.pid));

/** @returns {boolean} */
export function isWorkerAlive() {
  const { mtimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < LONGEST_SILENCE_MS && isAlive(Number(fs.readFileSync(file, 'utf8')));
}
