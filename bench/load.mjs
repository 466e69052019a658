/** One server under one kind of load. */
import fs from 'node:fs';
import autocannon from 'autocannon';

/**
 * @typedef {{ server: string, url: string, pid: number, path?: (n: number) => string, order?: (n: number) => { headers: Record<string, string>, body: string }, share?: number, needsCarts?: boolean }} Target
 */

let asked = 0;

/**
 * @param {Target} target
 * @param {{ seconds: number, connections: number, orders: number, databases: { product: string }, fillCarts: (url: string) => Promise<void> }} how
 * @returns {Promise<{ perSecond: number, cpu: number }>} good answers a second; milliseconds of the server's own processor time for each
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
  const used = processorTime(target.pid);
  const cannon = autocannon({
    url: target.url,
    connections: Math.min(how.connections, amount ?? how.connections),
    ...(amount ? { amount } : { duration: how.seconds }),
    timeout: 60,
    requests: [{ method: order ? 'POST' : 'GET', path: '/api/orders', setupRequest }],
  });
  // autocannon itself ends on whole seconds, which is long for some hundred orders.
  let ended = started;
  cannon.on('response', () => (ended = performance.now()));
  const result = await cannon;
  const seconds = amount ? (ended - started) / 1000 : result.duration;
  const good = result['2xx'];
  const bad = result.non2xx + result.errors;
  if (bad > good * 0.01) throw new Error(`${target.server}: ${bad} bad answers beside ${good} good ones`);
  return { perSecond: good / seconds, cpu: (processorTime(target.pid) - used) / Math.max(good, 1) };
}

/** Milliseconds in ticks of ten; where the system does not tell, nothing. @param {number} pid */
function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return NaN;
  const fields = fs.readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
