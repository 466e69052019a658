/**
 * What is known of a conversation: each message once, by its number. Numbers may have gaps, because notes of the house are nobody else's.
 * `cursor` is how far the house itself has told it: the answer to a message of one's own can overtake what others said before it, and who
 * joins after such a number would never hear of it.
 */
import type { Mark, Said, Side } from './wire';

export interface Thread {
  messages: readonly Said[];
  /** null: nothing was told yet. */
  cursor: number | null;
}

export const EMPTY: Thread = { messages: [], cursor: null };

/** Told by the house in its order: what was missed, or what has just been said. */
export const told = (thread: Thread, messages: readonly Said[]): Thread => ({
  messages: merged(thread.messages, messages),
  cursor: messages.reduce((most, { seq }) => Math.max(most, seq), thread.cursor ?? 0),
});

/** Known from elsewhere: the answer to what was sent, or the past. */
export const learned = (thread: Thread, messages: readonly Said[]): Thread => ({
  ...thread,
  messages: merged(thread.messages, messages),
});

function merged(known: readonly Said[], more: readonly Said[]): readonly Said[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

export type Progress = 'sent' | 'delivered' | 'read';

/** How far one's own message came: the furthest of the others counts. */
export function progressOf(seq: number, marks: readonly Mark[], mine: Side): Progress {
  const others = marks.filter(({ side }) => side !== mine);
  if (others.some(({ readSeq }) => readSeq >= seq)) return 'read';
  return others.some(({ deliveredSeq }) => deliveredSeq >= seq) ? 'delivered' : 'sent';
}

/** Marks only grow; what comes late takes nothing back. */
export function marked(marks: readonly Mark[], { side, deliveredSeq, readSeq }: Mark): readonly Mark[] {
  const before = marks.find((mark) => mark.side === side);
  const now = {
    side,
    deliveredSeq: Math.max(deliveredSeq, before?.deliveredSeq ?? 0),
    readSeq: Math.max(readSeq, before?.readSeq ?? 0),
  };
  return [...marks.filter((mark) => mark.side !== side), now];
}

/** Said by somebody else: what counts as unread, and is read aloud. */
export const isFromOthers = ({ from }: Said, mine: Side): boolean => from.side !== null && from.side !== mine;
