/** Tells the house how far the thread has come, and how far it was read: what lies open before somebody's eyes is read. */
import type { ChatState } from './state';
import type { Store } from './store';
import { isFromOthers } from './thread';

export interface Reading {
  store: Store<ChatState>;
  later: (work: () => void, milliseconds: number) => void;
  mark: (body: { seq: number; isDelivered?: true }) => unknown;
}
export interface Reader {
  /** Something has come, or has been opened. */
  look: () => void;
  end: () => void;
}

/** Several at once are one. */
const GATHER_MS = 300;

export function createReader({ store, later, mark }: Reading): Reader {
  let isWaiting = false;
  /** What was seen is read, also when the window was closed right after. */
  let seen = 0;
  const latest = (): number => {
    const { talk, thread } = store.get();
    return thread.messages.findLast((message) => isFromOthers(message, talk?.side ?? 'guest'))?.seq ?? 0;
  };

  function look(): void {
    if (store.get().isOpen && document.visibilityState === 'visible') {
      seen = latest();
      if (store.get().unread > 0) store.set({ unread: 0 });
    }
    if (isWaiting) return;
    isWaiting = true;
    later(tell, GATHER_MS);
  }
  function tell(): void {
    isWaiting = false;
    const { talk, marks, connection } = store.get();
    if (!talk || connection !== 'live') return;
    const { readSeq = 0, deliveredSeq = 0 } = marks.find(({ side }) => side === talk.side) ?? {};
    if (seen > readSeq) mark({ seq: seen });
    if (latest() > Math.max(deliveredSeq, seen)) mark({ seq: latest(), isDelivered: true });
  }

  document.addEventListener('visibilitychange', look);
  return { look, end: () => document.removeEventListener('visibilitychange', look) };
}
