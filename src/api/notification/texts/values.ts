/** What stands for each placeholder of a text, from the facts of a message; the names are those of `src/domain/notification/message-text.ts`. */
import type { Language } from '#domain/errors';
import { clockText } from '#domain/local-texts';
import type { WaitlistView } from '../../booking/rows/waitlist-views';
import type { BidFacts } from '../facts/bid-facts';
import type { BookingFacts } from '../facts/booking-facts';
import type { HappeningFacts, TicketsFacts } from '../facts/happening-facts';
import type { OrderFacts } from '../facts/order-facts';
import { priceOf } from '../rendering/bid-parts';
import { freeUntilOf, startOf, whenOf } from '../rendering/booking-parts';
import * as happenings from '../rendering/happening-parts';
import type { Facts } from '../rendering/letter';
import { moneyText, momentText } from '../rendering/words';

/** '' where it is not known: the line that names it is left out. */
export type Values = Readonly<Record<string, string>>;

export function valuesOf(facts: Facts, language: Language): Values {
  const { name, house, username, code, payload, order, booking, bid, waitlist, happening, tickets, follower = '' } = facts;
  return {
    name,
    house,
    username,
    code,
    follower,
    hours: typeof payload.hoursLeft === 'number' ? String(payload.hoursLeft) : '',
    ...(order && orderValues(order, language)),
    ...(bid && bidValues(bid, language)),
    ...(booking && bookingValues(booking, language)),
    ...(waitlist && waitlistValues(waitlist)),
    ...(happening && happeningValues(happening, language)),
    ...(tickets && ticketValues(tickets, language)),
  };
}

function orderValues(order: OrderFacts, language: Language): Values {
  const at = order.wantedAt ?? order.promisedAt;
  return {
    number: order.number,
    guest: order.customer.name,
    total: moneyText(order.total, order.currency, language),
    dishes: order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', '),
    time: at ? momentText(at, order.timezone, language) : '',
    reason: order.cancelReason ?? '',
    venue: order.venue?.name ?? '',
    phone: order.venue?.phone ?? '',
    title: order.title ?? '',
    cook: order.cook ?? '',
  };
}

const bidValues = (bid: BidFacts, language: Language): Values => ({
  cook: bid.cook,
  price: priceOf(bid, language),
  reason: bid.reason ?? '',
});

const bookingValues = (booking: BookingFacts, language: Language): Values => ({
  number: booking.number,
  guest: booking.name,
  guests: String(booking.guests),
  start: startOf(booking, language),
  when: whenOf(booking, language),
  table: booking.table,
  venue: booking.venue,
  phone: booking.venuePhone ?? '',
  note: booking.decisionNote ?? '',
  wish: booking.note ?? '',
  until: freeUntilOf(booking, language),
});

const happeningValues = (event: HappeningFacts, language: Language): Values => ({
  title: event.title,
  start: happenings.startOf(event, language),
  when: happenings.whenOf(event, event.timezone, language),
  place: event.place,
  venue: event.venue ?? '',
  phone: event.phone ?? '',
  reason: event.reason ?? '',
  before: event.before ? `${happenings.whenOf(event.before, event.timezone, language)}, ${event.before.place}` : '',
});

const ticketValues = ({ quantity, price, currency, reason }: TicketsFacts, language: Language): Values => ({
  quantity: String(quantity),
  price: moneyText(price, currency, language),
  reason: reason ?? '',
});

const waitlistValues = ({ number, name, guests, position, quotedMinutes, offer, venue }: WaitlistView): Values => ({
  number,
  guest: name,
  guests: String(guests),
  position: position === null ? '' : String(position),
  minutes: quotedMinutes === null ? '' : String(quotedMinutes),
  table: offer?.table ?? '',
  venue: venue.name,
  phone: venue.phone ?? '',
  until: offer ? clockText(new Date(offer.expiresAt), venue.timezone) : '',
});
