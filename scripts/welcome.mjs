/** What a person needs to know once the server answers: the addresses and, in the demo house, who can sign in. */
import { connect } from './postgres-process.mjs';
import { localAddress } from './server.mjs';

const password = 'Samovar-2026';

/** @param {NodeJS.ProcessEnv} env @param {number} seconds */
export async function welcome(env, seconds) {
  const address = (env.PUBLIC_URL || localAddress(env)).replace(/\/$/, '');
  const lines = [
    `Samovar is ready after ${seconds} s.`,
    '',
    `  Staff panel   ${address}/admin`,
    `  API           ${address}/api`,
    `  Public menu   ${address}/api/menu`,
    `  API documents ${address}/documentation`,
  ];
  lines.push(...(await demoLines(env)));
  console.log(`\n${lines.join('\n')}\n\nStop it with Ctrl-C.\n`);
}

/** Asked of the database, since the demo house only goes into an empty one. @param {NodeJS.ProcessEnv} env @returns {Promise<string[]>} */
async function demoLines(env) {
  if (env.NODE_ENV === 'production' || env.DEMO === 'false' || !env.DATABASE_URL) return [];
  try {
    const session = await connect(env.DATABASE_URL, 'samovar welcome');
    const mails = async (/** @type {string} */ table) =>
      (await session.query(`select email from ${table} where email like '%@samovar.test' order by id`)).rows
        .map(({ email }) => email)
        .join('  ');
    const [panel, api] = [await mails('admin_users'), await mails('up_users')];
    await session.end();
    if (!panel) return [];
    return ['', `The demo house is loaded. Everybody's password is ${password}`, `  Panel  ${panel}`, `  API    ${api}`];
  } catch {
    return [];
  }
}
