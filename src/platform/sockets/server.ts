/** Socket.IO on Strapi's own server: what every namespace shares – the door, the limits, the checks, the end. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { Server, type ServerOptions } from 'socket.io';
import { origins } from '../sessions/own-origin';
import { door, turnedAway } from './handshake';
import { hallOf, openHall } from './halls';
import { startPlain, stopPlain, takeUpgrade } from './plain';
import { listen } from './socket-io';
import { declarations } from '../registry';
import type { SocketNamespace } from './namespace';
import { unwatchSessions, watchSessions } from './sessions';

/** The longest message of a chat in letters of four bytes, and a little around it. */
const LARGEST_FRAME_BYTES = 24 * 1024;

export const SOCKETS_PATH = '/socket.io';

const OPTIONS: Partial<ServerOptions> = {
  path: SOCKETS_PATH,
  serveClient: false,
  maxHttpBufferSize: LARGEST_FRAME_BYTES,
  // A cut is noticed within these two together, on both sides.
  pingInterval: 10_000,
  pingTimeout: 8_000,
  connectTimeout: 5_000,
};

let io: Server | null = null;
let made: readonly SocketNamespace[] | null = null;

/** Whatever anybody declared. */
export const namespaces = (strapi: Core.Strapi): readonly SocketNamespace[] =>
  (made ??= declarations().flatMap(({ sockets = [] }) => sockets.map((make) => make(strapi))));

let isOpen = false;

/** Before anything else looks at requests, so that those of sockets are counted like all. */
export function mountSockets(strapi: Core.Strapi): void {
  io = new Server({
    ...OPTIONS,
    cors: { origin: origins(strapi).includes('*') ? '*' : origins(strapi), credentials: true },
    allowRequest: (request, decide) => {
      if (!isOpen) return decide('The server is not ready.', false);
      void turnedAway(strapi, request).then((why) => decide(why, why === null));
    },
  });
  io.attach(strapi.server.httpServer, { destroyUpgrade: false });
  speakPlain(strapi);
  // Nobody needs the unnamed namespace.
  io.use((_socket, next) => next(new Error('There is nothing here: name a namespace')));
}

export function startSockets(strapi: Core.Strapi): void {
  const server = io;
  if (!server) return;
  for (const namespace of namespaces(strapi)) {
    const room = server.of(namespace.name);
    room.use(door(strapi, namespace));
    listen(strapi, namespace, room);
    namespace.start(openHall(namespace, room));
  }
  startPlain(strapi, LARGEST_FRAME_BYTES);
  watchSessions(strapi, namespaces(strapi));
  isOpen = true;
}

/** Open sockets would hold the server's end up. Their clients come back by themselves, to another instance or to the next one. */
export function stopSockets(strapi: Core.Strapi): void {
  isOpen = false;
  unwatchSessions();
  for (const namespace of namespaces(strapi)) namespace.stop();
  stopPlain();
  io?.engine?.close();
}

/** Which namespace speaks plain frames at this address. */
export const plainAt = (strapi: Core.Strapi, url: string): SocketNamespace | undefined =>
  url.startsWith('/ws/') ? namespaces(strapi).find(({ plainPath }) => plainPath === url.split('?')[0]) : undefined;

function speakPlain(strapi: Core.Strapi): void {
  strapi.server.httpServer.on('upgrade', (request: IncomingMessage, socket: Duplex, rest: Buffer) => {
    const namespace = plainAt(strapi, request.url ?? '');
    if (namespace) void takeUpgrade(strapi, namespace, { request, socket, rest });
  });
}

/** How many are open, by namespace. */
export const openSockets = (strapi: Core.Strapi): { namespace: string; count: number }[] =>
  namespaces(strapi).map(({ name }) => ({ namespace: name, count: hallOf({ name })?.size() ?? 0 }));

/** Whether new ones are let in. */
export const areSocketsOpen = (): boolean => isOpen;
