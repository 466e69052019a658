/** A client of the live connection, as a browser has it. */
import { io, type Socket } from 'socket.io-client';
import type { LiveChange } from '#domain/live/live';
import { sharedUrl } from './instance';
import { PATIENCE_MS, until } from './patience';

export interface SocketError {
  status: number;
  name: string;
  message: string;
  details: { code: string; requestId: string; errors?: { path: (string | number)[]; message: string }[] };
}
export interface Answer {
  data: { topic: string; seq: number; live: boolean; missed: LiveChange[]; reset?: true } | null;
  error?: SocketError;
}
export interface Line {
  socket: Socket;
  heard: LiveChange[];
  /** What was said when the server ended it. */
  ended: { error: SocketError }[];
  ask: (message: string, input?: unknown) => Promise<Answer>;
  join: (topic: string, afterSeq?: number) => Promise<NonNullable<Answer['data']>>;
  until: <T>(what: string, found: () => T | undefined | false) => Promise<T>;
}

const open: Socket[] = [];

export const connect = (auth: object, { url = sharedUrl(), ...options }: { url?: string } & Record<string, unknown> = {}): Socket => {
  const socket = io(`${url}/live`, { auth, forceNew: true, reconnection: false, transports: ['websocket'], ...options });
  open.push(socket);
  return socket;
};

/** @param token none where a cookie says who it is
 * @throws Error what the server said to a handshake that it refused */
export async function line(token: string | undefined, options: { url?: string } & Record<string, unknown> = {}): Promise<Line> {
  const socket = connect(token === undefined ? {} : { token }, options);
  const heard: LiveChange[] = [];
  const ended: { error: SocketError }[] = [];
  socket.on('change', (change: LiveChange) => void heard.push(change));
  socket.on('ended', (why: { error: SocketError }) => void ended.push(why));
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  const ask = (message: string, input?: unknown): Promise<Answer> => socket.timeout(PATIENCE_MS).emitWithAck(message, input);
  const join = async (topic: string, afterSeq?: number) => {
    const { data, error } = await ask('live:join', { topic, afterSeq });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  return { socket, heard, ended, ask, join, until };
}

/** What a refused handshake is told, in the one error shape. */
export async function refusalOf(auth: object, options: { url?: string } & Record<string, unknown> = {}): Promise<SocketError> {
  const socket = connect(auth, options);
  const fault = await new Promise<Error & { data?: { data: null; error: SocketError } }>((resolve, reject) =>
    socket.once('connect_error', resolve).once('connect', () => reject(new Error('It was let in'))),
  );
  expect(fault.data).toMatchObject({
    data: null,
    error: { name: expect.any(String), message: fault.message, details: { code: expect.any(String), requestId: expect.any(String) } },
  });
  return fault.data!.error;
}

export function closeLines(): void {
  for (const socket of open.splice(0)) socket.disconnect();
}
