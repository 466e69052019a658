/** A thread as it is shown: every message once and in its place, days between them, how far the guest has come. */
import { wallClock } from '#domain/wall-clock';
import type { Said, SideMark, Talk } from '../../../../contract/inbox';

/** @returns all of them, by their number; the same list where nothing is new */
export function withMessages(before: readonly Said[], more: readonly Said[]): readonly Said[] {
  const known = new Set(before.map(({ seq }) => seq));
  const fresh = more.filter(({ seq }) => !known.has(seq));
  return fresh.length === 0 ? before : [...before, ...fresh].sort((a, b) => a.seq - b.seq);
}

/** Marks never go back. */
export const withMark = (marks: readonly SideMark[], { side, deliveredSeq, readSeq }: SideMark): SideMark[] => {
  const known = marks.find((mark) => mark.side === side) ?? { deliveredSeq: 0, readSeq: 0 };
  const next = { side, deliveredSeq: Math.max(known.deliveredSeq, deliveredSeq), readSeq: Math.max(known.readSeq, readSeq) };
  return [...marks.filter((mark) => mark.side !== side), next];
};

export interface ShownSaid {
  said: Said;
  /** A new day begins with it. */
  isNewDay: boolean;
  /** Somebody else speaks than just before: the name is said. */
  isNewVoice: boolean;
}

const voiceOf = ({ kind, from }: Said): string => `${kind} ${from.side} ${from.name}`;

export function shownOf(messages: readonly Said[], timezone: string): ShownSaid[] {
  const dayOf = ({ sentAt }: Said): string => wallClock(timezone, new Date(sentAt)).toISODate() ?? '';
  return messages.map((said, at) => {
    const before = messages[at - 1];
    const isNewDay = !before || dayOf(before) !== dayOf(said);
    return { said, isNewDay, isNewVoice: isNewDay || !before || voiceOf(before) !== voiceOf(said) };
  });
}

export type Reached = 'sent' | 'delivered' | 'read';

/** How far what the house said has come with its guest. */
export function reachedOf({ seq }: Pick<Said, 'seq'>, marks: readonly SideMark[]): Reached {
  const guest = marks.find(({ side }) => side === 'guest');
  if (guest && guest.readSeq >= seq) return 'read';
  return guest && guest.deliveredSeq >= seq ? 'delivered' : 'sent';
}

/** Up to where the house has something to read: null where it has read everything. */
export function unreadUpTo({ marks }: Pick<Talk, 'marks'>, messages: readonly Said[]): number | null {
  const read = marks.find(({ side }) => side === 'house')?.readSeq ?? 0;
  const last = messages.at(-1)?.seq ?? 0;
  return last > read ? last : null;
}
