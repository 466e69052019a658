/** What is said in a conversation, and who gets to see it. */
import type { Side } from './conversation';

/** `note`: between those of the house. `event`: what happened, told by the house itself. */
export const MESSAGE_KINDS = ['text', 'note', 'event'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MAX_BODY = 4_000;
export const MAX_PICTURES = 4;
/** So many come at once: of what was missed, and of the past. */
export const PAGE = 100;

/** What is between those of the house nobody else ever gets. */
export const isSeenBy = ({ isInternal }: { isInternal: boolean }, side: Side): boolean => !isInternal || side === 'house';

export interface Said {
  side: Side | null;
  isInternal: boolean;
}

/**
 * Since when the guest waits for the house.
 * @param since as it was @param waits whether the house is asked here at all
 */
export function waitingAfter(since: Date | null, { side, isInternal }: Said, { waits, now }: { waits: boolean; now: Date }): Date | null {
  if (!waits) return null;
  if (side === 'guest') return since ?? now;
  // What happened by itself answers nobody, and neither does a note.
  return side === null || isInternal ? since : null;
}
