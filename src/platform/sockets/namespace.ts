/** What a namespace says about itself: what its clients may send, and what it tells them. From this come the checks and the contract's document. */
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { SocketCaller } from './caller';

export interface SocketState {
  caller: SocketCaller;
  address: string;
  language: 'en' | 'ru';
}

/** One open connection of a client, whatever it speaks: Socket.IO, or plain frames of JSON over WebSocket. */
export interface Line {
  readonly id: string;
  readonly connected: boolean;
  readonly rooms: ReadonlySet<string>;
  readonly data: SocketState;
  join(room: string): unknown;
  leave(room: string): unknown;
  emit(name: string, payload: unknown): unknown;
  disconnect(isForGood: true): unknown;
}

/** Everybody who is in a namespace on this instance. */
export interface Hall {
  tell(room: string, name: string, payload: unknown): void;
  tellAll(name: string, payload: unknown): void;
  lines(): Line[];
  size(): number;
}

/** A message from a client; every one is acknowledged. */
export interface Message<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  name: string;
  summary: string;
  input: I;
  output: O;
  /** @throws DomainError for the acknowledgement */
  handle(line: Line, input: z.output<I>): Promise<z.input<O>>;
}
export const message = <I extends z.ZodObject, O extends z.ZodObject>(declared: Message<I, O>): Message => declared as Message;

/** A message to clients. */
export interface Notice {
  name: string;
  summary: string;
  payload: z.ZodType;
}

/** Whoever has no account and no place at the panel, but a token of the namespace's own. */
export interface Strangers {
  /** @returns null for a token that is none of ours */
  callerOf(strapi: Core.Strapi, token: string): Promise<SocketCaller | null>;
  /** The same caller as the database knows him now. */
  callerNow(strapi: Core.Strapi, caller: SocketCaller): Promise<SocketCaller | null>;
}

export interface SocketNamespace {
  name: `/${string}`;
  /** Where clients without Socket.IO speak the same in plain frames of JSON. */
  plainPath?: `/ws/${string}`;
  messages: readonly Message[];
  notices: readonly Notice[];
  strangers?: Strangers;
  start(hall: Hall): void;
  stop(): void;
  /** A line is gone, for whatever reason. */
  left?(line: Line): void;
  /** Whether the line may go on with all it does, now that its caller's rights are these. */
  mayStay(line: Line, caller: SocketCaller): boolean | Promise<boolean>;
}
