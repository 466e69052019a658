/** Socket.IO's sockets as lines of a namespace. */
import type { Core } from '@strapi/strapi';
import type { Namespace, Socket } from 'socket.io';
import { answerMessage } from './messages';
import type { SocketNamespace, SocketState } from './namespace';

export type LiveSocket = Socket<never, Record<string, (body: unknown) => void>, never, SocketState>;

type Acknowledge = (answer: unknown) => void;

export function listen(strapi: Core.Strapi, namespace: SocketNamespace, room: Namespace): void {
  room.on('connection', (connected) => {
    const socket = connected as LiveSocket;
    socket.onAny((name: string, ...given: unknown[]) => {
      const last = given.at(-1);
      const acknowledge: Acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
      const said = typeof given[0] === 'function' ? {} : given[0];
      answerMessage(strapi, namespace, socket, { name, given: said })
        .then(acknowledge)
        .catch((fault: unknown) => strapi.log.error(fault));
    });
    socket.on('disconnecting', () => namespace.left?.(socket));
  });
}
