/** What an order looks like on its way in and out. */
import { z } from 'zod';
import { idOrSlug, instant, line, moment, momentText, phone, requiredLine, text } from '#platform/actions/fields';
import { CATALOGUE } from '#domain/error-catalogue';
import { FULFILMENTS, ORDER_STATUSES, PAYMENT_METHODS } from '#domain/order/order';
import { PAYMENT_STATUSES } from '#domain/payment/payment';

export const delivery = z
  .strictObject({
    address: requiredLine(300),
    house: requiredLine(30),
    entrance: line(30).nullish(),
    level: line(30).nullish(),
    apartment: line(30).nullish(),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    phone: phone.nullish(),
    notes: text(1000).nullish(),
  })
  .meta({ id: 'NewDelivery' });

export type Delivery = z.output<typeof delivery>;

export const checkout = z.object({
  venue: idOrSlug.optional().describe('documentId or slug; left out = the house’s first venue'),
  fulfilment: z.enum(FULFILMENTS),
  delivery: delivery.nullish(),
  wantedAt: instant.nullish(),
  paymentMethod: z.enum(PAYMENT_METHODS),
  note: text(1000).nullish(),
  acceptPriceChange: z.boolean().default(false),
});
export type CheckoutRequest = z.output<typeof checkout>;

/** While the order is placed. */
export const orderChange = z
  .object({ delivery: delivery.optional(), note: text(1000).nullish(), wantedAt: instant.nullish() })
  .refine((change) => Object.keys(change).length > 0, CATALOGUE['request.empty'].en);
export type OrderChange = z.output<typeof orderChange>;

const orderLine = z
  .object({
    dish: z.string(),
    name: z.string(),
    options: z.array(z.object({ group: z.string(), option: z.string(), priceDelta: z.number() })).nullable(),
    unitPrice: z.number(),
    quantity: z.number().int(),
    total: z.number(),
  })
  .meta({ id: 'OrderDetailsLine' });

const party = z.object({ documentId: z.string(), displayName: z.string() }).meta({ id: 'OrderParty' });
const customerParty = z
  .object({
    documentId: z.string(),
    displayName: z.string(),
    phone: z.string().nullish().describe('of a delivery, for its cook and the staff'),
  })
  .meta({ id: 'OrderCustomer' });

export const orderOutput = z
  .object({
    documentId: z.string(),
    number: z.string(),
    kind: z.string(),
    status: z.enum(ORDER_STATUSES),
    paymentStatus: z.enum(PAYMENT_STATUSES),
    paymentMethod: z.enum(PAYMENT_METHODS),
    currency: z.string(),
    lines: z.array(orderLine),
    subtotal: z.number(),
    deliveryFee: z.number(),
    discount: z.number(),
    total: z.number(),
    fulfilment: z.enum(FULFILMENTS),
    delivery: z.object({ ...delivery.shape, phone: z.string().nullish() }).nullish(),
    note: z.string().nullish(),
    venue: z.object({ documentId: z.string(), name: z.string(), slug: z.string() }).nullish(),
    customer: customerParty.nullable().describe('as a profile'),
    cook: party.nullable().describe('as a profile; null = the house'),
    placedAt: moment,
    wantedAt: moment.nullish(),
    promisedAt: moment.nullish(),
    deliveredAt: moment.nullish(),
    cancelReason: z.string().nullish(),
    cancelRequestedAt: moment.nullish(),
    title: z.string().nullish().describe('of a wish, as are the following'),
    description: z.string().nullish(),
    preferences: z.string().nullish(),
    requirements: z.string().nullish(),
    servings: z.number().int().nullish(),
    budget: z.number().nullish(),
    bidsUntil: moment.nullish(),
  })
  .meta({ id: 'OrderDetails' });
export type OrderView = z.input<typeof orderOutput>;

export const orderStep = z
  .object({
    from: z.string().nullable(),
    to: z.string(),
    reason: z.string().nullable(),
    at: momentText,
    actor: z.object({ kind: z.string(), id: z.number().int().nullable(), name: z.string().nullable().describe('the public name') }),
  })
  .meta({ id: 'OrderStep' });
export type OrderStep = z.input<typeof orderStep>;
