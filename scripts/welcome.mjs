/** What a person needs to know once the server answers: the addresses and, in the demo house, who can sign in. */
import { connect } from './postgres-process.mjs';
import { localAddress } from './server.mjs';

const password = 'Samovar-2026';
const panelPeople = ['owner', 'manager', 'host', 'kitchen', 'support'];
const apiPeople = ['customer', 'customer2', 'cook', 'cook2', 'organizer', 'staff'];

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
  if (await hasDemoHouse(env)) lines.push('', ...demoLines());
  console.log(`\n${lines.join('\n')}\n\nStop it with Ctrl-C.\n`);
}

const demoLines = () => [
  `The demo house is loaded. Everybody's password is ${password}`,
  `  Panel  ${panelPeople.map(mail).join('  ')}`,
  `  API    ${apiPeople.map(mail).join('  ')}`,
];

/** @param {string} name */
const mail = (name) => `${name}@samovar.test`;

/** Asked of the database, since the demo house only goes into an empty one. @param {NodeJS.ProcessEnv} env */
async function hasDemoHouse(env) {
  if (env.NODE_ENV === 'production' || env.DEMO === 'false' || !env.DATABASE_URL) return false;
  try {
    const session = await connect(env.DATABASE_URL, 'samovar welcome');
    const { rowCount } = await session.query('select from admin_users where email = $1', [mail('owner')]);
    await session.end();
    return rowCount === 1;
  } catch {
    return false;
  }
}
