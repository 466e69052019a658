/** What the house tells of a joined conversation, and what becomes of it. */
import type { Reader } from './reader';
import { ring } from './sound';
import type { ChatState } from './state';
import type { Store } from './store';
import { isFromOthers, learned, marked, told } from './thread';
import type { Mark, Said, Side } from './wire';

export interface Noticing {
  conversation: string;
  store: Store<ChatState>;
  reader: Reader;
  /** Whether the house has answered the joining: what comes before that answer says nothing of what lies before it. */
  isJoined: () => boolean;
  /** It was closed, reopened or given to somebody. */
  readAgain: () => Promise<void>;
  leave: () => void;
  later: (work: () => void, milliseconds: number) => void;
}
const SIDES: readonly Side[] = ['guest', 'partner', 'house'];
interface Told extends Mark {
  conversation: string;
  message: Said;
  isTyping: boolean;
  name: string | null;
  here: Record<Side, boolean>;
}

/** Who says nothing for so long writes no more. */
const TYPING_MS = 6_000;

export function createNotices({ conversation, store, reader, isJoined, readAgain, leave, later }: Noticing) {
  let typed = 0;
  const mine = (): Side => store.get().talk?.side ?? 'guest';

  function showTyping(name: string | null): void {
    const now = (typed += 1);
    store.set({ typing: name });
    if (name !== null) later(() => now === typed && store.set({ typing: null }), TYPING_MS);
  }

  const heard: Readonly<Record<string, (told: Told) => void>> = {
    message({ message }) {
      const { thread, unread, hasSound, talk, marks } = store.get();
      const { seq, from } = message;
      // Who writes has read what stands before it.
      if (from.side) store.set({ marks: marked(marks, { side: from.side, deliveredSeq: seq, readSeq: seq }) });
      const known = isJoined() ? told : learned;
      store.set({ thread: known(thread, [message]), ...(talk && { talk: { ...talk, status: statusAfter(talk.status, message) } }) });
      if (isFromOthers(message, mine())) {
        showTyping(null);
        store.set({ unread: unread + 1, latest: message });
        if (hasSound) ring();
      } else if (message.kind === 'event') store.set({ latest: message });
      reader.look();
    },
    read: (mark) => store.set({ marks: marked(store.get().marks, mark) }),
    typing: ({ side, name, isTyping }) => side !== mine() && showTyping(isTyping ? (name ?? '') : null),
    presence: ({ here }) => store.set({ areOthersHere: SIDES.some((side) => side !== mine() && here[side]) }),
    conversation: () => void readAgain(),
    'conversation:ended': leave,
  };
  return (name: string, payload: unknown): void => {
    const said = payload as Told;
    if (said.conversation === conversation) heard[name]?.(said);
  };
}

/** Whoever writes into a closed one opens it again. */
const statusAfter = <S extends string>(status: S, { kind }: Said): S | 'opened' => (kind === 'text' ? 'opened' : status);
