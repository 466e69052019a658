/** `npm run accounting-simulator`: an accounting program to try the house with. It receives each request for a table, decides by simple rules, and sends its decisions back. */
import http from 'node:http';
import { parseArgs } from 'node:util';
import { decide } from './accounting/rules.mjs';
import { enter, leave } from './accounting/registration.mjs';
import { isSigned, sign } from './accounting/signature.mjs';

const { values } = parseArgs({
  options: {
    house: { type: 'string', default: 'http://127.0.0.1:1337' },
    port: { type: 'string', default: '0' },
    owner: { type: 'string', default: 'owner@samovar.test' },
    password: { type: 'string', default: 'Samovar-2026' },
  },
});

/** @type {import('./accounting/registration.mjs').Registration} */
let registration;
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    if (!isSigned(body, String(request.headers['x-samovar-signature'] ?? ''), registration.secret)) {
      console.log('A call without a good signature was refused.');
      return void response.writeHead(401).end();
    }
    handle(JSON.parse(body)).then(
      () => response.writeHead(204).end(),
      // The house calls again later.
      (error) => {
        console.log(`Not now: ${error.message}`);
        response.writeHead(503).end();
      },
    );
  });
});

/** @param {{ id: string, name: string, subject: string }} event */
async function handle(event) {
  if (event.name !== 'booking.requested') return console.log(`${event.name} ${event.subject}`);
  const booking = await read(event.subject);
  if (booking.status !== 'requested') return console.log(`${booking.number} is ${booking.status} already.`);
  const { decision, note } = decide(booking);
  // The event's own id: however often the house calls, the decision counts once.
  const answer = await post({ booking: event.subject, decision, ...(note && { note }), eventId: `simulator-${event.id}` });
  const outcome = answer.ok ? decision : (await answer.json()).error?.message;
  console.log(`${booking.number}: ${booking.name}, ${booking.guests} at table ${booking.table?.number}: ${outcome}`);
  if (answer.status >= 500) throw new Error(`the house answered ${answer.status}`);
}

/** What the event does not say (name, telephone, rivals), the token may read. @param {string} id */
async function read(id) {
  const answer = await fetch(`${values.house}/api/bookings/${id}`, { headers: { Authorization: `Bearer ${registration.token}` } });
  if (!answer.ok) throw new Error(`the house answered ${answer.status} to a read`);
  return (await answer.json()).data;
}

/** @param {object} decision */
function post(decision) {
  const body = JSON.stringify(decision);
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${registration.token}`,
    'X-Samovar-Signature': sign(body, registration.secret),
  };
  return fetch(`${values.house}/api/integrations/accounting/decisions`, { method: 'POST', body, headers });
}

await new Promise((resolve) => server.listen(Number(values.port), '127.0.0.1', () => resolve(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (server.address());
try {
  registration = await enter({ ...values, callback: `http://127.0.0.1:${address.port}/samovar` });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`The accounting simulator decides for ${values.house}. Stop it with Ctrl-C.`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    server.close();
    void leave(registration).finally(() => process.exit(0));
  });
