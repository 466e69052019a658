/** A ticket takes a seat of a published event until it is given back; its code opens the door once. */
import { DomainError, fieldError } from '../errors';
import { EVENT_MEANINGS, type EventStatus } from '../event/event';
import { type Actor, type Machine, type Move } from '../machine';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

interface TicketMeaning extends StatusMeaning {
  /** One seat less for others. */
  takesSeat: boolean;
  /** Its holder can still come, or give it back. */
  isHeld: boolean;
}

export const TICKET_MEANINGS = statusTable<TicketMeaning>()({
  confirmed: { isLive: true, takesSeat: true, isHeld: true },
  checked_in: { isLive: true, takesSeat: true, isHeld: false },
  cancelled: { isLive: false, takesSeat: false, isHeld: false },
});
export type TicketStatus = keyof typeof TICKET_MEANINGS;
export const TICKET_STATUSES = statusesOf(TICKET_MEANINGS);
/** Its holder can still come, or give it back. */
export const HELD_TICKETS = statusesWhere(TICKET_MEANINGS, { isHeld: true });
/** Its holder comes, or is in already. */
export const SEATED_TICKETS = statusesWhere(TICKET_MEANINGS, { takesSeat: true });
export type TicketParty = 'holder' | 'host' | 'staff';
/** `event`: the whole event was called off, and its own notice says so. */
export const TICKET_CANCELLERS = ['holder', 'house', 'event'] as const;
export type TicketCanceller = (typeof TICKET_CANCELLERS)[number];

/** How many can be booked at once. */
export const MAX_TICKETS = 20;

export interface TicketRow {
  status: TicketStatus;
  owner: number | null;
  cancelReason: string | null;
  checkedInAt: Date | null;
  checkedInBy: string | null;
  /** Somebody let the holder in outside the hours of the door, by name. */
  isAdmittedOutsideHours: boolean | null;
}

const keepers = ['host', 'staff'] as const;
const moves: Move<TicketStatus, TicketParty, TicketRow>[] = [
  { verb: 'check-in', from: 'confirmed', to: 'checked_in', by: keepers, sets: ({ now }) => ({ checkedInAt: now }) },
  {
    verb: 'undo-check-in',
    from: 'checked_in',
    to: 'confirmed',
    by: keepers,
    sets: () => ({ checkedInAt: null, checkedInBy: null, isAdmittedOutsideHours: false }),
  },
  { verb: 'cancel', from: 'confirmed', to: 'cancelled', by: ['holder', ...keepers], keepsReason: true },
];

export const ticketMachine: Machine<TicketStatus, TicketParty, TicketRow, TicketMeaning> = {
  noun: 'ticket',
  initial: 'confirmed',
  meanings: TICKET_MEANINGS,
  predicates: { count_seat: { takesSeat: true } },
  moves,
  partiesOf,
  reasonField: 'cancelReason',
  frozen: [
    'code',
    'event',
    'owner',
    'price',
    'currency',
    'purchase',
    'bookedAt',
    'checkedInAt',
    'checkedInBy',
    'isAdmittedOutsideHours',
    'cancelledBy',
    'remindedAt',
  ],
  refuseCreate: 'ticket.made_by_booking',
  refuseDelete: 'ticket.never_deleted',
};

/** That an organizer stands at the own door, the service has looked up: a ticket's row does not name the organizer. */
function partiesOf(ticket: TicketRow, actor: Actor): TicketParty[] {
  if (actor.kind === 'panel' || actor.roles.includes('staff')) return ['staff'];
  if (actor.kind !== 'user') return [];
  return [
    ...(ticket.owner !== null && ticket.owner === actor.id ? (['holder'] as const) : []),
    ...(actor.roles.includes('organizer') ? (['host'] as const) : []),
  ];
}

export interface Sale {
  status: EventStatus;
  startsAt: Date;
  capacity: number;
  seatsTaken: number;
  /** The house, or an organizer who may run events. */
  isHostThere: boolean;
  ticketsPerPerson: number;
  /** What the buyer holds of it already. */
  held: number;
}

/** @throws DomainError `event.not_on_sale`, `event.host_gone`, `event.begun`, `ticket.too_many` with what the buyer may still have, or `ticket.sold_out` with the seats that are left. */
export function checkBookable(
  { status, startsAt, capacity, seatsTaken, isHostThere, ticketsPerPerson, held }: Sale,
  quantity: number,
  now: Date,
): void {
  if (!EVENT_MEANINGS[status].isOnSale) throw new DomainError('event.not_on_sale', { status });
  if (!isHostThere) throw new DomainError('event.host_gone');
  if (startsAt <= now) throw new DomainError('event.begun');
  if (held + quantity > ticketsPerPerson)
    throw fieldError('ticket.too_many', 'quantity', { max: ticketsPerPerson, held, left: Math.max(0, ticketsPerPerson - held) });
  const left = capacity - seatsTaken;
  if (quantity > left) throw new DomainError('ticket.sold_out', { left, wanted: quantity });
}

/** Names for the tickets: those that were given, in their order, then the buyer's. @throws DomainError `ticket.too_many_holders`. */
export function holdersOf(quantity: number, given: readonly string[], buyer: string): string[] {
  if (given.length > quantity) throw fieldError('ticket.too_many_holders', 'holders', { quantity, given: given.length });
  return Array.from({ length: quantity }, (_, index) => given[index] ?? buyer);
}

/** @throws DomainError `ticket.event_begun`: a seat is given back while somebody else can still have it. */
export function checkReturnable({ startsAt }: Pick<Sale, 'startsAt'>, now: Date): void {
  if (startsAt <= now) throw new DomainError('ticket.event_begun');
}

export interface AtTheDoor {
  ticket: Pick<TicketRow, 'status' | 'checkedInAt' | 'checkedInBy'>;
  event: { documentId: string; status: EventStatus; title: string };
  /** Where the code is read; null = at any door. */
  door: string | null;
}

export interface DoorHours {
  startsAt: Date;
  endsAt: Date;
  doorsOpenMinutes: number;
}

const MINUTE = 60_000;
const doorOpens = ({ startsAt, doorsOpenMinutes }: DoorHours): Date => new Date(startsAt.getTime() - doorsOpenMinutes * MINUTE);

/** Somebody may be let in at another time, by the name of whoever does it. @throws DomainError `ticket.door_closed` with its hours. */
export function checkDoorHours(event: DoorHours, now: Date): void {
  if (!isDoorOpen(event, now))
    throw new DomainError('ticket.door_closed', { from: doorOpens(event).toISOString(), until: event.endsAt.toISOString() });
}

export function isDoorOpen(event: DoorHours, now: Date): boolean {
  return now >= doorOpens(event) && now < event.endsAt;
}

/** @throws DomainError `ticket.already_checked_in` with when and by whom, `ticket.cancelled`, `ticket.other_event`, `event.not_on_sale`. */
export function checkAdmission({ ticket, event, door }: AtTheDoor): void {
  if (door !== null && door !== event.documentId) throw new DomainError('ticket.other_event', { event: event.title });
  checkHeld(ticket);
  if (!EVENT_MEANINGS[event.status].isOnSale) throw new DomainError('event.not_on_sale', { status: event.status });
}

/** @throws DomainError `ticket.already_checked_in` with when and by whom, `ticket.cancelled`: nobody comes with it any more. */
export function checkHeld({ status, checkedInAt, checkedInBy }: AtTheDoor['ticket']): void {
  const { takesSeat, isHeld } = TICKET_MEANINGS[status];
  if (!takesSeat) throw new DomainError('ticket.cancelled');
  if (!isHeld) throw new DomainError('ticket.already_checked_in', { at: checkedInAt?.toISOString() ?? '', by: checkedInBy ?? '–' });
}
