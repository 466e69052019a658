/** The one way an order comes about, whatever it is made of: a cart, a wish, a standing order. Its parts are frozen, its event is told, counted portions leave the menu. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { PricedLine } from '#domain/cart/cart';
import { toAmount, toDecimal, type Minor } from '#domain/money';
import { orderPayload } from '#domain/order/events';
import type { Fulfilment, OrderRow, PaymentMethod } from '#domain/order/order';
import { eventJson } from '#platform/events/emit';
import { inTransaction, onConnection, type Trx } from '#platform/postgres/rows';
import type { StoredLine } from '../../cart/rows/cart-lines';
import type { Delivery, OrderView } from '../actions/order-fields';
import { insertOrder, type OrderColumns } from '../rows/insert-order';
import { takeOfDay, takePortions } from '../rows/portions';

export interface NewOrder {
  kind: OrderRow['kind'];
  customer: number;
  cook: number | null;
  venue: number | null;
  /** What it comes from and empties, as it was when it was priced; null = from no cart. */
  cart: { id: number; version: string } | null;
  /** Empty for a wish. */
  lines: readonly PricedLine<StoredLine>[];
  currency: string;
  subtotal: Minor;
  deliveryFee: Minor;
  discount: Minor;
  total: Minor;
  fulfilment: Fulfilment;
  paymentMethod: PaymentMethod;
  delivery: Delivery | null;
  note: string | null;
  wantedAt: Date | null;
  promisedAt: Date | null;
  /** What no menu has. */
  wish: Wish | null;
  now: Date;
}

export interface Wish {
  title: string;
  description: string;
  preferences: string | null;
  requirements: string | null;
  servings: number;
  budget: number | null;
  bidsUntil: Date;
  /** The cook who is asked first. */
  addressedTo: number | null;
}

/** @returns the order as the API shows it, or null when its cart is no longer what was priced. @throws DomainError of `takePortions` and `takeOfDay` */
export async function makeOrder(strapi: Core.Strapi, order: NewOrder): Promise<OrderView | null> {
  const columns = columnsOf(strapi, order);
  const insert = (connection: Trx) => insertOrder(connection, columns);
  const lines = order.lines.map(({ line }) => line);
  const { cook } = order;
  const hasDay = lines.some(({ dish }) => dish.cookPortionsLeft !== null);
  // Nothing else belongs to it: one statement needs no transaction around it.
  if (!hasDay && lines.every(({ dish }) => dish.portionsLeft === null)) return onConnection(strapi, insert);
  return inTransaction(strapi, async (trx) => {
    const made = await insert(trx);
    if (made) await takePortions(trx, lines);
    if (made && hasDay && cook !== null) await takeOfDay(trx, lines, { cook, at: order.wantedAt ?? order.now });
    return made;
  });
}

const NO_WISH = {
  title: null,
  description: null,
  preferences: null,
  requirements: null,
  servings: null,
  budget: null,
  bidsUntil: null,
  addressedTo: null,
};

function columnsOf(strapi: Core.Strapi, { cart, lines, wish, ...order }: NewOrder): OrderColumns {
  const documentId = createId();
  // Only the database knows the number, in the end.
  const payload = { ...orderPayload({ ...order, number: '' }), from: null, to: 'placed', reason: null };
  return {
    ...order,
    ...(wish ?? NO_WISH),
    documentId,
    cart: cart?.id ?? null,
    cartVersion: cart?.version ?? null,
    subtotal: toDecimal(order.subtotal),
    deliveryFee: toDecimal(order.deliveryFee),
    discount: toDecimal(order.discount),
    total: toDecimal(order.total),
    lines: JSON.stringify(lines.map(frozen)),
    delivery: JSON.stringify(order.delivery ? [order.delivery] : []),
    event: eventJson(strapi, 'order.placed', { subject: documentId, payload }),
  };
}

const frozen = ({ line, choices, unitPrice, total }: PricedLine) => ({
  dish: line.dish.documentId,
  name: line.dish.name,
  options: choices.map((choice) => ({ ...choice, priceDelta: toAmount(choice.priceDelta) })),
  unit_price: toDecimal(unitPrice),
  quantity: line.quantity,
  total: toDecimal(total),
});
