/** Tells that a long step goes on: a living line in a terminal, plain lines elsewhere. */

/**
 * @template T
 * @param {string} what such as “Building the admin panel”
 * @param {() => Promise<T>} work
 * @param {{ about?: number }} [options] how many seconds it takes as a rule
 * @returns {Promise<T>}
 */
export async function showing(what, work, { about = 0 } = {}) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const living = process.stdout.isTTY;
  const hint = about ? ` (about ${about} s)` : '';
  const line = () => process.stdout.write(`\r\x1b[K${what}${hint} … ${seconds()} s`);
  if (!living) console.log(`${what}${hint} …`);
  const timer = setInterval(living ? line : () => console.log(`${what}: ${seconds()} s so far`), living ? 1000 : 30_000);
  try {
    const result = await work();
    console.log(`${living ? '\r\x1b[K' : ''}${what}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    console.log(`${living ? '\r\x1b[K' : ''}${what}: failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
