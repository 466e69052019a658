/** Who offers another protocol than the house speaks gets the ordinary answer (RFC 9110, 7.8): Node takes such a connection away from its HTTP parser, here it is handed back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { plainAt, SOCKETS_PATH } from '../sockets/server';

type Speaker = (request: IncomingMessage, socket: Socket, rest: Buffer) => void;

const OF_AN_UPGRADE = new Set(['upgrade', 'http2-settings']);

export function declineUpgrades(strapi: Core.Strapi): void {
  const server = strapi.server.httpServer;
  const speakers = server.listeners('upgrade') as Speaker[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, rest: Buffer) => {
    if (isSpoken(strapi, request)) return speakers.forEach((speak) => speak.call(server, request, socket, rest));
    // Who hangs up meanwhile ends nothing.
    socket.on('error', ignore);
    whenAnswered(socket, (): unknown => {
      socket.off('error', ignore);
      if (!socket.writable) return socket.destroy();
      socket.unshift(Buffer.concat([Buffer.from(headOf(request), 'latin1'), rest]));
      return server.emit('connection', socket);
    });
  });
}

const ignore = (): void => undefined;

/** WebSocket at the sockets' addresses, and Vite's own while the panel is developed. */
function isSpoken(strapi: Core.Strapi, { headers, url = '' }: IncomingMessage): boolean {
  if (headers.upgrade?.toLowerCase() !== 'websocket') return false;
  return (
    url.startsWith(`${SOCKETS_PATH}/`) ||
    plainAt(strapi, url) !== undefined ||
    Boolean(headers['sec-websocket-protocol']?.startsWith('vite-'))
  );
}

/** Answers leave in the order of their requests: what came before on this connection is finished first. */
function whenAnswered(socket: Socket, then: () => unknown): unknown {
  const { _httpMessage: underWay } = socket as Socket & { _httpMessage?: ServerResponse | null };
  if (!underWay) return then();
  return underWay.once('close', () => setImmediate(whenAnswered, socket, then));
}

/** The request as it came, without its offer. */
function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    const isConnection = name.toLowerCase() === 'connection';
    const options = isConnection ? withoutOffer(value) : value;
    if (!OF_AN_UPGRADE.has(name.toLowerCase()) && (options || !isConnection)) lines.push(`${name}: ${options}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

const withoutOffer = (connection: string): string =>
  connection
    .split(',')
    .map((option) => option.trim())
    .filter((option) => !OF_AN_UPGRADE.has(option.toLowerCase()))
    .join(', ');
