/** A request takes nothing away; a confirmation takes the table for its span, once, and the requests that overlap it have lost. */
import { alternativesFor, checkVisit, isFree, spanOf, type BookingVenue, type Taken } from './availability';
import { DomainError, fieldError, type Language } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { type Minor } from '../money';
import { type Arrival } from './pace';
import { priceAt, type Table } from '../table/table';
import { type Interval } from '../time';
import { localText } from '../venue/venue';

export const BOOKING_STATUSES = ['requested', 'confirmed', 'declined', 'cancelled', 'seated', 'completed', 'no_show'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];
export type BookingParty = 'guest' | 'staff' | 'accounting' | 'job';
export const DECISION_SOURCES = ['staff', 'panel', 'accounting', 'guest', 'house'] as const;
export type DecisionSource = (typeof DECISION_SOURCES)[number];

/** How it came in: by the guest, written in by the staff, at the door, from the waitlist. */
export const BOOKING_CHANNELS = ['online', 'desk', 'door', 'waitlist'] as const;
export type BookingChannel = (typeof BOOKING_CHANNELS)[number];

/** Nobody else can have the table meanwhile. */
export const KEEPING: readonly BookingStatus[] = ['confirmed', 'seated'];
/** Still to be decided, or still to come. */
export const ACTIVE: readonly BookingStatus[] = ['requested', 'confirmed', 'seated'];

export interface BookingRow {
  documentId: string;
  status: BookingStatus;
  user: number | null;
  startsAt: Date;
  endsAt: Date;
  freeCancelUntil: Date;
  decisionNote: string | null;
}

const deciders = ['staff', 'accounting'] as const;
const moves: Move<BookingStatus, BookingParty, BookingRow>[] = [
  { verb: 'confirm', from: 'requested', to: 'confirmed', by: deciders },
  { verb: 'decline', from: 'requested', to: 'declined', by: [...deciders, 'job'] },
  { verb: 'cancel', from: 'requested', to: 'cancelled', by: ['guest', ...deciders] },
  { verb: 'cancel', from: 'confirmed', to: 'cancelled', by: ['guest', ...deciders] },
  { verb: 'seat', from: 'confirmed', to: 'seated', by: ['staff'] },
  { verb: 'no-show', from: 'confirmed', to: 'no_show', by: ['staff', 'job'] },
  { verb: 'complete', from: 'seated', to: 'completed', by: ['staff', 'job'] },
];

export const bookingMachine: Machine<BookingStatus, BookingParty, BookingRow> = {
  noun: 'booking',
  initial: 'requested',
  states: BOOKING_STATUSES,
  moves,
  partiesOf,
  reasonField: 'decisionNote',
  frozen: [
    'number',
    'table',
    'joinedWith',
    'venue',
    'user',
    'startsAt',
    'endsAt',
    'guests',
    'price',
    'currency',
    'requestedAt',
    'freeCancelUntil',
    'cancelRequestedAt',
    'alternatives',
    'lostTo',
    'decisionSource',
    'remindedAt',
    'manageTokenHash',
    'channel',
    'exceedsPace',
  ],
  refuseCreate: 'booking.made_by_request',
  refuseDelete: 'booking.never_deleted',
};

/** Whoever came by the mail's link acts as this. */
export const holderOf = (documentId: string): string => `holder:${documentId}`;

function partiesOf(booking: BookingRow, actor: Actor): BookingParty[] {
  if (actor.kind === 'job') return ['job'];
  if (actor.kind === 'machine') return ['accounting'];
  const isGuest =
    (actor.kind === 'user' && booking.user !== null && booking.user === actor.id) || actor.roles.includes(holderOf(booking.documentId));
  const isStaff = actor.kind === 'panel' || actor.roles.includes('staff');
  return [...(isStaff ? (['staff'] as const) : []), ...(isGuest ? (['guest'] as const) : [])];
}

/** Does confirming it take the table from nobody who has it: a request, or one that had lost to another? */
export const decidesContest = ({ status, lostTo }: { status: BookingStatus; lostTo: number | null }): boolean =>
  status === 'requested' || (status === 'declined' && lostTo !== null);

/** Whoever decides and is neither of the house nor its program is the guest, by an account or by a mailed link. */
export function decisionSourceOf(actor: Actor): DecisionSource {
  if (actor.kind === 'job') return 'house';
  if (actor.kind === 'machine') return 'accounting';
  if (actor.kind === 'panel') return 'panel';
  return actor.roles.includes('staff') ? 'staff' : 'guest';
}

/** After the venue's limit a confirmed guest no longer cancels but asks to. */
export const canOnlyAskToCancel = (booking: Pick<BookingRow, 'status' | 'freeCancelUntil'>, now: Date): boolean =>
  booking.status === 'confirmed' && now > booking.freeCancelUntil;

export interface BookingRequest {
  startsAt: Date;
  endsAt: Date | null;
  guests: number;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  language: Language;
}

export interface BookingDraft extends BookingRequest {
  endsAt: Date;
  price: Minor;
  currency: string;
  freeCancelUntil: Date;
}

export interface Wish {
  venue: BookingVenue;
  table: Table;
  request: BookingRequest;
  /** Set by staff on a guest's behalf: notice and pause do not bind them. */
  isStaff: boolean;
  now: Date;
}

/** The request as it is kept, with the price of this moment. @throws DomainError of `checkVisit`, or `booking.contact_missing`. */
export function draftBooking({ venue, table, request, isStaff, now }: Wish): BookingDraft {
  if (!request.email && !request.phone && !isStaff) throw fieldError('booking.contact_missing', 'email');
  const span = spanOf(request, venue.turns);
  checkVisit({ venue, table, span, guests: request.guests, now, isStaff });
  return {
    ...request,
    endsAt: span.end,
    price: priceAt(table, venue.timezone, span.start),
    currency: venue.currency,
    freeCancelUntil: freeCancelUntil(venue, span.start),
  };
}

export const freeCancelUntil = (venue: Pick<BookingVenue, 'freeCancelHours'>, startsAt: Date): Date =>
  new Date(startsAt.getTime() - venue.freeCancelHours * 3_600_000);

/** Who has the table, for the refusal's text and details. */
export interface Winner extends Interval {
  documentId: string;
  number: string;
}

/** @throws DomainError `booking.table_taken` naming the winner to those who may know (`isStaff`), with up to three free alternatives. */
export function checkFree(place: {
  venue: BookingVenue;
  table: Table;
  span: Interval;
  guests: number;
  winner: Winner | undefined;
  tables: readonly Table[];
  taken: readonly Taken[];
  arrivals: readonly Arrival[];
  isStaff: boolean;
  now: Date;
}): void {
  const { venue, table, winner, isStaff } = place;
  if (!winner && isFree(table.documentId, place.span, place.taken)) return;
  throw tableTaken({ venue, table: table.number, winner, isStaff, alternatives: alternativesFor({ ...place, price: table.price }) });
}

export function tableTaken(refusal: {
  venue: { timezone: string };
  table: string;
  winner: Winner | undefined;
  isStaff: boolean;
  alternatives?: unknown[];
}): DomainError {
  const { venue, table, winner, isStaff, alternatives } = refusal;
  return new DomainError('booking.table_taken', {
    table,
    ...(winner && { from: localText(venue, winner.start), until: localText(venue, winner.end) }),
    ...(winner && isStaff && { winner: winner.documentId, winnerNumber: winner.number }),
    ...(alternatives && { alternatives }),
  });
}

/** One guest is one e-mail address or one phone number, however they are typed. */
export const contactKeys = ({ email, phone }: { email: string | null; phone: string | null }): string[] => [
  ...(email ? [email.trim().toLowerCase()] : []),
  ...(phone ? [phone.replace(/\D/g, '')] : []),
];

/** @throws DomainError `booking.no_longer_editable`, or `booking.guests_are_here`: who sits already keeps the start. */
export function checkEditable(booking: Pick<BookingRow, 'status'>, change: { startsAt?: Date | undefined }): void {
  if (!ACTIVE.includes(booking.status)) throw new DomainError('booking.no_longer_editable', { status: booking.status });
  if (booking.status === 'seated' && change.startsAt !== undefined) throw fieldError('booking.guests_are_here', 'startsAt');
}

const HOUR = 3_600_000;
const NO_SHOW_AFTER_HOURS = 1;
const COMPLETE_AFTER_HOURS = 3;

/** Nobody was seated within the hour, or by the end of a shorter visit. */
export const dueForNoShow = (booking: { startsAt: Date; endsAt: Date }, now: Date): boolean =>
  now.getTime() >= Math.min(booking.startsAt.getTime() + NO_SHOW_AFTER_HOURS * HOUR, booking.endsAt.getTime());

/** A request that nobody answered before its time came. */
export const dueForDecline = (booking: { startsAt: Date }, now: Date): boolean => now >= booking.startsAt;

/** Guests who were never marked as gone. */
export const dueForCompletion = (booking: { endsAt: Date }, now: Date): boolean =>
  now.getTime() >= booking.endsAt.getTime() + COMPLETE_AFTER_HOURS * HOUR;
