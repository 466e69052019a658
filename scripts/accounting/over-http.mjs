/** The simulator by signed calls: the house's webhook brings requests, each decision goes back as a call with the same secret. */
import http from 'node:http';
import { decide } from './rules.mjs';
import { isSigned, sign } from './signature.mjs';

/** @typedef {import('./registration.mjs').Connection} Connection */

/** @param {Connection} connection @param {number} port 0 = any that is free @returns {Promise<() => Promise<void>>} ends it */
export async function answerCalls(connection, port) {
  let secret = '';
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (!isSigned(body, String(request.headers['x-samovar-signature'] ?? ''), secret)) {
        console.log('A call without a good signature was refused.');
        return void response.writeHead(401).end();
      }
      answer(connection, secret, JSON.parse(body)).then(
        () => response.writeHead(204).end(),
        // The house calls again later.
        (error) => {
          console.log(`Not now: ${error.message}`);
          response.writeHead(503).end();
        },
      );
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  secret = await connection.hearAt(`http://127.0.0.1:${address.port}/samovar`);
  return async () => void server.close();
}

/** @param {Connection} connection @param {string} secret @param {{ id: string, name: string, subject: string }} event */
async function answer(connection, secret, event) {
  if (event.name !== 'booking.requested') return console.log(`${event.name} ${event.subject}`);
  const booking = await connection.read(event.subject);
  if (booking.status !== 'requested') return console.log(`${booking.number} is ${booking.status} already.`);
  const { decision, note } = decide(booking);
  // The event's own id: however often the house calls, the decision counts once.
  const body = JSON.stringify({ booking: event.subject, decision, ...(note && { note }), eventId: `simulator-${event.id}` });
  const answered = await connection.post('/api/integrations/accounting/decisions', body, { 'X-Samovar-Signature': sign(body, secret) });
  const outcome = answered.ok ? decision : (await answered.json()).error?.message;
  console.log(`${booking.number}: ${booking.name}, ${booking.guests} at table ${booking.table?.number}: ${outcome}`);
  if (answered.status >= 500) throw new Error(`the house answered ${answered.status}`);
}
