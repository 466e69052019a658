/**
 * Writes an order with its lines, its address and its event, empties the cart, and shows the order as the API does, in one statement,
 * which does nothing at all when the cart is no longer what was read.
 */
import type { OrderDraft, Fulfilment, PaymentMethod } from '#domain/order/order';
import type { PricedLine } from '#domain/cart/cart';
import { toAmount, toDecimal } from '#domain/money';
import { insertEvent } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import type { Delivery, OrderView } from '../actions/order-fields';
import { orderAsShown } from './read-order';

export interface OrderFacts {
  documentId: string;
  customer: number;
  venue: number | null;
  cart: number;
  cartVersion: string;
  fulfilment: Fulfilment;
  paymentMethod: PaymentMethod;
  wantedAt: Date | null;
  note: string | null;
  delivery: Delivery | null;
  now: Date;
}

/** Only the database knows the number, in the end. */
const EVENT = insertEvent(':event', `jsonb_set(e.payload, '{number}', to_jsonb(placed.number))`, ', placed');

const INSERT = statement(
  'insert_order',
  `
  with cart as (
    update carts set updated_at = :now where id = :cart and xmin::text = :cartVersion returning id
  ), line as (
    select l.* from cart, jsonb_to_recordset(:lines::jsonb) as l(dish text, name text, options jsonb, unit_price numeric, quantity integer, total numeric)
  ), address as (
    select a.* from cart, jsonb_to_recordset(:delivery::jsonb)
      as a(address text, house text, entrance text, level text, apartment text, latitude float8, longitude float8, phone text, notes text)
  ), placed as (
    insert into orders (document_id, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total,
      fulfilment, note, placed_at, wanted_at, promised_at, customer_id, cook_id, venue_id, created_at, updated_at, published_at)
    select :documentId, 'S-' || nextval('order_number'), 'menu', 'placed', 'pending', :paymentMethod, :currency, :subtotal, :deliveryFee, :discount, :total,
      :fulfilment, :note, :now, :wantedAt, :promisedAt, :customer, :cook, :venue, :now, :now, :now from cart
    returning *
  ), line_ids as (
    insert into components_order_lines (dish, name, options, unit_price, quantity, total)
    select * from line returning id
  ), line_links as (
    insert into orders_cmps (entity_id, cmp_id, component_type, field, "order")
    select placed.id, line_ids.id, 'order.line', 'lines', row_number() over (order by line_ids.id) from placed, line_ids
  ), address_id as (
    insert into components_order_deliveries (address, house, entrance, level, apartment, latitude, longitude, phone, notes)
    select * from address returning id
  ), address_link as (
    insert into orders_cmps (entity_id, cmp_id, component_type, field, "order") select placed.id, address_id.id, 'order.delivery', 'delivery', 1 from placed, address_id
  ), emptied as (
    delete from cart_items where cart_id = (select id from cart)
  ), told as (${EVENT})
  ${orderAsShown({ order: 'placed', lines: 'select * from line', delivery: 'select * from address' })}`,
);

/** @param event “order.placed”, as `eventJson` makes it. @returns the order as `orderOutput` describes it, or null when the cart has changed. */
export async function insertOrder(
  trx: Trx,
  draft: OrderDraft,
  { facts, event }: { facts: OrderFacts; event: string },
): Promise<OrderView | null> {
  const [row] = await prepared<{ json: string }>(trx, INSERT, {
    ...facts,
    currency: draft.currency,
    subtotal: toDecimal(draft.subtotal),
    deliveryFee: toDecimal(draft.deliveryFee),
    discount: toDecimal(draft.discount),
    total: toDecimal(draft.total),
    promisedAt: draft.promisedAt,
    cook: draft.cook,
    lines: JSON.stringify(draft.lines.map(frozen)),
    delivery: JSON.stringify(facts.delivery ? [facts.delivery] : []),
    event,
  });
  return row ? (JSON.parse(row.json) as OrderView) : null;
}

const frozen = ({ line, choices, unitPrice, total }: PricedLine) => ({
  dish: line.dish.documentId,
  name: line.dish.name,
  options: choices.map((choice) => ({ ...choice, priceDelta: toAmount(choice.priceDelta) })),
  unit_price: toDecimal(unitPrice),
  quantity: line.quantity,
  total: toDecimal(total),
});
