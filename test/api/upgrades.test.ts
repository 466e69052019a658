/** Who offers to speak another protocol is answered in this one: bodies, the order of answers and the kept connection are as without the offer. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { sharedUrl } from '../helpers/instance';
import { until } from '../helpers/patience';
import { connect as connectLive } from '../helpers/sockets';

const H2C = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA'];
const WEBSOCKET = [
  'Connection: keep-alive, Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

/** An open connection, and what has come back over it. */
async function wire(): Promise<{ socket: Socket; statuses: () => number[]; text: () => string }> {
  const socket = connect(Number(new URL(sharedUrl()).port), '127.0.0.1');
  let text = '';
  socket.on('data', (data) => void (text += data.toString('latin1')));
  await once(socket, 'connect');
  return { socket, text: () => text, statuses: () => [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status)) };
}
const asking = (line: string, headers: readonly string[], body = ''): string =>
  [`${line} HTTP/1.1`, 'Host: samovar.test', ...headers, '', body].join('\r\n');

const SIGN_IN = JSON.stringify({ identifier: 'nobody@samovar.test', password: 'Correct-horse-9' });
const JSON_BODY = ['Content-Type: application/json', `Content-Length: ${SIGN_IN.length}`];
const CHUNKED = `${(10).toString(16)}\r\n${SIGN_IN.slice(0, 10)}\r\n${(SIGN_IN.length - 10).toString(16)}\r\n${SIGN_IN.slice(10)}\r\n0\r\n\r\n`;

describe.each([
  ['HTTP/2', H2C],
  ['WebSocket where there are no sockets', WEBSOCKET],
  ['something unheard-of', ['Connection: upgrade', 'Upgrade: teleport/7, h2c']],
])('an offer of %s', (_what, offer) => {
  it.each(['/api/health', '/api/menu', '/api/nothing', '/', '/socket.io/?EIO=4&transport=polling'])(
    'is answered as without it: %s',
    async (path) => {
      const plain = await fetch(`${sharedUrl()}${path}`, { redirect: 'manual' });
      // Over WebSocket there are sockets.
      if (path.startsWith('/socket.io') && offer === WEBSOCKET) return;
      const { socket, statuses, text } = await wire();
      socket.write(asking(`GET ${path}`, offer));
      await until('an answer', () => statuses().length === 1);
      expect(statuses()).toEqual([plain.status]);
      if (!path.startsWith('/socket.io')) expect(text().toLowerCase()).toContain('x-request-id');
      expect(text().toLowerCase()).not.toMatch(/^upgrade:/m);
      socket.destroy();
    },
  );

  it.each([
    ['in one piece', JSON_BODY, [SIGN_IN]],
    ['in two, the second one later', JSON_BODY, [SIGN_IN.slice(0, 20), SIGN_IN.slice(20)]],
    ['chunked', ['Content-Type: application/json', 'Transfer-Encoding: chunked'], [CHUNKED]],
  ])('loses no body that comes %s', async (_how, headers, [first = '', later]) => {
    const { socket, statuses, text } = await wire();
    socket.write(asking('POST /api/auth/local', [...offer, ...headers], first));
    if (later) setImmediate(() => socket.write(later));
    await until('an answer', () => statuses().length === 1);
    // Not “identifier is required”: it was read.
    expect(text()).toMatch(/auth\.(invalid_credentials|wrong_credentials)|Invalid identifier/);
    socket.destroy();
  });

  it('leaves the connection open, and the answers of requests that were sent together in their order', async () => {
    const { socket, statuses } = await wire();
    const together = [
      asking('GET /api/events', []),
      asking('GET /api/nothing', offer),
      asking('GET /api/health', offer),
      asking('GET /none', []),
    ];
    socket.write(together.join(''));
    await until('four answers', () => statuses().length === 4);
    socket.write(asking('GET /api/health', offer));
    await until('one more', () => statuses().length === 5);
    expect(statuses()).toEqual([200, 404, 200, 404, 200]);
    socket.destroy();
  });

  it('hides nothing that is wrong with the request', async () => {
    const { socket, statuses } = await wire();
    socket.write(asking('POST /api/auth/local', [...offer, 'Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'));
    await until('an answer', () => statuses().length === 1);
    expect(statuses()).toEqual([400]);
    socket.destroy();
  });
});

it('whoever hangs up in the middle of an offer harms nobody', async () => {
  for (const piece of [asking('GET /api/events', H2C), asking('POST /api/auth/local', [...H2C, ...JSON_BODY], '{"ide')]) {
    const { socket } = await wire();
    socket.write(asking('GET /api/events', []) + piece, () => socket.destroy());
    await once(socket, 'close');
  }
  expect((await fetch(`${sharedUrl()}/api/health`)).status).toBe(200);
});

it('sockets are still opened where they are, and a stranger is refused in their own way', async () => {
  const socket = connectLive({});
  const fault = await new Promise<Error & { data?: { error: { status: number } } }>((resolve) => socket.once('connect_error', resolve));
  expect(fault.data?.error.status).toBe(401);
});
