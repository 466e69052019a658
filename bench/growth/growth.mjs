/** How the house's reads grow: every list of a small house and of a large one, by time, by pages read, and by plan. */
import { connect } from '../../scripts/postgres-process.mjs';
import { startThrowawayPostgres } from '../../scripts/postgres.mjs';
import { startServer } from '../servers.mjs';

/** @typedef {import('./walk.mjs').Walked} Walked */

const SMALL = 1_000;
/** Then nothing more is asked, and the table says how much was not. */
const MOST_MS = 9 * 60_000;
const PRODUCT = { DEMO: 'false', RUN_JOBS: 'false', ACCESS_TOKEN_MINUTES: '600' };
const say = (/** @type {string} */ text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** @param {number} rows @returns {Promise<{ small: Walked[], large: Walked[], rows: number, seconds: number, unasked: number }>} */
export async function measureGrowth(rows) {
  const begun = Date.now();
  const postgres = await startThrowawayPostgres({ settings: { shared_buffers: '512MB' } });
  try {
    const at = (/** @type {string} */ name) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
    const admin = await connect(at('postgres'), 'samovar growth');
    await admin.query('create database house');
    await (
      await startServer('first start', 'product/serve.mjs', { ...PRODUCT, DATABASE_URL: at('house'), WITHOUT_SESSIONS: 'true' })
    ).stop();
    const walks = [];
    for (const [name, size] of /** @type {const} */ ([
      ['small', SMALL],
      ['large', rows],
    ])) {
      await admin.query(`create database ${name} template house`);
      walks.push(await walkHouse(at(name), size, begun + MOST_MS));
    }
    await admin.end();
    const [small, large] = walks;
    return {
      small: small?.walked ?? [],
      large: large?.walked ?? [],
      rows,
      seconds: (Date.now() - begun) / 1000,
      unasked: large?.unasked ?? 0,
    };
  } finally {
    await postgres.stop();
  }
}

/** @param {string} url @param {number} rows @param {number} until @returns {Promise<{ walked: Walked[], unasked: number }>} */
async function walkHouse(url, rows, until) {
  const server = await startServer('walk', 'growth/walk.mjs', { ...PRODUCT, DATABASE_URL: url, ROWS: String(rows), UNTIL: String(until) });
  await server.stop();
  say(
    `A house of ${rows.toLocaleString('en')} orders, bookings, dishes, events, notices and people: ${server.facts.walked.length} reads were asked.`,
  );
  return { walked: server.facts.walked, unasked: server.facts.unasked };
}
