/** A whole house for one run: PostgreSQL, a broker that is not started yet, and the product in production mode, which can be killed and started again. */
import { endProcess, signalTo } from '../../../scripts/processes.mjs';
import { freshSecrets } from '../../../scripts/environment.mjs';
import { connect } from '../../../scripts/postgres-process.mjs';
import { startThrowawayPostgres } from '../../../scripts/postgres.mjs';
import { furnish } from '../../../bench/house.mjs';
import { startServer } from '../../../bench/servers.mjs';
import { prepareBroker } from '../../kafka/broker.mjs';

const PORTIONS = 1_000_000;

/**
 * @typedef {object} House
 * @property {import('pg').Client} database
 * @property {import('../../kafka/broker.mjs').Broker} broker
 * @property {import('../../../bench/servers.mjs').Server} server the one that runs now
 * @property {string[]} tokens of the guests
 * @property {string[]} dishes documentIds, `portions` of each at the beginning
 * @property {number} portions
 * @property {() => Promise<number>} restart kill -9 if it lives, then a new one; @returns seconds until it listens
 * @property {() => Promise<void>} close
 */

/** @param {{ guests: number }} size @returns {Promise<House>} */
export async function openHouse({ guests }) {
  /** @type {(() => unknown)[]} */
  const endings = [];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await Promise.resolve(end()).catch((error) => console.error(error));
  };
  try {
    const broker = await prepareBroker();
    endings.push(() => broker.stop());
    const postgres = await startThrowawayPostgres();
    endings.push(() => postgres.stop());
    const url = await newDatabase(postgres.url);
    const database = await connect(url, 'samovar faults');
    endings.push(() => database.end());
    // Guests stay signed in over every restart.
    const environment = { ...freshSecrets(), DATABASE_URL: url, DEMO: 'false', KAFKA_BROKERS: broker.address, ACCESS_TOKEN_MINUTES: '600' };
    const start = (/** @type {Record<string, string>} */ more = {}) =>
      startServer('house', 'product/serve.mjs', { ...environment, ...more });
    await (await start()).stop();
    await furnish(database, { rows: 20, guests });
    await database.query(`update dishes set portions_left = ${PORTIONS}`);
    /** @type {House} */
    const house = {
      database,
      broker,
      portions: PORTIONS,
      server: await start(),
      tokens: [],
      dishes: [],
      async restart() {
        await kill(house.server);
        house.server = await start({ WITHOUT_SESSIONS: 'true' });
        return house.server.seconds;
      },
      close,
    };
    Object.assign(house, { tokens: house.server.facts.tokens, dishes: house.server.facts.dishes });
    endings.push(() => house.server.stop());
    return house;
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} server @returns {Promise<string>} */
async function newDatabase(server) {
  const admin = await connect(server, 'samovar faults');
  await admin.query('create database faults').finally(() => admin.end());
  return Object.assign(new URL(server), { pathname: '/faults' }).href;
}

/** @param {import('../../../bench/servers.mjs').Server} server */
async function kill({ pid }) {
  signalTo(pid, 'SIGKILL');
  await endProcess(pid, 'SIGKILL', 10);
}
