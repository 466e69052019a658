/** Makes the simulator known to the house as an owner would in the panel, a webhook and an API token, and takes both away again. */

const NAME = 'Accounting simulator';
const RIGHTS = ['api::booking.booking.decideByAccounting', 'api::booking.booking.findOne'];

/**
 * @typedef {{ house: string, session: string, secret: string, token: string, webhook: string, tokenId: number }} Registration
 * @typedef {{ method?: string, path: string, session?: string, body?: object }} Call
 */

/** @param {{ house: string, owner: string, password: string, callback: string }} wish @returns {Promise<Registration>} */
export async function enter({ house, owner, password, callback }) {
  const { token: session } = await call(house, { path: '/admin/login', body: { email: owner, password } });
  await forget(house, session);
  const webhook = await call(house, { path: '/kafka/webhooks', session, body: { name: NAME, url: callback, events: ['booking.*'] } });
  const wish = { name: NAME, description: 'Reads and decides bookings.', type: 'custom', lifespan: null, permissions: RIGHTS };
  const token = await call(house, { path: '/admin/api-tokens', session, body: wish });
  return { house, session, secret: webhook.secret, webhook: webhook.id, token: token.accessKey, tokenId: token.id };
}

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
