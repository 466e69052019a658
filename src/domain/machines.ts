/** Which content type lives by which table of moves. */
import { bidMachine } from './bid/bid';
import { bookingMachine } from './booking/booking';
import { eventMachine } from './event/event';
import { type Machine } from './machine';
import { orderMachine } from './order/order';
import { paymentMachine } from './payment/payment';
import { ticketMachine } from './ticket/ticket';
import { waitlistMachine } from './waitlist/waitlist';

/** A machine whose row type only its own noun knows. */
export type AnyMachine = Machine<string, string, { status: string }>;

export const machines: Readonly<Record<string, AnyMachine>> = {
  'api::bid.bid': bidMachine as unknown as AnyMachine,
  'api::booking.booking': bookingMachine as unknown as AnyMachine,
  'api::booking.waitlist-entry': waitlistMachine as unknown as AnyMachine,
  'api::event.event': eventMachine as unknown as AnyMachine,
  'api::order.order': orderMachine as unknown as AnyMachine,
  'api::payment.payment': paymentMachine as unknown as AnyMachine,
  'api::ticket.ticket': ticketMachine as unknown as AnyMachine,
};
