/** The port of the embedded database: the one that is asked for, else one that belongs to its folder, so that a second server, or psql, finds it again after a restart. */
import { createHash } from 'node:crypto';
import net from 'node:net';
import { Refusal } from './paths.mjs';
import { freePort } from './postgres-process.mjs';

/** Below those that systems give to whoever asks for any. */
const [FIRST, COUNT] = [20_000, 10_000];

/** @param {string} folder */
export const portOfFolder = (folder) => FIRST + (createHash('sha1').update(folder).digest().readUInt32BE() % COUNT);

/** @param {{ folder: string }} cluster @param {string | undefined} wanted DATABASE_PORT @returns {Promise<number>} */
export async function keptPort({ folder }, wanted) {
  if (wanted) return demanded(wanted);
  const own = portOfFolder(folder);
  if (await isFree(own)) return own;
  const other = await freePort();
  console.error(`The database's port ${own} is used by another program; it listens on ${other} until the next start.`);
  return other;
}

/** @param {string} wanted */
async function demanded(wanted) {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`DATABASE_PORT is ${wanted}: a port is a number from 1 to 65535.`);
  if (await isFree(port)) return port;
  throw new Refusal(
    `The database can't listen on port ${port} (DATABASE_PORT): another program has it. Stop that one, or name another port.`,
  );
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
