/**
 * Writes an order with its lines, its address and its event, and shows it as the API does, in one statement. Where it comes from a
 * cart, that is emptied; the statement does nothing at all when the cart is no longer what was read, or its cook sells no more.
 */
import { insertEvent } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import type { OrderView } from '../actions/order-fields';
import { orderAsShown } from './read-order';

/** The columns of a new order, its lines and address as JSON. */
export interface OrderColumns {
  documentId: string;
  kind: string;
  customer: number;
  cook: number | null;
  venue: number | null;
  /** null where it comes from no cart. */
  cart: number | null;
  cartVersion: string | null;
  fulfilment: string;
  paymentMethod: string;
  currency: string;
  /** Decimals. */
  subtotal: string;
  deliveryFee: string;
  discount: string;
  total: string;
  note: string | null;
  wantedAt: Date | null;
  promisedAt: Date | null;
  title: string | null;
  description: string | null;
  preferences: string | null;
  requirements: string | null;
  servings: number | null;
  budget: number | null;
  bidsUntil: Date | null;
  addressedTo: number | null;
  lines: string;
  delivery: string;
  /** “order.placed”, as `eventJson` makes it. */
  event: string;
  now: Date;
}

/** Only the database knows the number, in the end. */
const EVENT = insertEvent(':event', `jsonb_set(e.payload, '{number}', to_jsonb(placed.number))`, ', placed');

const INSERT = statement(
  'insert_order',
  `
  with cart as (
    update carts set updated_at = :now where id = :cart and xmin::text = :cartVersion and (:cook::integer is null or may_sell(:cook::integer)) returning id
  ), source as (
    select from cart union all select where :cart::integer is null
  ), line as (
    select l.* from source, jsonb_to_recordset(:lines::jsonb) as l(dish text, name text, options jsonb, unit_price numeric, quantity integer, total numeric)
  ), address as (
    select a.* from source, jsonb_to_recordset(:delivery::jsonb)
      as a(address text, house text, entrance text, level text, apartment text, latitude float8, longitude float8, phone text, notes text)
  ), placed as (
    insert into orders (document_id, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total,
      fulfilment, note, placed_at, wanted_at, promised_at, customer_id, cook_id, venue_id, title, description, preferences, requirements, servings, budget, bids_until, addressed_to_id,
      created_at, updated_at, published_at)
    select :documentId, 'S-' || nextval('order_number'), :kind, 'placed', 'pending', :paymentMethod, :currency, :subtotal, :deliveryFee, :discount, :total,
      :fulfilment, :note, :now, :wantedAt, :promisedAt, :customer, :cook, :venue,
      :title, :description, :preferences, :requirements, :servings::integer, :budget::numeric, :bidsUntil::timestamp, :addressedTo::integer,
      :now, :now, :now from source
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

/** @returns the order as `orderOutput` describes it, or null when the cart has changed. */
export async function insertOrder(trx: Trx, columns: OrderColumns): Promise<OrderView | null> {
  const [row] = await prepared<{ json: string }>(trx, INSERT, { ...columns });
  return row ? (JSON.parse(row.json) as OrderView) : null;
}
