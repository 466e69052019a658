/** What can be watched while it happens, and by whom: one's own affairs by everybody, the boards by those who work at them. */
import { fieldError } from '../errors';

/** A board's changes of the whole house, or of one venue: `orders`, `orders/<documentId>`. */
const BOARDS = {
  orders: { permission: 'plugin::backoffice.board.read', isForStaff: true },
  bookings: { permission: 'plugin::backoffice.bookings.read', isForStaff: true },
  inbox: { permission: 'plugin::backoffice.inbox.read', isForStaff: true },
  monitor: { permission: 'plugin::kafka.monitor.read', isForStaff: false },
} as const;
export type Board = keyof typeof BOARDS;

/** What a watcher is told: ids and words, never the record; who may see it asks for it. */
export interface LiveChange {
  topic: string;
  /** Grows with every change of the house, in order of commit; the last one seen is where to go on after a cut. */
  seq: number;
  /** `order.accepted`, `order.changed`, `booking.confirmed`, `tables.changed`, `notice.new`… */
  name: string;
  /** The documentId of what changed; null when it is more than one thing. */
  id: string | null;
  at: string;
  /** Only with `notice.…`: how many notices the person has not read. */
  unread?: number;
}

/** Who watches. */
export interface Watcher {
  /** The account's id; null at the panel. */
  userId: number | null;
  roles: readonly string[];
  /** A permission of the panel. */
  can: (permission: string) => boolean;
}

export const topicOf = (userId: number): string => `user/${userId}`;

/** As it was asked for: a person's own topic is `me`, whatever the house calls it. */
export const toldAs = (topic: string): string => (topic.startsWith('user/') ? 'me' : topic);

/**
 * The topic by its full name: `me` is the person's own.
 * @throws DomainError `request.invalid` for what is no topic
 */
export function topicNamed(given: string, { userId }: Watcher): string {
  if (given === 'me' && userId !== null) return topicOf(userId);
  const [kind = '', of, ...rest] = given.split('/');
  const isBoard = Object.hasOwn(BOARDS, kind);
  const isOfVenue = isBoard && kind !== 'monitor' && kind !== 'inbox' && of !== undefined && /^[a-z0-9]{1,64}$/.test(of);
  const isOfUser = kind === 'user' && of !== undefined && /^[1-9]\d{0,9}$/.test(of);
  const isWhole = isBoard && of === undefined;
  if (rest.length > 0 || !(isWhole || isOfVenue || isOfUser)) throw fieldError('live.unknown_topic', 'topic', { topic: given });
  return given;
}

/** @param topic as `topicNamed` gives it */
export function mayWatch(topic: string, { userId, roles, can }: Watcher): boolean {
  const [kind = ''] = topic.split('/');
  if (kind === 'user') return userId !== null && topic === topicOf(userId);
  const board = BOARDS[kind as Board];
  return can(board.permission) || (board.isForStaff && roles.includes('staff'));
}

/** What a watcher missed who comes back, or that it is too long ago to be told piece by piece. */
export type CatchUp<C> = { missed: C[] } | { reset: true };

const MOST_MISSED = 500;

/**
 * @param kept the changes that are still known, oldest first
 * @param since the last one the watcher saw; null for one who has just loaded everything
 * @param bounds `floor`: what is at or below may be forgotten; `position`: the newest that was told
 */
export function catchUp<C extends { seq: number; topics: readonly string[] }>(
  kept: readonly C[],
  { topic, since, floor, position }: { topic: string; since: number | null; floor: number; position: number },
): CatchUp<C> {
  if (since === null) return { missed: [] };
  if (since < floor || since > position) return { reset: true };
  const missed = kept.filter((change) => change.seq > since && change.topics.includes(topic));
  return missed.length > MOST_MISSED ? { reset: true } : { missed };
}
