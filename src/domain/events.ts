/** Everything that happens in the house is an event with a name, a topic, a version and a payload that says what, never whose phone or address. */
import { z } from 'zod';
import { ACCOUNT_EVENTS, type AccountEventName } from './account/events';
import { BID_EVENTS, bidMoved, type BidEventName } from './bid/events';
import { BOOKING_EVENTS, bookingMoved, type BookingEventName } from './booking/events';
import { EVENT_EVENTS, eventMoved, type EventEventName } from './event/events';
import { type Actor } from './machine';
import { FULFILMENTS, ORDER_STATUSES, PAYMENT_METHODS, type OrderStatus } from './order/order';
import { PAYMENT_STATUSES, type PaymentStatus } from './payment/payment';
import { PROFILE_EVENTS, type ProfileEventName } from './profile/events';
import { TICKET_EVENTS, ticketMoved, type TicketEventName } from './ticket/events';
import { WAITLIST_EVENTS, waitlistMoved, type WaitlistEventName } from './waitlist/events';

export interface EventType {
  topic: string;
  version: number;
  payload: z.ZodType<Record<string, unknown>>;
  sample: Record<string, unknown>;
}

/** What travels: in the outbox, over the transport, to consumers and webhooks. */
export interface Envelope {
  /** UUID v7; the same after a redelivery. */
  id: string;
  name: EventName;
  version: number;
  topic: string;
  /** The aggregate: events of one key keep their order. */
  subject: string;
  occurredAt: string;
  actor: Actor;
  traceId: string | null;
  payload: Record<string, unknown>;
}

export type EventName =
  | `order.${OrderStatus}`
  | `payment.${PaymentStatus}`
  | 'order.cancel_requested'
  | 'order.changed'
  | 'order.opened'
  | 'cart.updated'
  | 'dish.sold_out'
  | 'dish.back_on_sale'
  | 'log.replayed'
  | 'log.skipped'
  | AccountEventName
  | BookingEventName
  | ProfileEventName
  | WaitlistEventName
  | BidEventName
  | EventEventName
  | TicketEventName;

const userId = z.number().int().nullable();
const orderFacts = z.object({
  number: z.string(),
  kind: z.enum(['menu', 'custom', 'subscription']),
  fulfilment: z.enum(FULFILMENTS),
  total: z.number(),
  currency: z.string(),
  customer: userId,
  cook: userId,
  venue: z.number().int().nullable(),
});
const orderMoved = orderFacts.extend({
  from: z.enum(ORDER_STATUSES).nullable(),
  to: z.enum(ORDER_STATUSES),
  reason: z.string().nullable(),
});
const paymentMoved = z.object({
  order: z.number().int().nullable(),
  method: z.enum(PAYMENT_METHODS),
  amount: z.number(),
  currency: z.string(),
  from: z.enum(PAYMENT_STATUSES).nullable(),
  to: z.enum(PAYMENT_STATUSES),
  reason: z.string().nullable(),
});
/** Whose cart it is, and what is in it at the prices of this moment; `items` counts portions. */
const cartFacts = z.object({ user: z.number().int(), total: z.number(), currency: z.string(), items: z.number().int() });
const dishFacts = z.object({ name: z.string(), until: z.string().nullable() });

/** Somebody of the staff had events sent again, or gave them up. */
const logMended = z.object({ count: z.number().int(), reason: z.string().nullable() });

const orderSample = {
  number: 'S-1001',
  kind: 'menu',
  fulfilment: 'delivery',
  total: 31.4,
  currency: 'EUR',
  customer: 7,
  cook: null,
  venue: 1,
};
const paymentSample = { order: 12, method: 'cash', amount: 31.4, currency: 'EUR', reason: null };

const inTopic = (noun: string, payload: EventType['payload'], sample: EventType['sample']): EventType => ({
  topic: `samovar.${noun}`,
  version: 1,
  payload,
  sample,
});
const perStatus = <S extends string, N extends string>(noun: N, statuses: readonly S[], make: (status: S) => EventType) =>
  Object.fromEntries(statuses.map((status) => [`${noun}.${status}`, make(status)])) as Record<`${N}.${S}`, EventType>;

export const EVENTS: Readonly<Record<EventName, EventType>> = {
  ...perStatus('order', ORDER_STATUSES, (status) =>
    inTopic('orders', orderMoved, { ...orderSample, from: status === 'placed' ? null : 'placed', to: status, reason: null }),
  ),
  ...perStatus('payment', PAYMENT_STATUSES, (status) =>
    inTopic('payments', paymentMoved, { ...paymentSample, from: status === 'pending' ? null : 'pending', to: status }),
  ),
  'order.cancel_requested': inTopic('orders', orderFacts, orderSample),
  'order.changed': inTopic('orders', orderFacts.extend({ fields: z.array(z.string()) }), { ...orderSample, fields: ['wantedAt'] }),
  'order.opened': inTopic('orders', orderFacts, { ...orderSample, kind: 'custom', venue: null }),
  'cart.updated': inTopic('carts', cartFacts, { user: 7, total: 19.8, currency: 'EUR', items: 2 }),
  'dish.sold_out': inTopic('dishes', dishFacts, { name: 'Borscht', until: null }),
  'dish.back_on_sale': inTopic('dishes', dishFacts, { name: 'Borscht', until: null }),
  'log.replayed': inTopic('log', logMended, { count: 1, reason: null }),
  'log.skipped': inTopic('log', logMended, { count: 1, reason: 'The order was made by mistake' }),
  ...listed('users', ACCOUNT_EVENTS),
  ...listed('bookings', BOOKING_EVENTS),
  ...listed('profiles', PROFILE_EVENTS),
  ...listed('waitlist', WAITLIST_EVENTS),
  ...listed('bids', BID_EVENTS),
  ...listed('events', EVENT_EVENTS),
  ...listed('tickets', TICKET_EVENTS),
};

function listed<N extends string>(
  noun: string,
  events: Readonly<Record<N, readonly [EventType['payload'], EventType['sample']]>>,
): Record<N, EventType> {
  const entries = (Object.keys(events) as N[]).map((name) => [name, inTopic(noun, events[name][0], events[name][1])]);
  return Object.fromEntries(entries) as Record<N, EventType>;
}

export interface StatusChange {
  from: string | null;
  to: string;
  reason: string | null;
}

/** The payload of a status event, from the row that changed (amounts in minor units) and the change. */
export const statusPayload: Readonly<Record<string, (row: Record<string, unknown>, change: StatusChange) => Record<string, unknown>>> = {
  bid: bidMoved,
  booking: bookingMoved,
  event: eventMoved,
  ticket: ticketMoved,
  waitlist: waitlistMoved,
  order: (row, change) => ({ ...orderPayload(row), ...change }),
  payment: ({ order, method, amount, currency }, change) => ({ order, method, amount: Number(amount) / 100, currency, ...change }),
};

export const orderPayload = ({
  number,
  kind,
  fulfilment,
  total,
  currency,
  customer,
  cook,
  venue,
}: Record<string, unknown>): Record<string, unknown> => ({
  number,
  kind,
  fulfilment,
  total: Number(total) / 100,
  currency,
  customer,
  cook,
  venue,
});
