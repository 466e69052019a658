/** A socket that lasts as long as its screen: it comes back by itself, with a token that is still good. */
import { io, type Socket } from 'socket.io-client';

export interface Lasting {
  url: string;
  token: () => string;
  /** A token that is good for longer; null when the session is over. */
  renew: () => Promise<unknown>;
  /** Each time that it stands. Where this fails, it is cut and tried again. */
  onUp: (socket: Socket) => Promise<void>;
  onCut: () => void;
}

const AGAIN_MS = 2_000;

/** @returns what ends it */
export function lastingSocket({ url, token, renew, onUp, onCut }: Lasting): { socket: Socket; end: () => void } {
  const socket = io(url, {
    auth: (tell) => tell({ token: token() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  });
  let hasEnded = false;
  const again = (): void => void window.setTimeout(() => !hasEnded && socket.connect(), AGAIN_MS * (0.7 + Math.random() * 0.6));

  socket.on('connect', () => {
    onUp(socket).catch(() => {
      onCut();
      socket.disconnect();
      again();
    });
  });
  socket.on('disconnect', (reason) => {
    onCut();
    if (reason === 'io server disconnect') void renew().then(again, again);
  });
  socket.on('connect_error', (fault: Error & { data?: unknown }) => {
    onCut();
    // The server said no, most often to a token that has run out meanwhile; anything else is tried again by itself.
    if (fault.data) void renew().then(again, again);
  });
  const online = (): void => void (!socket.connected && socket.connect());
  window.addEventListener('online', online);

  const end = (): void => {
    hasEnded = true;
    window.removeEventListener('online', online);
    // Its end is no cut: nobody is there any more to ask for.
    socket.off();
    socket.disconnect();
  };
  return { socket, end };
}

/** @param path of the namespace: `/live` */
export const socketURL = (path: string): string =>
  // Strapi's panel leaves its address there.
  new URL(path, (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL || window.location.origin).href;
