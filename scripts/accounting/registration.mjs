/** Makes the simulator known to the house as an owner would in the panel, an API token and, for signed calls, a webhook, and takes both away again. */

const NAME = 'Accounting simulator';
const RIGHTS = ['api::booking.booking.decideByAccounting', 'api::booking.booking.findOne'];

/**
 * @typedef {{ house: string, session: string, token: string }} Registration
 * @typedef {ReturnType<typeof withToken>} Connection
 * @typedef {{ method?: string, path: string, session?: string, body?: object }} Call
 */

/** @param {{ house: string, owner: string, password: string }} wish @returns {Promise<Registration>} */
export async function enter({ house, owner, password }) {
  const { token: session } = await call(house, { path: '/admin/login', body: { email: owner, password } });
  await forget(house, session);
  const wish = { name: NAME, description: 'Reads and decides bookings.', type: 'custom', lifespan: null, permissions: RIGHTS };
  const token = await call(house, { path: '/admin/api-tokens', session, body: wish });
  return { house, session, token: token.accessKey };
}

/** What the simulator asks of the house from now on. @param {Registration} registration */
export const withToken = ({ house, session, token }) => ({
  /** What an event does not say (name, telephone, rivals), the token may read. @param {string} booking */
  read: async (booking) => {
    const answer = await fetch(`${house}/api/bookings/${booking}`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`the house answered ${answer.status} to a read`);
    return (await answer.json()).data;
  },
  /** @param {string} path @param {string} body @param {Record<string, string>} headers */
  post: (path, body, headers) =>
    fetch(house + path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    }),
  /** Has the house call that address with each booking event. @param {string} url @returns {Promise<string>} the secret that signs the calls */
  hearAt: async (url) => (await call(house, { path: '/kafka/webhooks', session, body: { name: NAME, url, events: ['booking.*'] } })).secret,
});

/** @param {Registration} registration */
export async function leave({ house, session }) {
  await forget(house, session).catch((error) => console.error(`The house still knows the simulator: ${error.message}`));
}

/** Also what one that was killed left behind. @param {string} house @param {string} session */
async function forget(house, session) {
  for (const path of ['/kafka/webhooks', '/admin/api-tokens']) {
    /** @type {{ id: string | number, name: string }[]} */
    const known = await call(house, { path, session });
    for (const { id } of known.filter(({ name }) => name === NAME)) await call(house, { method: 'DELETE', path: `${path}/${id}`, session });
  }
}

/** @param {string} house @param {Call} what */
async function call(house, { method, path, session, body }) {
  const answer = await fetch(house + path, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { 'Content-Type': 'application/json', ...(session && { Authorization: `Bearer ${session}` }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error(`Nobody answers at ${house}. Start the house first: WEBHOOK_ALLOW_PRIVATE=true npm start`);
  });
  if (answer.status === 204) return null;
  /** @type {any} */
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return content.data;
  const code = content.error?.details?.code ?? '';
  const hint = code === 'webhook.private_address' ? ' Start the house with WEBHOOK_ALLOW_PRIVATE=true.' : '';
  throw new Error(`${path}: ${content.error?.message ?? answer.status}${hint}`);
}
