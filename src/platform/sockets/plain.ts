/**
 * The same namespaces for clients without Socket.IO: JSON frames `{id, type, …}` over WebSocket (RFC 6455), answered by `{id, type: 'answer',
 * data}` or `{id, type: 'answer', error}`. The first frame says who it is, or the second subprotocol is the token; an address never holds one.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { enter, handshake, languageOf, turnedAway, type Given } from './handshake';
import { hallOf } from './halls';
import { answerMessage } from './messages';
import type { SocketNamespace } from './namespace';
import { CLOSED, plainLine, type PlainLine } from './plain-line';
import { refusalOf } from './refusal';
import { tally } from './tally';

/** What a browser names first; the token may follow. */
export const SUBPROTOCOL = 'samovar';
const HELLO = 'hello';
const HELLO_WITHIN_MS = 5_000;
/** As Socket.IO does it. */
const PING_MS = 10_000;

interface Frame {
  id: string | number | null;
  type: string;
  rest: Record<string, unknown>;
}

let server: WebSocketServer | null = null;
let pings: NodeJS.Timeout | undefined;

export function startPlain(strapi: Core.Strapi, maxPayload: number): void {
  server = new WebSocketServer({
    noServer: true,
    maxPayload,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  const alive = new WeakSet<WebSocket>();
  server.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', (fault) => strapi.log.debug(`A plain socket: ${fault.message}`));
  });
  pings = setInterval(() => {
    for (const socket of server?.clients ?? []) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
    }
  }, PING_MS).unref();
}

export function stopPlain(): void {
  clearInterval(pings);
  for (const socket of server?.clients ?? []) socket.close(1001, 'the server stops');
  server?.close();
  server = null;
}

const ignore = (): void => undefined;

/** An offer of WebSocket at the namespace's plain address. */
export async function takeUpgrade(
  strapi: Core.Strapi,
  namespace: SocketNamespace,
  { request, socket, rest }: { request: IncomingMessage; socket: Duplex; rest: Buffer },
): Promise<void> {
  // Who hangs up meanwhile ends nothing.
  socket.on('error', ignore);
  const why = server ? await turnedAway(strapi, request) : 'The server is not ready.';
  if (why !== null || !server) {
    socket.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n${why ?? ''}`);
    return;
  }
  const open = server;
  socket.off('error', ignore);
  open.handleUpgrade(request, socket, rest, (made) => {
    open.emit('connection', made, request);
    converse(strapi, namespace, made, request);
  });
}

function converse(strapi: Core.Strapi, namespace: SocketNamespace, socket: WebSocket, request: IncomingMessage): void {
  const [, token] = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  const late = setTimeout(() => socket.close(CLOSED.unauthenticated, 'no hello'), HELLO_WITHIN_MS);
  let line: Promise<PlainLine | null> | null = token ? admit(strapi, namespace, { socket, request, id: null, said: { token } }) : null;
  if (line) clearTimeout(late);
  socket.once('close', () => clearTimeout(late));
  socket.on('message', (raw: RawData, isBinary: boolean) => {
    const frame = isBinary ? null : frameIn(raw);
    if (line) {
      // In the order of their coming.
      line = line.then(async (known) => {
        if (known) void answer(strapi, namespace, { line: known, frame });
        return known;
      });
      return;
    }
    clearTimeout(late);
    line = admit(strapi, namespace, { socket, request, id: frame?.id ?? null, said: frame?.type === HELLO ? frame.rest : undefined });
  });
}

/** @returns null for who was refused: the socket is closed. */
async function admit(
  strapi: Core.Strapi,
  namespace: SocketNamespace,
  { socket, request, id, said }: { socket: WebSocket; request: IncomingMessage; id: Frame['id']; said: unknown },
): Promise<PlainLine | null> {
  const given: Given | undefined = handshake.strict().safeParse(said).data;
  try {
    const { state, leave } = await enter(strapi, { request, given, strangers: namespace.strangers });
    const line = plainLine(socket, state);
    const hall = hallOf(namespace);
    const gone = (): void => {
      leave();
      hall?.drop(line);
      namespace.left?.(line);
    };
    socket.once('close', gone);
    if (!line.connected) gone();
    hall?.admit(line);
    line.send(JSON.stringify({ id, type: 'answer', data: { hello: namespace.name } }));
    return line;
  } catch (fault) {
    const refusal = refusalOf(strapi, fault, languageOf(given, request.headers));
    tally('refused', namespace.name, refusal.error.status);
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id, type: 'answer', ...refusal }));
    socket.close(refusal.error.status === 429 ? CLOSED.tooMany : CLOSED.unauthenticated, 'refused');
    return null;
  }
}

async function answer(
  strapi: Core.Strapi,
  namespace: SocketNamespace,
  { line, frame }: { line: PlainLine; frame: Frame | null },
): Promise<void> {
  const said = await answerMessage(strapi, namespace, line, frame && { name: frame.type, given: frame.rest });
  line.send(JSON.stringify({ id: frame?.id ?? null, type: 'answer', ...said }));
}

/** @returns null for what is none. */
function frameIn(raw: RawData): Frame | null {
  try {
    const { id, type, ...rest } = JSON.parse((raw as Buffer).toString('utf8')) as Record<string, unknown>;
    const isNamed = typeof type === 'string' && (id === undefined || typeof id === 'string' || typeof id === 'number');
    return isNamed ? { id: id ?? null, type, rest } : null;
  } catch {
    return null;
  }
}
