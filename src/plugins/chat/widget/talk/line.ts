/**
 * The connection of one identity. Nothing is ever said into a line that is down: Socket.IO would keep it and say it later, in an order of its
 * own. What the house tells is listened to once, not once for each connection.
 */
import type { Socket } from 'socket.io-client';
import type { House } from './house';
import type { Identity } from './identity';
import { CUT, faultOf, type Answer } from './wire';

export interface Hearing {
  /** The line is up: join what was joined before. */
  onUp: () => void;
  onDown: () => void;
  onTold: (name: string, payload: unknown) => void;
  /** The house knows this identity no more, and there is no other. */
  onEnded: () => void;
}

export interface Line {
  isUp: () => boolean;
  ask: <T>(name: string, body: object) => Promise<Answer<T>>;
  /** What may be lost. */
  hint: (name: string, body: object) => void;
  close: () => void;
}

const ANSWER_MS = 10_000;
const AGAIN_MS = 5_000;
type Opens = typeof import('socket.io-client');
let tries = 0;
interface Refusal {
  data?: unknown;
}

export async function openLine(house: House, identity: Identity, hearing: Hearing): Promise<Line> {
  // A browser may remember that it did not come: another address is another try.
  const again = tries > 0 ? `?${tries}` : '';
  tries += 1;
  const { io } = (await import(`${house.url}/chat/${LINE_FILE}${again}`)) as Opens;
  tries = 0;
  const { origin, pathname } = new URL(house.url);
  const socket = io(`${origin}/chat`, {
    path: `${pathname.replace(/\/$/, '')}/socket.io`,
    auth: (tell) =>
      void identity.token().then(
        (token) => tell({ language: house.language, ...(token !== null && { token }) }),
        () => tell({}),
      ),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  });
  const end = listen(socket, identity, hearing);
  return {
    isUp: () => socket.connected,
    ask: (name, body) => asked(socket, name, body),
    hint: (name, body) => void (socket.connected && socket.volatile.emit(name, body)),
    close: end,
  };
}

async function asked<T>(socket: Socket, name: string, body: object): Promise<Answer<T>> {
  if (!socket.connected) return { data: null, fault: CUT };
  try {
    const answer = (await socket.timeout(ANSWER_MS).emitWithAck(name, body)) as { data?: T };
    return answer.data ? { data: answer.data, fault: null } : { data: null, fault: faultOf(answer) };
  } catch {
    return { data: null, fault: CUT };
  }
}

/** @returns what ends it */
function listen(socket: Socket, identity: Identity, { onUp, onDown, onTold, onEnded }: Hearing): () => void {
  let hasEnded = false;
  const again = (seconds?: number): void =>
    void window.setTimeout(() => !hasEnded && socket.connect(), seconds ? seconds * 1000 : AGAIN_MS * (0.7 + Math.random() * 0.6));
  const end = (): void => {
    hasEnded = true;
    socket.disconnect();
  };
  const renew = async (): Promise<void> => {
    // The page may fail to say it for a while.
    const isRenewed = await identity.renew().catch(() => null);
    if (hasEnded) return;
    if (isRenewed === null) return again();
    if (isRenewed) return again(1);
    end();
    onEnded();
  };

  socket.on('connect', onUp);
  socket.on('disconnect', (reason) => {
    if (hasEnded) return;
    onDown();
    // The house has hung up: Socket.IO does not come back by itself then.
    if (reason === 'io server disconnect') again();
  });
  socket.on('connect_error', (refusal: Refusal) => {
    onDown();
    if (socket.active || hasEnded) return;
    const { status, seconds } = faultOf(refusal.data);
    if (status === 401) void renew();
    else again(seconds);
  });
  socket.onAny((name: string, payload: unknown) => onTold(name, payload));
  return end;
}
