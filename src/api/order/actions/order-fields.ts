/** What an order looks like on its way in and out. */
import { z } from 'zod';
import { moment, phone, requiredText, text } from '#platform/actions/fields';
import { FULFILMENTS, ORDER_STATUSES, PAYMENT_METHODS } from '#domain/order/order';
import { PAYMENT_STATUSES } from '#domain/payment/payment';

export const delivery = z.strictObject({
  address: requiredText(300),
  house: requiredText(30),
  entrance: text(30).nullish(),
  level: text(30).nullish(),
  apartment: text(30).nullish(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  phone: phone.nullish(),
  notes: text(1000).nullish(),
});

const orderLine = z.object({
  dish: z.string(),
  name: z.string(),
  options: z.array(z.object({ group: z.string(), option: z.string(), priceDelta: z.number() })).nullable(),
  unitPrice: z.number(),
  quantity: z.number(),
  total: z.number(),
});

export const orderOutput = z.object({
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
  servings: z.number().nullish(),
  budget: z.number().nullish(),
  bidsUntil: moment.nullish(),
});
