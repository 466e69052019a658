/** A conversation has sides, not readers: the guest, a cook or organizer, and the house, whoever of it is at work. */
import { DomainError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

/** `support`: a guest and the house. `order`: also the order's cook. `direct`: a guest and a cook or organizer, without the house. */
export const CONVERSATION_KINDS = ['support', 'order', 'direct'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

export const SIDES = ['guest', 'partner', 'house'] as const;
export type Side = (typeof SIDES)[number];

interface ConversationMeaning extends StatusMeaning {
  /** Somebody may still have to answer. */
  isOpen: boolean;
}

export const CONVERSATION_MEANINGS = statusTable<ConversationMeaning>()({
  opened: { isLive: true, isOpen: true },
  closed: { isLive: true, isOpen: false },
});
export type ConversationStatus = keyof typeof CONVERSATION_MEANINGS;
export const CONVERSATION_STATUSES = statusesOf(CONVERSATION_MEANINGS);
export const OPEN_CONVERSATIONS = statusesWhere(CONVERSATION_MEANINGS, { isOpen: true });
export type ConversationParty = Side | 'job';

export interface ConversationRow {
  documentId: string;
  status: ConversationStatus;
  kind: ConversationKind;
  customer: number | null;
  partner: number | null;
  closeReason: string | null;
  closedAt: Date | null;
}

const all = ['guest', 'partner', 'house', 'job'] as const;
const moves: Move<ConversationStatus, ConversationParty, ConversationRow>[] = [
  { verb: 'close', from: 'opened', to: 'closed', by: all, keepsReason: true, sets: ({ now }) => ({ closedAt: now }) },
  { verb: 'reopen', from: 'closed', to: 'opened', by: all, sets: () => ({ closedAt: null }) },
];

export const conversationMachine: Machine<ConversationStatus, ConversationParty, ConversationRow, ConversationMeaning> = {
  noun: 'conversation',
  initial: 'opened',
  meanings: CONVERSATION_MEANINGS,
  predicates: { conversations_queue: { isOpen: true } },
  goesRound: true,
  moves,
  partiesOf: (row, actor) => (actor.kind === 'job' ? ['job'] : [sideOf(row, actor)].filter((side) => side !== null)),
  reasonField: 'closeReason',
  frozen: [
    ...[
      'kind',
      'customer',
      'partner',
      'order',
      'venue',
      'guestName',
      'guestEmail',
      'isBegunByHouse',
      'language',
      'assignee',
      'assignedAt',
      'labels',
    ],
    ...['lastSeq', 'lastMessageAt', 'waitingSince', 'snoozedUntil', 'closedAt', 'rating', 'ratingText', 'ratedAt'],
  ],
  refuseCreate: 'conversation.made_by_opening',
  refuseDelete: 'conversation.never_deleted',
};

/** What the token of somebody without an account proves. */
export const talkerOf = (documentId: string): string => `talker:${documentId}`;

/** @returns as whom the actor takes part; null for whoever does not: to them it is not there. */
export function sideOf(
  { documentId, kind, customer, partner }: Pick<ConversationRow, 'documentId' | 'kind' | 'customer' | 'partner'>,
  actor: Actor,
): Side | null {
  // Once an account has it, the token opens nothing.
  if (customer === null && actor.roles.includes(talkerOf(documentId))) return 'guest';
  if (actor.kind === 'user' && actor.id !== null) {
    if (actor.id === customer) return 'guest';
    if (actor.id === partner) return 'partner';
  }
  const isHouse = actor.kind === 'panel' || actor.roles.includes('staff');
  return isHouse && kind !== 'direct' ? 'house' : null;
}

/** Between a guest and a cook the house watches, and is asked nothing. */
export const waitsForHouse = ({ kind, partner }: Pick<ConversationRow, 'kind' | 'partner'>): boolean =>
  kind === 'support' || (kind === 'order' && partner === null);

/** @throws DomainError `conversation.not_rateable` */
export function checkRating({ status, kind, side }: { status: ConversationStatus; kind: ConversationKind; side: Side }): void {
  if (side !== 'guest' || kind !== 'support' || CONVERSATION_MEANINGS[status].isOpen) throw new DomainError('conversation.not_rateable');
}

export const MAX_LABELS = 10;
const MAX_SNOOZE_DAYS = 90;
/** @throws DomainError `conversation.snooze_wrong` */
export function checkSnooze(until: Date, now: Date): void {
  if (until <= now || until.getTime() > now.getTime() + MAX_SNOOZE_DAYS * 86_400_000)
    throw new DomainError('conversation.snooze_wrong', { days: MAX_SNOOZE_DAYS, errors: [{ path: ['until'] }] });
}
