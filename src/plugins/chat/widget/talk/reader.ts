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
  const look = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      tell();
    }, GATHER_MS);
  };

  function tell(): void {
    const { talk, thread, marks, isOpen, connection } = store.get();
    if (!talk || connection !== 'live') return;
    const seq = thread.messages.findLast((message) => isFromOthers(message, talk.side))?.seq ?? 0;
    const { readSeq = 0, deliveredSeq = 0 } = marks.find(({ side }) => side === talk.side) ?? {};
    const isRead = isOpen && document.visibilityState === 'visible';
    if (isRead) store.set({ unread: 0 });
    if (seq > (isRead ? readSeq : deliveredSeq)) mark(isRead ? { seq } : { seq, isDelivered: true });
  }

  document.addEventListener('visibilitychange', look);
  return { look, end: () => document.removeEventListener('visibilitychange', look) };
}
