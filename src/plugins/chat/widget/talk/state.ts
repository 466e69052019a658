/** What is known of the chat at this moment. */
import { EMPTY, type Thread } from './thread';
import type { Unsent } from './outbox';
import type { Mark, Said, Talk } from './wire';

export interface ChatState {
  isOpen: boolean;
  /** What is to be done first: nothing is known, say who you are, sign in, talk. */
  step: 'starting' | 'introduce' | 'signIn' | 'talk';
  connection: 'idle' | 'connecting' | 'live' | 'cut';
  talk: Talk | null;
  thread: Thread;
  marks: readonly Mark[];
  hasEarlier: boolean;
  unsent: readonly Unsent[];
  unread: number;
  /** Who writes just now. */
  typing: string | null;
  areOthersHere: boolean;
  /** The last that came from others, to be read aloud. */
  latest: Said | null;
  hasSound: boolean;
  /** A sentence of the house's, or one of our words. */
  fault: string | null;
}

/** Of a conversation that one leaves nothing stays. */
export const NO_TALK = {
  talk: null,
  thread: EMPTY,
  marks: [],
  hasEarlier: false,
  unsent: [],
  unread: 0,
  typing: null,
  areOthersHere: false,
  latest: null,
  connection: 'idle',
} as const satisfies Partial<ChatState>;

export const FIRST: ChatState = { ...NO_TALK, isOpen: false, step: 'starting', hasSound: false, fault: null };
