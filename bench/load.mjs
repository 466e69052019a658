/** One server under one kind of load. */
import autocannon from 'autocannon';

/**
 * @typedef {{ server: string, url: string, path?: (n: number) => string, order?: (n: number) => { headers: Record<string, string>, body: string }, share?: number, needsCarts?: boolean }} Target
 */

let asked = 0;

/**
 * @param {Target} target
 * @param {{ seconds: number, connections: number, orders: number, databases: { product: string }, fillCarts: (url: string) => Promise<void> }} how
 * @returns {Promise<number>} good answers a second
 */
export async function load(target, how) {
  if (target.needsCarts) await how.fillCarts(how.databases.product);
  const { order, path } = target;
  const amount = order ? Math.round(how.orders * (target.share ?? 1)) : undefined;
  let number = 0;
  const setupRequest = (/** @type {autocannon.Request} */ request) => {
    if (order) return { ...request, ...order(number++) };
    return { ...request, path: path?.((asked += 1)) ?? '/' };
  };
  const started = performance.now();
  const result = await autocannon({
    url: target.url,
    connections: Math.min(how.connections, amount ?? how.connections),
    ...(amount ? { amount } : { duration: how.seconds }),
    timeout: 60,
    requests: [{ method: order ? 'POST' : 'GET', path: '/api/orders', setupRequest }],
  });
  const seconds = amount ? (performance.now() - started) / 1000 : result.duration;
  const good = result['2xx'];
  const bad = result.non2xx + result.errors;
  if (bad > good * 0.01) throw new Error(`${target.server}: ${bad} bad answers beside ${good} good ones`);
  return good / seconds;
}
