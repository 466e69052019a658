/** An event is written as a draft, sold once it is published, and keeps its word: who holds a ticket is told when it moves or is called off. */
import { DomainError, fieldError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { type Minor } from '../money';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

interface EventMeaning extends StatusMeaning {
  /** Everybody sees it and can book; its organizer keeps to what is written. */
  isOnSale: boolean;
}

export const EVENT_MEANINGS = statusTable<EventMeaning>()({
  draft: { isLive: true, isOnSale: false },
  published: { isLive: true, isOnSale: true },
  cancelled: { isLive: false, isOnSale: false },
  finished: { isLive: false, isOnSale: false },
});
export type EventStatus = keyof typeof EVENT_MEANINGS;
export const EVENT_STATUSES = statusesOf(EVENT_MEANINGS);
export const ON_SALE = statusesWhere(EVENT_MEANINGS, { isOnSale: true });
export type EventParty = 'organizer' | 'staff' | 'job';
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export const UNITS = ['kg', 'g', 'l', 'ml', 'tsp', 'tbsp', 'pcs'] as const;

export interface EventRow {
  status: EventStatus;
  organizer: number | null;
  cancelReason: string | null;
}

const hosts = ['organizer', 'staff'] as const;
const moves: Move<EventStatus, EventParty, EventRow>[] = [
  { verb: 'publish', from: 'draft', to: 'published', by: hosts },
  { verb: 'cancel', from: 'draft', to: 'cancelled', by: hosts, keepsReason: true },
  { verb: 'cancel', from: 'published', to: 'cancelled', by: hosts, keepsReason: true },
  { verb: 'finish', from: 'published', to: 'finished', by: ['job'] },
];

export const eventMachine: Machine<EventStatus, EventParty, EventRow, EventMeaning> = {
  noun: 'event',
  initial: 'draft',
  meanings: EVENT_MEANINGS,
  predicates: { events_coming: { isOnSale: true } },
  moves,
  partiesOf,
  reasonField: 'cancelReason',
  frozen: ['seatsTaken'],
  isMadeByAnybody: true,
  refuseCreate: 'event.not_copied',
  refuseDelete: 'event.never_deleted',
};

function partiesOf(event: EventRow, actor: Actor): EventParty[] {
  if (actor.kind === 'job') return ['job'];
  if (actor.kind === 'panel' || actor.roles.includes('staff')) return ['staff'];
  return actor.kind === 'user' && event.organizer !== null && event.organizer === actor.id ? ['organizer'] : [];
}

export interface EventFacts {
  startsAt: Date;
  endsAt: Date;
  location: string | null;
  venue: number | null;
  capacity: number;
  seatsTaken: number;
  price: Minor;
}

const MAX_DAYS = 31;
const DAY = 86_400_000;

/** @throws DomainError naming the field: an end before the start, no place, fewer seats than are sold. */
export function checkEvent({ startsAt, endsAt, location, venue, capacity, seatsTaken }: EventFacts): void {
  if (endsAt <= startsAt) throw fieldError('event.ends_before_start', 'endsAt');
  if (endsAt.getTime() - startsAt.getTime() > MAX_DAYS * DAY) throw fieldError('event.too_long', 'endsAt', { days: MAX_DAYS });
  if (!location?.trim() && venue === null) throw fieldError('event.place_missing', 'location');
  if (capacity < seatsTaken) throw fieldError('event.seats_are_sold', 'capacity', { taken: seatsTaken });
}

/** @throws DomainError `event.starts_in_past`: nobody could come. */
export function checkPublishable({ startsAt }: Pick<EventFacts, 'startsAt'>, now: Date): void {
  if (startsAt <= now) throw fieldError('event.starts_in_past', 'startsAt');
}

/** It is over the moment it ends; the job that writes so comes a little later. */
export const isEventOver = ({ status, endsAt }: Pick<EventRow, 'status'> & Pick<EventFacts, 'endsAt'>, now: Date): boolean =>
  EVENT_MEANINGS[status].isOnSale && endsAt <= now;

/** @throws DomainError `event.no_longer_editable`: what is over is neither changed nor called off. */
export function checkNotOver(event: Pick<EventRow, 'status'> & Pick<EventFacts, 'endsAt'>, now: Date): void {
  if (isEventOver(event, now)) throw new DomainError('event.no_longer_editable', { status: 'finished' });
}

/** @throws DomainError `event.no_longer_editable`: what is over stays as it was. */
export function checkEventEditable(event: Pick<EventRow, 'status'> & Pick<EventFacts, 'endsAt'>, now: Date): void {
  if (!EVENT_MEANINGS[event.status].isLive) throw new DomainError('event.no_longer_editable', { status: event.status });
  checkNotOver(event, now);
}

/** What is told about when it changes; the first four move the event. */
const TOLD = ['startsAt', 'endsAt', 'location', 'venue', 'title', 'price', 'capacity', 'category', 'difficulty', 'description'] as const;
export const MOVING: readonly string[] = TOLD.slice(0, 4);

/** Which of the facts are others now. */
export const changedFields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  TOLD.filter((field) => comparable(before[field]) !== comparable(after[field]));

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : (value ?? null));
