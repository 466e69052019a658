/** Guests who order without end, one dish each time, and cancel every order again: the house's reaction gives the portion back. */
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const PACE_MS = 150;
const DOWN_MS = 500;

/**
 * @typedef {{ at: number, ms: number, status: number }} Answer status 0: the connection was cut, or nobody answered in time
 * @typedef {{ answers: Answer[], acknowledged: Set<string>, stop: () => Promise<void> }} Load
 */

/** @param {import('./house.mjs').House} house @returns {Load} */
export function startLoad(house) {
  /** @type {Answer[]} */
  const answers = [];
  /** @type {Set<string>} */
  const acknowledged = new Set();
  let isOver = false;
  const guests = house.tokens.map((token, index) => guest(house, { token, dish: house.dishes[index % house.dishes.length] ?? '' }));
  return {
    answers,
    acknowledged,
    async stop() {
      isOver = true;
      await Promise.all(guests);
    },
  };

  /** @param {import('./house.mjs').House} house @param {{ token: string, dish: string }} who */
  async function guest(house, { token, dish }) {
    const ask = (/** @type {string} */ path, /** @type {object} */ body) => request(house.server.url + path, { token, body, answers });
    while (!isOver) {
      const cart = await ask('/api/cart/items', { dish, quantity: 1 });
      const order = cart && (await ask('/api/orders', { fulfilment: 'pickup', paymentMethod: 'cash' }));
      if (order) {
        acknowledged.add(order.data.documentId);
        await ask(`/api/orders/${order.data.documentId}/cancel`, { reason: 'Changed my mind' });
      }
      await sleep(PACE_MS);
    }
  }
}

/** @param {string} url @param {{ token: string, body: object, answers: Answer[] }} what @returns {Promise<any>} the body of a good answer, else null */
async function request(url, { token, body, answers }) {
  const at = Date.now();
  const begun = performance.now();
  const noted = (/** @type {number} */ status) => answers.push({ at, ms: performance.now() - begun, status });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    noted(response.status);
    return response.ok ? JSON.parse(text) : null;
  } catch {
    noted(0);
    await sleep(DOWN_MS);
    return null;
  }
}

/** @param {readonly Answer[]} answers @param {number} from @param {number} to in milliseconds since 1970 */
export const between = (answers, from, to) => answers.filter(({ at }) => at >= from && at < to);

/** @param {readonly Answer[]} answers @returns {number} milliseconds that 99 of 100 stayed below */
export function p99(answers) {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? NaN);
}
