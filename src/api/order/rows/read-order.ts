/** An order with its lines, its address and its venue, as the API shows it, in one statement. */
import type { Row, Trx } from '../../../postgres/rows';

const moment = (column: string): string => `to_char(o.${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LINES = `coalesce((
  select json_agg(line) from (
    select l.dish, l.name, l.options, l.unit_price::float8 as "unitPrice", l.quantity, l.total::float8 as total
    from orders_cmps c join components_order_lines l on l.id = c.cmp_id
    where c.entity_id = o.id and c.field = 'lines' order by c."order", c.id) line), '[]'::json)`;

const DELIVERY = `(
  select row_to_json(destination) from (
    select a.address, a.house, a.entrance, a.level, a.apartment, a.latitude, a.longitude, a.phone, a.notes
    from orders_cmps c join components_order_deliveries a on a.id = c.cmp_id
    where c.entity_id = o.id and c.field = 'delivery' order by c.id limit 1) destination)`;

const VENUE = `(select row_to_json(place) from (select v.document_id as "documentId", v.name, v.slug from venues v where v.id = o.venue_id) place)`;

const ORDER = `
  select row_to_json(shown)::text as json from (
    select o.document_id as "documentId", o.number, o.kind, o.status, o.payment_status as "paymentStatus", o.payment_method as "paymentMethod", o.currency,
      ${LINES} as lines, o.subtotal::float8 as subtotal, o.delivery_fee::float8 as "deliveryFee", o.discount::float8 as discount, o.total::float8 as total,
      o.fulfilment, ${DELIVERY} as delivery, o.note, ${VENUE} as venue, ${moment('placed_at')} as "placedAt", ${moment('wanted_at')} as "wantedAt",
      ${moment('promised_at')} as "promisedAt", ${moment('delivered_at')} as "deliveredAt", o.cancel_reason as "cancelReason",
      ${moment('cancel_requested_at')} as "cancelRequestedAt"
    from orders o where o.document_id = :documentId) shown`;

/** @returns what `orderOutput` describes. */
export async function readOrder(trx: Trx, documentId: string): Promise<Row> {
  const { rows } = await trx.raw<{ rows: { json: string }[] }>(ORDER, { documentId });
  const [row] = rows;
  if (!row) throw new Error(`The order ${documentId} vanished`);
  return JSON.parse(row.json) as Row;
}
