/** How a person or the system asks the launcher to stop: once politely, a second time at once. */
import { readFileSync } from 'node:fs';

const asks = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * npm passes on the Ctrl-C that the terminal has already sent to everybody, so asks within a second are one.
 * @param {{ politely: () => void, atOnce: () => void }} wishes
 */
export function onStopRequests({ politely, atOnce }) {
  let first = 0;
  const ask = () => {
    if (first === 0) {
      first = Date.now();
      politely();
    } else if (Date.now() - first > 1000) atOnce();
  };
  for (const name of asks) process.on(name, ask);
  const watch = whenNpmIsGone(() => first || ask());
  process.once('exit', () => clearInterval(watch));
}

/**
 * A signal to npm ends npm, or the shell between npm and us, and we would run on unseen: so who started us is watched.
 * @param {() => void} act
 */
function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const starters = ancestry();
  return setInterval(() => starters === ancestry() || act(), 500).unref();
}

/** Our parent and, where that is npm's shell, npm: as one word. */
function ancestry() {
  const parent = process.ppid;
  try {
    const [, name, rest] = readFileSync(`/proc/${parent}/stat`, 'utf8').match(/\((.*)\) \S+ (\d+)/) ?? [];
    return /^(sh|dash|bash)$/.test(name ?? '') ? `${parent} ${rest}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}
