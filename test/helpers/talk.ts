/** A client of the chat over Socket.IO, as the widget and the inbox have it. */
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { conversationOutput, messageOutput } from '../../src/api/chat/actions/chat-fields';
import { sharedUrl } from './instance';
import { PATIENCE_MS, until } from './patience';
import type { SocketError } from './sockets';

export type Said = z.output<typeof messageOutput>;
export type Talk = z.output<typeof conversationOutput>;

export interface Heard {
  name: string;
  conversation: string;
  message: Said;
  [fact: string]: unknown;
}
export interface Answered<T = Record<string, unknown>> {
  data: T | null;
  error?: SocketError;
}
export interface Talker {
  socket: Socket;
  heard: Heard[];
  ask<T = Record<string, unknown>>(message: string, input?: unknown): Promise<Answered<T>>;
  join(conversation: string, afterSeq?: number | null): Promise<{ conversation: Talk; messages: Said[]; isComplete: boolean }>;
  send(conversation: string, body: string, clientId?: string): Promise<Said>;
  bodies(): (string | null)[];
  until: <T>(what: string, found: () => T | undefined | false) => Promise<T>;
}

const NOTICES = ['message', 'read', 'typing', 'presence', 'conversation', 'conversation:ended', 'ended'];
const open: Socket[] = [];
let made = 0;
export const newClientId = (): string => `test-client-${process.pid}-${(made += 1)}`;

export const connectTalk = (auth: object, { url = sharedUrl(), ...options }: { url?: string } & Record<string, unknown> = {}): Socket => {
  const socket = io(`${url}/chat`, { auth, forceNew: true, reconnection: false, transports: ['websocket'], ...options });
  open.push(socket);
  return socket;
};

export async function talker(token: string, options: { url?: string } & Record<string, unknown> = {}): Promise<Talker> {
  const socket = connectTalk({ token }, options);
  const heard: Heard[] = [];
  for (const name of NOTICES) socket.on(name, (data: Omit<Heard, 'name'>) => void heard.push({ ...data, name } as Heard));
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  const ask = <T>(message: string, input?: unknown): Promise<Answered<T>> => socket.timeout(PATIENCE_MS).emitWithAck(message, input);
  const got = async <T>(message: string, input: unknown): Promise<T> => {
    const { data, error } = await ask<T>(message, input);
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  return {
    socket,
    heard,
    ask,
    join: (conversation, afterSeq = null) => got('conversation:join', { conversation, afterSeq }),
    send: async (conversation, body, clientId = newClientId()) =>
      (await got<{ message: Said }>('message:send', { conversation, body, clientId })).message,
    bodies: () => heard.filter(({ name }) => name === 'message').map(({ message }) => message.body),
    until,
  };
}

export function closeTalks(): void {
  for (const socket of open.splice(0)) socket.disconnect();
}
