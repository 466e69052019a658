/** Who is in a namespace on this instance, by Socket.IO and by plain frames: both are told the same. */
import type { Namespace } from 'socket.io';
import type { Hall, Line, SocketNamespace } from './namespace';
import type { PlainLine } from './plain-line';

export interface OpenHall extends Hall {
  admit(line: PlainLine): void;
  drop(line: PlainLine): void;
}

const halls = new Map<string, OpenHall>();

export const hallOf = ({ name }: Pick<SocketNamespace, 'name'>): OpenHall | undefined => halls.get(name);

/** Socket.IO encodes what a room is told once; so is it done for plain lines. */
export function openHall({ name }: SocketNamespace, room: Namespace): OpenHall {
  const plain = new Set<PlainLine>();
  const toPlain = (notice: string, payload: unknown, isMeant: (line: Line) => boolean): void => {
    if (plain.size === 0) return;
    const frame = JSON.stringify({ type: notice, data: payload });
    for (const line of plain) if (isMeant(line)) line.send(frame);
  };
  const hall: OpenHall = {
    tell: (to, notice, payload) => {
      room.to(to).emit(notice, payload);
      toPlain(notice, payload, (line) => line.rooms.has(to));
    },
    tellAll: (notice, payload) => {
      room.emit(notice, payload);
      toPlain(notice, payload, () => true);
    },
    lines: () => [...(room.sockets.values() as Iterable<Line>), ...plain],
    size: () => room.sockets.size + plain.size,
    admit: (line) => void plain.add(line),
    drop: (line) => void plain.delete(line),
  };
  halls.set(name, hall);
  return hall;
}
