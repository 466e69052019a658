/** Who of the house gets the next conversation: whoever said so, is here, has room, and had the last one longest ago. */

export interface Agent {
  /** `panel:3`, `user:7`. */
  key: string;
  isAvailable: boolean;
  /** How many open conversations at once. */
  capacity: number;
  seenAt: Date;
  lastAssignedAt: Date | null;
  assigned: number;
}

export const DEFAULT_CAPACITY = 5;
export const MAX_CAPACITY = 50;
/** An open screen says so twice as often. */
export const HERE_FOR_SECONDS = 60;

/** @param but whoever had it before and did not answer */
export function nextAgent(agents: readonly Agent[], { now, but }: { now: Date; but: string | null }): Agent | null {
  const free = agents.filter(
    ({ key, isAvailable, capacity, seenAt, assigned }) =>
      key !== but && isAvailable && assigned < capacity && now.getTime() - seenAt.getTime() <= HERE_FOR_SECONDS * 1000,
  );
  const since = ({ lastAssignedAt }: Agent): number => lastAssignedAt?.getTime() ?? 0;
  return [...free].sort((a, b) => since(a) - since(b) || (a.key < b.key ? -1 : 1))[0] ?? null;
}
