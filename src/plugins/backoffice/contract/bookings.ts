/** What the booking screens' server and screens say to each other. */
import type { BookingStatus } from '#domain/booking/booking';
import type { TABLE_KINDS, TABLE_SHAPES } from '#domain/table/table';

export interface BookingMove {
  /** The verb of the trade: `confirm`, `no-show`. */
  verb: string;
  to: BookingStatus;
}

/** How often this guest came before, and how often in vain. */
export interface GuestHistory {
  visits: number;
  noShows: number;
  lastVisit: string | null;
}

export interface Keeper {
  number: string;
  name: string;
  startsAt: string;
  endsAt: string;
}

export interface BookingView {
  id: string;
  number: string;
  status: BookingStatus;
  /** documentId of the table. */
  table: string;
  /** documentIds of those that are pushed to it for this visit. */
  joinedWith: string[];
  startsAt: string;
  endsAt: string;
  guests: number;
  name: string;
  /** null for who may not see how to reach guests. */
  phone: string | null;
  email: string | null;
  note: string | null;
  decisionNote: string | null;
  price: number;
  currency: string;
  /** The staff took more guests than the kitchen’s pace. */
  exceedsPace: boolean;
  requestedAt: string;
  cancelRequestedAt: string | null;
  history: GuestHistory;
  /** Who keeps one of the tables already: beside them this request cannot be confirmed. */
  keeper: Keeper | null;
  moves: BookingMove[];
  /** Place, time, party and contact may be changed now. */
  isEditable: boolean;
}

export interface TableView {
  id: string;
  number: string;
  kind: (typeof TABLE_KINDS)[number];
  shape: (typeof TABLE_SHAPES)[number];
  seats: number;
  area: string | null;
  isBookable: boolean;
  /** In percent of the room; null = not placed yet. */
  position: { x: number; y: number } | null;
  /** documentIds of the tables it may be pushed together with, whichever of the two says so. */
  joinsWith: string[];
}

/** A table that is kept for a moment: offered to who waits, or while a guest fills in the form. */
export interface HoldView extends Pick<BookingView, 'startsAt' | 'endsAt'> {
  /** documentId */
  table: string;
  /** When it is free again, unless it is taken. */
  until: string;
  /** Who waits; null = a guest who is just asking. */
  offeredTo: string | null;
}

export interface VenueChoice {
  slug: string;
  name: string;
}

export interface Span {
  start: string;
  end: string;
}

/** What the one who looks may do, beside the moves that each booking lists. */
export interface Rights {
  manage: boolean;
  /** More guests than the kitchen’s pace, by `override: true`. */
  override: boolean;
  arrange: boolean;
}

/** One day of a venue: the timeline and the floor plan. */
export interface BookingDay extends Span {
  /** The server's clock. */
  now: string;
  venues: VenueChoice[];
  venue: {
    slug: string;
    name: string;
    timezone: string;
    currency: string;
    slotMinutes: number;
    turns: { guests: number; minutes: number }[];
  };
  /** YYYY-MM-DD on the venue's calendar; a day of the house begins in the morning. */
  day: string;
  today: string;
  open: Span[];
  tables: TableView[];
  bookings: BookingView[];
  holds: HoldView[];
  /** Requests that wait for a decision: of the venue that was asked for, of all where none was. */
  waiting: number;
  rights: Rights;
}

export interface RequestView extends BookingView {
  /** Of all its tables together: “8+9”, the seats added up. */
  tableFacts: Pick<TableView, 'number' | 'kind' | 'seats' | 'area'>;
  venue: VenueChoice & { timezone: string };
  /** documentIds of the requests that cannot be granted beside this one. */
  rivals: string[];
  /** documentIds of the requests of this contest that seat most guests when they are granted together; empty where nobody else asks. */
  seatsMost: string[];
  /** Tables that are free then and large enough, the closest first. */
  alternatives: { id: string; number: string; kind: TableView['kind']; seats: number; area: string | null }[];
}

export interface Inbox {
  now: string;
  venues: VenueChoice[];
  requests: RequestView[];
  rights: Rights;
}
