/** What must hold after any fault, asked of the database and of the broker, never of the product. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readEverything } from './topics.mjs';

const PATIENCE_MS = 180_000;

/**
 * @typedef {object} Truth each of these but `events` and `twice` must be 0
 * @property {number} events
 * @property {number} lostOrders acknowledged, and not there
 * @property {number} lostEvents in the outbox, and not on its topic; or a move without its event
 * @property {number} leaked on a topic or in the outbox, and never committed
 * @property {number} disordered keys whose events came in another order
 * @property {number} wrongEffects portions that came back twice or not at all
 * @property {number} twice on the topic a second time: allowed, the id is the same
 */

const count = async (/** @type {import('pg').Client} */ database, /** @type {string} */ statement) =>
  Number((await database.query(`select count(*) as n from (${statement}) x`)).rows[0].n);

/** @param {import('./house.mjs').House} house @returns {Promise<number>} */
export const backlog = ({ database }) => count(database, 'select from outbox_events where sent_at is null');

const UNHANDLED = `select from outbox_events e where name = 'order.cancelled'
  and not exists (select from inbox i where i.consumer = 'portions' and i.event_id = e.document_id)`;

/** @param {import('./house.mjs').House} house @returns {Promise<{ sent: number, handled: number }>} seconds until nothing waits, and until the consumer has seen all */
export async function untilQuiet(house) {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const until = async (/** @type {() => Promise<number>} */ left, /** @type {string} */ what) => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) if ((await left()) === 0) return seconds();
    throw new Error(`${what} after ${PATIENCE_MS / 1000} s: ${await left()}`);
  };
  const sent = await until(() => backlog(house), 'Events that still wait');
  return { sent, handled: await until(() => count(house.database, UNHANDLED), 'Events that nobody reacted to') };
}

/** @param {import('./house.mjs').House} house @param {ReadonlySet<string>} acknowledged @returns {Promise<Truth>} */
export async function truthOf(house, acknowledged) {
  const { database } = house;
  const orders = new Set((await database.query('select document_id as id from orders')).rows.map(({ id }) => id));
  const events = (await database.query('select document_id as id, key, name from outbox_events order by id')).rows;
  const seen = await readEverything(house.broker.address);
  const known = new Set(events.map(({ id }) => id));
  const first = firstOfEach(seen);
  const onTopic = new Set(first.map(({ id }) => id));
  const moves = await count(
    database,
    `select from orders o, (values ('placed'), ('cancelled')) s(state)
    where (s.state = 'placed' or o.status = 'cancelled')
      and (select count(*) from outbox_events e where e.key = o.document_id and e.name = 'order.' || s.state) <> 1`,
  );
  return {
    events: events.length,
    lostOrders: [...acknowledged].filter((id) => !orders.has(id)).length,
    lostEvents: events.filter(({ id }) => !onTopic.has(id)).length + moves,
    leaked:
      first.filter(({ id }) => !known.has(id)).length +
      events.filter(({ name, key }) => name.startsWith('order.') && !orders.has(key)).length,
    disordered: disorderedKeys(events, first),
    wrongEffects: await wrongPortions(house),
    twice: seen.length - first.length,
  };
}

/** @param {readonly import('./topics.mjs').Seen[]} seen */
function firstOfEach(seen) {
  const known = new Set();
  return seen.filter(({ id }) => !known.has(id) && known.add(id));
}

/** @param {readonly import('./topics.mjs').Seen[]} written @param {readonly import('./topics.mjs').Seen[]} read */
function disorderedKeys(written, read) {
  const perKey = (/** @type {readonly import('./topics.mjs').Seen[]} */ list) => {
    /** @type {Map<string, string[]>} */
    const keys = new Map();
    for (const { key, id } of list) keys.set(key, [...(keys.get(key) ?? []), id]);
    return keys;
  };
  const came = perKey(read);
  return [...perKey(written)].filter(([key, ids]) => ids.join() !== (came.get(key) ?? []).join()).length;
}

/** What an order took is gone as long as it was not cancelled; a cancelled one has given it back once. @param {import('./house.mjs').House} house */
async function wrongPortions({ database, portions }) {
  const { rows } = await database.query(
    `select coalesce(sum(abs(d.portions_left - ($1 - coalesce(taken.portions, 0)))), 0)::int as wrong from dishes d left join (
       select l.dish, sum(l.quantity) as portions from orders o join orders_cmps c on c.entity_id = o.id and c.field = 'lines'
       join components_order_lines l on l.id = c.cmp_id where o.status <> 'cancelled' group by 1
     ) taken on taken.dish = d.document_id`,
    [portions],
  );
  return rows[0].wrong;
}
