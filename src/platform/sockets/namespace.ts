/** What a namespace says about itself: what its clients may send, and what it tells them. From this come the checks and the contract's document. */
import type { Namespace, Socket } from 'socket.io';
import type { z } from 'zod';
import type { SocketCaller } from './caller';

export interface SocketState {
  caller: SocketCaller;
  address: string;
  language: 'en' | 'ru';
}
export type LiveSocket = Socket<never, Record<string, (body: unknown) => void>, never, SocketState>;

/** A message from a client; every one is acknowledged. */
export interface Message<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  name: string;
  summary: string;
  input: I;
  output: O;
  /** @throws DomainError for the acknowledgement */
  handle(socket: LiveSocket, input: z.output<I>): Promise<z.input<O>>;
}
export const message = <I extends z.ZodObject, O extends z.ZodObject>(declared: Message<I, O>): Message => declared as Message;

/** A message to clients. */
export interface Notice {
  name: string;
  summary: string;
  payload: z.ZodType;
}

export interface SocketNamespace {
  name: `/${string}`;
  messages: readonly Message[];
  notices: readonly Notice[];
  start(namespace: Namespace): void;
  stop(): void;
  /** Whether the socket may go on with all it does, now that its caller's rights are these. */
  mayStay(socket: LiveSocket, caller: SocketCaller): boolean;
}
