/** An order with its lines, its address and its venue, as the API shows it, in one statement. */
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
import type { OrderView } from '../actions/order-fields';
import { PARTIES } from './order-parties';

const moment = (column: string): string => `to_char(o.${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LINES = `
  select l.dish, l.name, l.options, l.unit_price, l.quantity, l.total from orders_cmps c join components_order_lines l on l.id = c.cmp_id
  where c.entity_id = o.id and c.field = 'lines' order by c."order", c.id`;

const DELIVERY = `
  select a.address, a.house, a.entrance, a.level, a.apartment, a.latitude, a.longitude, a.phone, a.notes
  from orders_cmps c join components_order_deliveries a on a.id = c.cmp_id where c.entity_id = o.id and c.field = 'delivery' order by c.id limit 1`;

const VENUE = `(select row_to_json(place) from (select v.document_id as "documentId", v.name, v.slug from venues v where v.id = o.venue_id) place)`;

/** @param from where the order `o` is, and queries for its lines and its address, which may not be in their tables yet */
export const orderAsShown = (from: { order: string; lines: string; delivery: string }): string => `
  select row_to_json(shown)::text as json from (
    select o.document_id as "documentId", o.number, o.kind, o.status, o.payment_status as "paymentStatus", o.payment_method as "paymentMethod", o.currency,
      coalesce((select json_agg(json_build_object('dish', l.dish, 'name', l.name, 'options', l.options, 'unitPrice', l.unit_price::float8,
        'quantity', l.quantity, 'total', l.total::float8)) from (${from.lines}) l), '[]'::json) as lines,
      o.subtotal::float8 as subtotal, o.delivery_fee::float8 as "deliveryFee", o.discount::float8 as discount, o.total::float8 as total,
      o.title, o.description, o.preferences, o.requirements, o.servings, o.budget::float8 as budget, ${moment('bids_until')} as "bidsUntil",
      o.fulfilment, (select row_to_json(a) from (${from.delivery}) a) as delivery, o.note, ${VENUE} as venue,
      ${moment('placed_at')} as "placedAt", ${moment('wanted_at')} as "wantedAt", ${moment('promised_at')} as "promisedAt",
      ${moment('delivered_at')} as "deliveredAt", o.cancel_reason as "cancelReason", ${moment('cancel_requested_at')} as "cancelRequestedAt", ${PARTIES}
    from ${from.order} o) shown`;

const STORED = statement(
  'order',
  orderAsShown({ order: '(select * from orders where document_id = :documentId)', lines: LINES, delivery: DELIVERY }),
);

/** @returns what `orderOutput` describes. */
export async function readOrder(trx: Trx, documentId: string): Promise<OrderView> {
  const [row] = await prepared<{ json: string }>(trx, STORED, { documentId });
  if (!row) throw new Error(`The order ${documentId} vanished`);
  return JSON.parse(row.json) as OrderView;
}
