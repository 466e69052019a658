/** Loaded before the application: kills its process with SIGKILL at one exact SQL statement, so that every gap between two steps can be tried. */
const { Client } = require('pg');

/**
 * @typedef {object} Order
 * @property {string} marker a statement that contains this starts the counting, on its own connection
 * @property {number} skip how many such statements are let through first
 * @property {number} nth 0 = the marker itself, 1 = the next statement of that connection…
 * @property {'before' | 'during' | 'after'} when before it is sent, right after it was sent, or when its answer is there
 */

/** @typedef {{ marker: string, holdAt: number[] }} Meeting the first connections to send the marker are held before these statements; when all are, it dies */

/** @type {Order | Meeting | null} */
let order = process.env.KILL_AT ? JSON.parse(process.env.KILL_AT) : null;
let skipped = 0;
let connection = null;
let count = 0;
let texts = [];
let held = 0;
const places = new Map();

process.on('message', (message) => {
  order = message;
  [skipped, connection, count, texts, held] = [0, null, 0, [], 0];
  places.clear();
  process.send?.('armed');
});

const die = () => process.kill(process.pid, 'SIGKILL');

/** @returns whether this is the statement to die at */
function isTheOne(client, text) {
  if (!order) return false;
  if (!connection && text.includes(order.marker) && skipped++ >= order.skip) connection = client;
  if (connection !== client) return false;
  texts.push(text);
  if (/^commit/i.test(text)) process.send?.(texts);
  return count++ === order.nth;
}

/** @returns whether this statement is held where its connection shall stop */
function isHeld(client, text) {
  if (!places.has(client)) {
    if (places.size === order.holdAt.length || !text.includes(order.marker)) return false;
    places.set(client, { left: order.holdAt[places.size] });
  }
  return places.get(client).left-- === 0;
}

const query = Client.prototype.query;
Client.prototype.query = function (config, ...rest) {
  const text = typeof config === 'string' ? config : (config?.text ?? '');
  if (order?.holdAt) {
    if (!isHeld(this, text)) return query.call(this, config, ...rest);
    if (++held === order.holdAt.length) die();
    return undefined;
  }
  if (!isTheOne(this, text)) return query.call(this, config, ...rest);
  if (order.when === 'before') die();
  const callback = rest.pop();
  const sent = query.call(this, config, ...rest, order.when === 'after' ? die : callback);
  // What was written to the socket leaves with the next turn of the loop.
  if (order.when === 'during') setImmediate(die);
  return sent;
};
