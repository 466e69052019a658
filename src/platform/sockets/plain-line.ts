/** A client's connection that speaks plain frames: what Socket.IO gives its sockets, for one that has none of it. */
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Line, SocketState } from './namespace';

/** Who does not read what is sent is put out, before it fills the memory. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** The codes of RFC 6455 for programs begin at 4000. */
export const CLOSED = { unauthenticated: 4001, forbidden: 4003, tooMany: 4029, slow: 4008 } as const;

export interface PlainLine extends Line {
  send(frame: string): void;
}

export function plainLine(socket: WebSocket, data: SocketState): PlainLine {
  const rooms = new Set<string>();
  const send = (frame: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_UNREAD_BYTES) return socket.close(CLOSED.slow, 'too much is unread');
    socket.send(frame);
  };
  return {
    id: randomUUID(),
    get connected() {
      return socket.readyState === socket.OPEN;
    },
    rooms,
    data,
    join: (room) => rooms.add(room),
    leave: (room) => rooms.delete(room),
    emit: (name, payload) => send(JSON.stringify({ type: name, data: payload })),
    disconnect: () => socket.close(CLOSED.unauthenticated, 'ended'),
    send,
  };
}
