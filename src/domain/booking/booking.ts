/** A request takes nothing away; a confirmation takes the table for its span, once, and the requests that overlap it have lost. */
import { checkVisit, spanOf, type BookingVenue } from './availability';
import { DomainError, fieldError, type Language } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { type Minor } from '../money';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';
import { priceAt, type Table } from '../table/table';

interface BookingMeaning extends StatusMeaning {
  /** Nobody else can have the table meanwhile. */
  keepsTable: boolean;
  /** The guests are still to come. */
  isToCome: boolean;
  /** Its guests count: for the kitchen's pace, and among those who are in the house. */
  isCounted: boolean;
  /** It stands in the day's plan; what was declined or cancelled takes no place. */
  isInPlan: boolean;
  /** The house remembers it of its guest: who came before, and who did not. */
  isRemembered: boolean;
}

export const BOOKING_MEANINGS = statusTable<BookingMeaning>()({
  requested: { isLive: true, keepsTable: false, isToCome: true, isCounted: false, isInPlan: true, isRemembered: false },
  confirmed: { isLive: true, keepsTable: true, isToCome: true, isCounted: true, isInPlan: true, isRemembered: false },
  declined: { isLive: false, keepsTable: false, isToCome: false, isCounted: false, isInPlan: false, isRemembered: false },
  cancelled: { isLive: false, keepsTable: false, isToCome: false, isCounted: false, isInPlan: false, isRemembered: false },
  seated: { isLive: true, keepsTable: true, isToCome: false, isCounted: true, isInPlan: true, isRemembered: false },
  completed: { isLive: false, keepsTable: false, isToCome: false, isCounted: true, isInPlan: true, isRemembered: true },
  no_show: { isLive: false, keepsTable: false, isToCome: false, isCounted: false, isInPlan: true, isRemembered: true },
});
export type BookingStatus = keyof typeof BOOKING_MEANINGS;
export const BOOKING_STATUSES = statusesOf(BOOKING_MEANINGS);
export type BookingParty = 'guest' | 'staff' | 'accounting' | 'job';
export const DECISION_SOURCES = ['staff', 'panel', 'accounting', 'guest', 'house'] as const;
export type DecisionSource = (typeof DECISION_SOURCES)[number];

/** How it came in: by the guest, written in by the staff, at the door, from the waitlist. */
export const BOOKING_CHANNELS = ['online', 'desk', 'door', 'waitlist'] as const;
export type BookingChannel = (typeof BOOKING_CHANNELS)[number];

/** Nobody else can have the table meanwhile. */
export const KEEPING = statusesWhere(BOOKING_MEANINGS, { keepsTable: true });
/** Still to be decided, or still to come. */
export const ACTIVE = statusesWhere(BOOKING_MEANINGS, { isLive: true });
/** They ask for a table that they do not have. */
export const ASKING = statusesWhere(BOOKING_MEANINGS, { isLive: true, keepsTable: false });
/** They have a table, and are not here yet. */
export const COMING = statusesWhere(BOOKING_MEANINGS, { keepsTable: true, isToCome: true });
/** Asked for or confirmed: what is still to come. */
export const TO_COME = statusesWhere(BOOKING_MEANINGS, { isToCome: true });
export const COUNTED = statusesWhere(BOOKING_MEANINGS, { isCounted: true });
export const IN_PLAN = statusesWhere(BOOKING_MEANINGS, { isInPlan: true });
export const REMEMBERED = statusesWhere(BOOKING_MEANINGS, { isRemembered: true });
/** They sit at their table. */
export const SITTING = statusesWhere(BOOKING_MEANINGS, { keepsTable: true, isToCome: false });

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
  { verb: 'confirm', from: 'requested', to: 'confirmed', by: deciders, keepsReason: true },
  { verb: 'decline', from: 'requested', to: 'declined', by: [...deciders, 'job'], keepsReason: true },
  { verb: 'cancel', from: 'requested', to: 'cancelled', by: ['guest', ...deciders], keepsReason: true },
  { verb: 'cancel', from: 'confirmed', to: 'cancelled', by: ['guest', ...deciders], keepsReason: true },
  { verb: 'seat', from: 'confirmed', to: 'seated', by: ['staff'] },
  { verb: 'no-show', from: 'confirmed', to: 'no_show', by: ['staff', 'job'] },
  { verb: 'complete', from: 'seated', to: 'completed', by: ['staff', 'job'] },
];

export const bookingMachine: Machine<BookingStatus, BookingParty, BookingRow, BookingMeaning> = {
  noun: 'booking',
  initial: 'requested',
  meanings: BOOKING_MEANINGS,
  predicates: {
    bookings_no_overlap: { keepsTable: true },
    keep_booking_tables: { keepsTable: true },
    bookings_email_once: { isLive: true },
    bookings_phone_once: { isLive: true },
    bookings_table_active: { isLive: true },
    bookings_active: { isLive: true },
    bookings_plan: { isInPlan: true },
    bookings_arrivals: { isCounted: true },
    bookings_past_email: { isRemembered: true },
    bookings_past_phone: { isRemembered: true },
    bookings_past_user: { isRemembered: true },
  },
  moves,
  partiesOf,
  reasonField: 'decisionNote',
  isRemark: true,
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
  ASKING.includes(status) || (status === 'declined' && lostTo !== null);

/** Whoever decides and is neither of the house nor its program is the guest, by an account or by a mailed link. */
export function decisionSourceOf(actor: Actor): DecisionSource {
  if (actor.kind === 'job') return 'house';
  if (actor.kind === 'machine') return 'accounting';
  if (actor.kind === 'panel') return 'panel';
  return actor.roles.includes('staff') ? 'staff' : 'guest';
}

/** After the venue's limit a confirmed guest no longer cancels but asks to. */
export const canOnlyAskToCancel = (booking: Pick<BookingRow, 'status' | 'freeCancelUntil'>, now: Date): boolean =>
  COMING.includes(booking.status) && now > booking.freeCancelUntil;

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

/** One guest is one e-mail address or one phone number, however they are typed. */
export const contactKeys = ({ email, phone }: { email: string | null; phone: string | null }): string[] => [
  ...(email ? [email.trim().toLowerCase()] : []),
  ...(phone ? [phone.replace(/\D/g, '')] : []),
];

/** @throws DomainError `booking.no_longer_editable`, or `booking.guests_are_here`: who sits already keeps the start. */
export function checkEditable(booking: Pick<BookingRow, 'status'>, change: { startsAt?: Date | undefined }): void {
  if (!ACTIVE.includes(booking.status)) throw new DomainError('booking.no_longer_editable', { status: booking.status });
  if (SITTING.includes(booking.status) && change.startsAt !== undefined) throw fieldError('booking.guests_are_here', 'startsAt');
}

const HOUR = 3_600_000;
export const NO_SHOW_AFTER_HOURS = 1;
export const COMPLETE_AFTER_HOURS = 3;

/** Nobody was seated within the hour, or by the end of a shorter visit. */
export const dueForNoShow = (booking: { startsAt: Date; endsAt: Date }, now: Date): boolean =>
  now.getTime() >= Math.min(booking.startsAt.getTime() + NO_SHOW_AFTER_HOURS * HOUR, booking.endsAt.getTime());

/** A request that nobody answered before its time came. */
export const dueForDecline = (booking: { startsAt: Date }, now: Date): boolean => now >= booking.startsAt;

/** Guests who were never marked as gone. */
export const dueForCompletion = (booking: { endsAt: Date }, now: Date): boolean =>
  now.getTime() >= booking.endsAt.getTime() + COMPLETE_AFTER_HOURS * HOUR;
