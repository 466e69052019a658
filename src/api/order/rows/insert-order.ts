/** Writes an order with its lines and its address, and empties the cart, in one statement. */
import { createId } from '@paralleldrive/cuid2';
import type { OrderDraft, Fulfilment, PaymentMethod } from '../../../domain/order';
import type { PricedLine } from '../../../domain/cart';
import { toAmount, toDecimal } from '../../../domain/money';
import type { Trx } from '../../../postgres/rows';

export interface OrderFacts {
  customer: number;
  venue: number | null;
  cart: number;
  fulfilment: Fulfilment;
  paymentMethod: PaymentMethod;
  wantedAt: Date | null;
  note: string | null;
  delivery: Delivery | null;
  now: Date;
}

export interface Delivery {
  address: string;
  house: string;
  entrance?: string | null | undefined;
  level?: string | null | undefined;
  apartment?: string | null | undefined;
  latitude: number;
  longitude: number;
  phone?: string | null | undefined;
  notes?: string | null | undefined;
}

export interface InsertedOrder {
  id: number;
  documentId: string;
  number: string;
}

const INSERT = `
  with placed as (
    insert into orders (document_id, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total,
      fulfilment, note, placed_at, wanted_at, promised_at, customer_id, cook_id, venue_id, created_at, updated_at, published_at)
    values (:documentId, 'S-' || nextval('order_number'), 'menu', 'placed', 'pending', :paymentMethod, :currency, :subtotal, :deliveryFee, :discount, :total,
      :fulfilment, :note, :now, :wantedAt, :promisedAt, :customer, :cook, :venue, :now, :now, :now)
    returning id, number
  ), line_ids as (
    insert into components_order_lines (dish, name, options, unit_price, quantity, total)
    select l.dish, l.name, l.options, l.unit_price, l.quantity, l.total
    from jsonb_to_recordset(:lines::jsonb) as l(dish text, name text, options jsonb, unit_price numeric, quantity integer, total numeric)
    returning id
  ), line_links as (
    insert into orders_cmps (entity_id, cmp_id, component_type, field, "order")
    select placed.id, line_ids.id, 'order.line', 'lines', row_number() over (order by line_ids.id) from placed, line_ids
  ), address as (
    insert into components_order_deliveries (address, house, entrance, level, apartment, latitude, longitude, phone, notes)
    select a.address, a.house, a.entrance, a.level, a.apartment, a.latitude, a.longitude, a.phone, a.notes
    from jsonb_to_recordset(:delivery::jsonb) as a(address text, house text, entrance text, level text, apartment text, latitude float8, longitude float8, phone text, notes text)
    returning id
  ), address_link as (
    insert into orders_cmps (entity_id, cmp_id, component_type, field, "order") select placed.id, address.id, 'order.delivery', 'delivery', 1 from placed, address
  ), emptied as (
    delete from cart_items where cart_id = :cart
  )
  select id, number from placed`;

export async function insertOrder(trx: Trx, draft: OrderDraft, facts: OrderFacts): Promise<InsertedOrder> {
  const documentId = createId();
  const { rows } = await trx.raw<{ rows: { id: number; number: string }[] }>(INSERT, {
    documentId,
    paymentMethod: facts.paymentMethod,
    currency: draft.currency,
    subtotal: toDecimal(draft.subtotal),
    deliveryFee: toDecimal(draft.deliveryFee),
    discount: toDecimal(draft.discount),
    total: toDecimal(draft.total),
    fulfilment: facts.fulfilment,
    note: facts.note,
    now: facts.now,
    wantedAt: facts.wantedAt,
    promisedAt: draft.promisedAt,
    customer: facts.customer,
    cook: draft.cook,
    venue: facts.venue,
    lines: JSON.stringify(draft.lines.map(frozen)),
    delivery: JSON.stringify(facts.delivery ? [facts.delivery] : []),
    cart: facts.cart,
  } as never);
  const [row] = rows;
  if (!row) throw new Error('The order was not inserted');
  return { id: row.id, documentId, number: row.number };
}

const frozen = ({ line, choices, unitPrice, total }: PricedLine) => ({
  dish: line.dish.documentId,
  name: line.dish.name,
  options: choices.map((choice) => ({ ...choice, priceDelta: toAmount(choice.priceDelta) })),
  unit_price: toDecimal(unitPrice),
  quantity: line.quantity,
  total: toDecimal(total),
});
