/** Socket.IO on Strapi's own server: what every namespace shares – the door, the limits, the checks, the end. */
import type { Core } from '@strapi/strapi';
import { Server, type ServerOptions } from 'socket.io';
import { origins } from '../sessions/own-origin';
import { door, turnedAway } from './handshake';
import { listen } from './messages';
import { declarations } from '../registry';
import type { LiveSocket, SocketNamespace } from './namespace';
import { unwatchSessions, watchSessions } from './sessions';

/** What a client sends is a line or two. */
const LARGEST_FRAME_BYTES = 16 * 1024;

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
  io.attach(strapi.server.httpServer);
  // Nobody needs the unnamed namespace.
  io.use((_socket, next) => next(new Error('There is nothing here: name a namespace')));
}

export function startSockets(strapi: Core.Strapi): void {
  const server = io;
  if (!server) return;
  for (const namespace of namespaces(strapi)) {
    const room = server.of(namespace.name);
    room.use(door(strapi, namespace.name));
    room.on('connection', (socket) => listen(strapi, namespace, socket as LiveSocket));
    namespace.start(room);
  }
  watchSessions(strapi, server, namespaces(strapi));
  isOpen = true;
}

/** Open sockets would hold the server's end up. Their clients come back by themselves, to another instance or to the next one. */
export function stopSockets(strapi: Core.Strapi): void {
  isOpen = false;
  unwatchSessions();
  for (const namespace of namespaces(strapi)) namespace.stop();
  io?.engine?.close();
}

/** How many are open, by namespace. */
export const openSockets = (strapi: Core.Strapi): { namespace: string; count: number }[] =>
  namespaces(strapi).map(({ name }) => ({ namespace: name, count: io?.of(name).sockets.size ?? 0 }));

/** Whether new ones are let in. */
export const areSocketsOpen = (): boolean => isOpen;
