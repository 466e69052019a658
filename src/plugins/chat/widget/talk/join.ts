/** Joins a conversation and tells everything that was missed, page by page, before anything new can come. */
import type { Line } from './line';
import type { ChatState } from './state';
import type { Store } from './store';
import { told } from './thread';
import { CUT, type Fault, type Said, type Talk } from './wire';

export interface Joining {
  conversation: string;
  store: Store<ChatState>;
  line: () => Line | null;
  later: (work: () => void, milliseconds: number) => void;
  onJoined: () => void;
  /** It is not there for whoever asks. */
  onGone: () => void;
}
interface Joined {
  conversation: Talk;
  messages: Said[];
  isComplete: boolean;
}

/** So many come at first. */
export const PAGE = 50;
const AGAIN_MS = 2_000;

export function createJoin({ conversation, store, line, later, onJoined, onGone }: Joining): () => Promise<void> {
  /** A line that was cut meanwhile joins anew. */
  let attempt = 0;
  const ask = async (afterSeq: number | null) =>
    (await line()?.ask<Joined>('conversation:join', { conversation, afterSeq })) ?? { data: null, fault: CUT };

  function show({ conversation: talk, messages }: Joined, isFirst: boolean): void {
    store.set({
      talk,
      marks: talk.marks,
      unread: talk.unread,
      thread: told(store.get().thread, messages),
      ...(isFirst && { hasEarlier: messages.length >= PAGE }),
    });
  }
  function refused({ status, seconds }: Fault): void {
    if (status === 403 || status === 404) return onGone();
    const mine = attempt;
    later(() => void (mine === attempt && line()?.isUp() && join()), seconds ? seconds * 1000 : AGAIN_MS);
  }
  async function join(): Promise<void> {
    const mine = (attempt += 1);
    for (let isComplete = false; !isComplete;) {
      const { cursor } = store.get().thread;
      const { data, fault } = await ask(cursor);
      if (mine !== attempt || !line()?.isUp()) return;
      if (fault) return refused(fault);
      show(data, cursor === null);
      isComplete = data.isComplete;
    }
    onJoined();
  }
  return join;
}
