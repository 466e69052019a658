/** What is measured: each line asks every server for the same work. */
import { createHmac } from 'node:crypto';

/** @typedef {{ name: string, title: string, targets: import('./load.mjs').Target[] }} Line */

const LIST = '/api/dishes?populate=category&sort=price&pagination[pageSize]=25';
const below = (/** @type {number} */ n) => (1000 + n / 100).toFixed(2);

/** @param {import('./measure.mjs').Plan} plan @param {Record<'product' | 'vanilla' | 'fastify' | 'node', import('./servers.mjs').Server>} servers @returns {Line[]} */
export function linesOf(plan, servers) {
  const { product, vanilla, fastify, node } = servers;
  const dish = (/** @type {number} */ n) => `/api/dishes/${product.facts.dishes[n % Math.min(plan.rows, 500)]}`;
  const vanillaDish = (/** @type {number} */ n) =>
    `/api/dishes/${vanilla.facts.dishes[n % Math.min(plan.rows, 500)].document_id}?populate=category`;
  const ceiling = { server: 'node', url: node.url, pid: node.pid, path: () => '/' };
  const line = (/** @type {string} */ name, /** @type {string} */ title, /** @type {((n: number) => string)[]} */ [own, plain, bare]) => ({
    name,
    title,
    targets: [
      { server: 'product', url: product.url, pid: product.pid, path: own },
      { server: 'vanilla', url: vanilla.url, pid: vanilla.pid, path: plain },
      { server: 'fastify', url: fastify.url, pid: fastify.pid, path: bare },
      ceiling,
    ],
  });
  return [
    line('list', 'A page of 25 dishes with their category', [() => LIST, () => LIST, () => '/api/dishes']),
    line('cold', 'The same, never asked before', [
      (n) => `${LIST}&filters[price][$lt]=${below(n)}`,
      (n) => `${LIST}&filters[price][$lt]=${below(n)}`,
      (n) => `/api/dishes?below=${below(n)}`,
    ]),
    line('dish', 'One dish with its category', [(n) => `${dish(n)}?populate=category`, vanillaDish, dish]),
    line('search', 'A search', [
      () => '/api/dishes?_q=soup&populate=category',
      () => '/api/dishes?_q=soup&populate=category',
      () => '/api/dishes?_q=soup',
    ]),
    { name: 'checkout', title: 'A checkout of 3 lines', targets: checkouts({ product, vanilla, fastify }) },
  ];
}

/** @param {Record<'product' | 'vanilla' | 'fastify', import('./servers.mjs').Server>} servers */
function checkouts({ product, vanilla, fastify }) {
  const json = { 'Content-Type': 'application/json' };
  const tokens = product.facts.tokens.map((/** @type {string} */ token) => `Bearer ${token}`);
  const signed = product.facts.guests.map((/** @type {number} */ id) => `Bearer ${signedFor(id, fastify.facts.secret)}`);
  const body = JSON.stringify({ fulfilment: 'pickup', paymentMethod: 'cash' });
  return [
    {
      server: 'product',
      url: product.url,
      pid: product.pid,
      needsCarts: true,
      order: (/** @type {number} */ n) => ({ headers: { ...json, Authorization: tokens[n % tokens.length] }, body }),
    },
    {
      server: 'vanilla',
      url: vanilla.url,
      pid: vanilla.pid,
      share: 0.25,
      order: (/** @type {number} */ n) => vanillaOrder(vanilla, json, n),
    },
    {
      server: 'fastify',
      url: fastify.url,
      pid: fastify.pid,
      needsCarts: true,
      order: (/** @type {number} */ n) => ({ headers: { ...json, Authorization: signed[n % signed.length] }, body }),
    },
  ];
}

/** @param {import('./servers.mjs').Server} vanilla @param {Record<string, string>} json @param {number} n */
function vanillaOrder({ facts: { token, dishes } }, json, n) {
  const lines = [0, 1, 2].map((line) => {
    const { document_id: dish, name, price } = dishes[(n * 3 + line) % dishes.length];
    return { dish, name, options: [], unitPrice: Number(price), quantity: 1 + line, total: Number(price) * (1 + line) };
  });
  const total = Math.round(lines.reduce((sum, line) => sum + line.total, 0) * 100) / 100;
  const order = {
    number: `V-${n}-${Date.now()}`,
    kind: 'menu',
    state: 'placed',
    paymentStatus: 'pending',
    paymentMethod: 'cash',
    currency: 'EUR',
    fulfilment: 'pickup',
  };
  const data = { ...order, lines, subtotal: total, deliveryFee: 0, discount: 0, total, placedAt: new Date().toISOString() };
  return { headers: { ...json, Authorization: `Bearer ${token}` }, body: JSON.stringify({ data }) };
}

/** @param {number} id @param {string} secret */
function signedFor(id, secret) {
  const part = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ id })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
