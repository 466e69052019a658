/** The shapes of the demo house's data: what the loader may rely on. */
import type { ALLERGENS, DIETS } from '#domain/dish/dish';
import type { BookingStatus } from '#domain/booking/booking';
import type { Fulfilment, PaymentMethod } from '#domain/order/order';
import type { DIFFICULTIES, EventStatus, UNITS } from '#domain/event/event';
import type { TABLE_SHAPES, TableKind } from '#domain/table/table';
import type { Weekday } from '#domain/time';

export type Allergen = (typeof ALLERGENS)[number];
export type Diet = (typeof DIETS)[number];

/** Texts in the house's second language, by field. */
export interface Translations<Field extends string> {
  ru: Record<Field, string>;
}

export interface SeedVenue {
  slug: string;
  name: string;
  address: string;
  latitude: number;
  longitude: number;
  phone: string;
  email: string;
  timezone: string;
  currency: string;
  hours: { weekday: Weekday; opens: string; closes: string }[];
  closures: { startsAt: string; endsAt: string; reason: string }[];
  deliveryFee: number;
  freeDeliveryFrom: number;
  acceptWithinMinutes: number;
  slotMinutes: number;
  noticeMinutes: number;
  paceCovers: number;
  paceOnlineCovers?: number;
  paceRules: { weekday: Weekday; from: string; until: string; covers: number; onlineCovers: number }[];
  freeCancelHours: number;
  turnMinutes: { guests: number; minutes: number }[];
  rank: number;
  translations: Translations<'name' | 'address'>;
  /** Of its tables. */
  areas: { name: string; translations: Translations<'name'> }[];
}

export interface SeedCategory {
  slug: string;
  name: string;
  description: string;
  /** File in `images/`. */
  image: string;
  rank: number;
  translations: Translations<'name' | 'description'>;
}

export interface SeedOption {
  name: string;
  /** Added to the dish's price, in the currency of the house. */
  priceDelta: number;
  isDefault?: true;
  translations: Translations<'name'>;
}

export interface SeedOptionGroup {
  name: string;
  min: number;
  max: number;
  options: SeedOption[];
  translations: Translations<'name'>;
}

export type Station = 'kitchen' | 'grill' | 'bar' | 'bakery';

export interface SeedDish {
  slug: string;
  /** Slug of the category. */
  category: string;
  name: string;
  description: string;
  price: number;
  /** File in `images/`. */
  image: string;
  allergens: Allergen[];
  diets: Diet[];
  optionGroups: SeedOptionGroup[];
  servedFrom: string | null;
  servedUntil: string | null;
  preparationMinutes: number;
  station: Station;
  /** null = not counted. */
  portionsLeft: number | null;
  isSoldOut: boolean;
  /** Slugs; empty = every venue. */
  venues: string[];
  /** The home cook's e-mail; null = the house. */
  cook: string | null;
  /** Place within the category. */
  rank: number;
  translations: Translations<'name' | 'description'>;
}

export type ApiRole = 'customer' | 'cook' | 'organizer' | 'staff';
export type PanelRole = 'owner' | 'manager' | 'host' | 'kitchen' | 'support';

export interface SeedPerson {
  email: string;
  username: string;
  displayName: string;
  role: ApiRole;
}

export interface SeedPanelPerson {
  email: string;
  firstname: string;
  lastname: string;
  role: PanelRole;
}

export type OrderVerb = 'accept' | 'reject' | 'expire' | 'start' | 'ready' | 'dispatch' | 'deliver' | 'complete' | 'cancel';

export interface SeedDelivery {
  address: string;
  house: string;
  apartment?: string;
  entrance?: string;
  level?: string;
  latitude: number;
  longitude: number;
  notes?: string;
  phone: string;
}

export interface SeedOrderLine {
  /** Slug of the dish. */
  dish: string;
  quantity: number;
  /** By the English names; groups left out take their defaults. */
  options: { group: string; option: string }[];
}

/** How an order came to be, told relative to the moment at which the house is loaded. */
export interface SeedOrder {
  /** E-mail. */
  customer: string;
  /** Slug; null for a home cook's kitchen, which has no venue. */
  venue: string | null;
  fulfilment: Fulfilment;
  lines: SeedOrderLine[];
  paymentMethod: Extract<PaymentMethod, 'cash' | 'card'>;
  note?: string;
  delivery?: SeedDelivery;
  placedMinutesAgo: number;
  /** From the moment of loading: negative = already late, null = as soon as possible. */
  wantedInMinutes: number | null;
  /** From `placed` to the state it is in; `expire` is the job's. */
  moves: OrderVerb[];
  /** Of the last move, where that one needs it. */
  reason?: string;
}

/** A wish that no menu has, told relative to the moment of loading. */
export interface SeedWish {
  /** E-mail. */
  customer: string;
  title: string;
  description: string;
  preferences?: string;
  requirements?: string;
  servings: number;
  budget?: number;
  delivery: SeedDelivery;
  /** E-mail of the cook who is asked first. */
  asks?: string;
  postedMinutesAgo: number;
  wantedInMinutes: number;
  bids: { cook: string; price: number; message?: string; madeMinutesAgo: number }[];
  chosen?: { cook: string; minutesAgo: number };
  /** By the chosen cook, after that; `complete` is the guest's. */
  moves: OrderVerb[];
}

export interface SeedTable {
  /** Slug. */
  venue: string;
  number: string;
  kind: TableKind;
  seats: number;
  price: number;
  area: string;
  shape: (typeof TABLE_SHAPES)[number];
  /** The middle of the table, in hundredths of its area's plan. */
  position: { x: number; y: number };
  isBookable?: false;
  /** Numbers of tables of the same venue. */
  joinsWith?: string[];
}

/** From the moment of loading, on the quarter of an hour; or on the wall clock, day 0 being that of the coming evening. */
export type SeedMoment = { inMinutes: number } | { day: number; at: string };

export interface SeedBooking {
  /** Slug. */
  venue: string;
  /** Number. */
  table: string;
  starts: SeedMoment;
  minutes: number;
  guests: number;
  name: string;
  /** An account's where there is one. */
  email?: string;
  phone?: string;
  language: 'en' | 'ru';
  note?: string;
  /** Left out = a day before, or three hours ago. */
  askedMinutesAgo?: number;
  /** What becomes of it; a request that somebody else's confirmation beats is declined by that. */
  ends: BookingStatus | 'walk_in';
  /** Confirmed, and now the guest would rather not come. */
  asksToCancel?: true;
  decisionNote?: string;
}

/** An event and how it is booked, told relative to the moment of loading. */
export interface SeedEvent {
  /** E-mail; null = the house itself. */
  organizer: string | null;
  title: string;
  description: string;
  /** Slug. */
  category: string;
  difficulty: (typeof DIFFICULTIES)[number];
  /** Slug; null = somewhere else. */
  venue: string | null;
  location?: string;
  starts: SeedMoment;
  minutes: number;
  capacity: number;
  price: number;
  tags: string[];
  /** Pictures that the menu has. */
  images: string[];
  ingredients: { name: string; amount: number; unit: (typeof UNITS)[number] }[];
  writtenMinutesAgo: number;
  /** null = still a draft. */
  publishedMinutesAgo: number | null;
  bookings: { guest: string; holders: string[]; minutesAgo: number; isGivenBack?: true; isLetIn?: true }[];
  ends: Exclude<EventStatus, 'cancelled'>;
}

/** Somebody who waits for a table when the house is loaded. */
export interface SeedWait {
  /** Slug. */
  venue: string;
  /** The earliest and the latest start. */
  from: SeedMoment;
  until: SeedMoment;
  guests: number;
  name: string;
  email: string;
  language: 'en' | 'ru';
}

export interface SeedSite {
  title: string;
  about: string;
  phone: string;
  email: string;
  socials: { name: string; url: string }[];
  /** Markdown. */
  terms: string;
  translations: Translations<'title' | 'about' | 'terms'>;
}

export interface SeedCanned {
  shortcut: string;
  english: string;
  russian: string;
}

/** A conversation, told relative to the moment of loading. */
export interface SeedTalk {
  /** E-mail. */
  customer: string;
  /** `order`: the latest of this guest. */
  about: 'house' | 'order';
  says: { by: 'guest' | 'house'; body: string; minutesAgo: number; isNote?: true }[];
}
