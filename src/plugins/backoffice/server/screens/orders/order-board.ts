/** All that the order board shows, in one statement: every live order, and what was finished lately. */
import type { Core } from '@strapi/strapi';
import { CHOICES_IN } from '../../../../../api/dish/rows/dish-sql';
import { nameIn } from '../../../../../api/venue/rows/place-names';
import { isPayableByStaff, type Payable } from '#domain/payment/payment';
import { ORDER_MEANINGS, ORDER_STATUSES } from '#domain/order/order';
import { statusesWhere } from '#domain/status-table';
import { fromJson, rowsOf, type Row } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import type { Board, BoardCard, BoardContact, BoardLine } from '../../../contract/board';
import { movesOf, type Sight } from '../../sights/orders';

const FINISHED = statusesWhere(ORDER_MEANINGS, { column: 'done' });
const LIVE = ORDER_STATUSES.filter((status) => !FINISHED.includes(status));
const FINISHED_SHOWN = 30;
const FINISHED_HOURS = 12;

export async function orderBoard(strapi: Core.Strapi, sight: Sight, now: Date): Promise<Board> {
  const since = new Date(now.getTime() - FINISHED_HOURS * 3_600_000);
  const houseTimezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const asked = { since, shown: FINISHED_SHOWN, language: sight.language };
  const rows = await rowsOf<Row>(strapi.db.connection, statement(strapi), asked);
  const venues = fromJson<Board['venues'] | null>(rows[0]?.venues ?? null) ?? [];
  return { now: now.toISOString(), venues, cards: rows.map((row) => cardOf(row, sight, houseTimezone)) };
}

/** An order says what was ordered: a dish that is called otherwise since then keeps the name of that time. */
const LINE_NAME = `case when d.name = l.name then ${nameIn('d')} else l.name end`;

/** People may have a name of their own choice beside the one they log in with. */
const statement = (strapi: Core.Strapi): string => {
  const hasProfiles = 'api::profile.profile' in strapi.contentTypes;
  const nameOf = (user: string) =>
    hasProfiles
      ? `coalesce(nullif((select p.display_name from profiles p where p.user_id = ${user}.id limit 1), ''), ${user}.username)`
      : `${user}.username`;
  return `
with wanted as (
  select o.* from orders o where o.status in (${sqlList(LIVE)})
  union all
  (select o.* from orders o where o.status in (${sqlList(FINISHED)}) and o.updated_at >= :since order by o.updated_at desc limit :shown)
)
select o.document_id, o.number, o.kind, o.status, o.fulfilment, o.note, o.placed_at, o.wanted_at, o.promised_at, o.updated_at,
  o.delivered_at, o.cancel_requested_at, o.cancel_reason, o.payment_status, o.payment_method, o.currency, o.total, o.customer_id, o.cook_id, o.title, o.servings,
  ${nameOf('guest')} as guest, ${nameOf('cook')} as cook, v.slug as venue_slug, ${nameIn('v')} as venue_name, v.timezone, lines.list as lines,
  delivery.facts as delivery, (select json_agg(json_build_object('slug', slug, 'name', ${nameIn('venues')}) order by rank, name) from venues) as venues
from wanted o
left join up_users guest on guest.id = o.customer_id
left join up_users cook on cook.id = o.cook_id
left join venues v on v.id = o.venue_id
left join lateral (
  select json_agg(json_build_object('name', ${LINE_NAME}, 'quantity', l.quantity, 'options', ${CHOICES_IN('l', 'd')},
    'allergens', coalesce(d.allergens, '[]'::jsonb), 'total', l.total) order by c."order") as list
  from orders_cmps c
  join components_order_lines l on l.id = c.cmp_id
  left join dishes d on d.document_id = l.dish
  where c.entity_id = o.id and c.field = 'lines'
) lines on true
left join lateral (
  select row_to_json(a) as facts from orders_cmps c join components_order_deliveries a on a.id = c.cmp_id
  where c.entity_id = o.id and c.field = 'delivery' limit 1
) delivery on true
order by coalesce(o.promised_at, o.wanted_at, o.placed_at), o.id`;
};

function cardOf(row: Row, sight: Sight, houseTimezone: string): BoardCard {
  const lines = row.kind === 'custom' ? [wishLine(row)] : (fromJson<BoardLine[] | null>(row.lines) ?? []);
  return {
    id: String(row.document_id),
    number: String(row.number),
    status: row.status as BoardCard['status'],
    fulfilment: row.fulfilment as BoardCard['fulfilment'],
    guest: readableName(row.guest),
    cook: readableName(row.cook),
    venue: row.venue_slug ? { slug: row.venue_slug as string, name: row.venue_name as string } : null,
    timezone: (row.timezone as string | null) ?? houseTimezone,
    lines: lines.map((line) => lineOf(line, sight)),
    note: textOrNull(row.note),
    placedAt: iso(row.placed_at) ?? '',
    wantedAt: iso(row.wanted_at),
    promisedAt: iso(row.promised_at),
    changedAt: iso(row.updated_at) ?? '',
    cancelRequestedAt: iso(row.cancel_requested_at),
    cancelReason: textOrNull(row.cancel_reason),
    paymentStatus: row.payment_status as BoardCard['paymentStatus'],
    paymentMethod: row.payment_method as BoardCard['paymentMethod'],
    currency: String(row.currency),
    total: sight.seesMoney ? Number(row.total) : null,
    contact: sight.seesContacts ? contactOf(row.delivery) : null,
    moves: sight.mayMove ? movesOf(row, sight.actor) : [],
    isPayable: sight.mayMove && isPayable(row),
  };
}

function isPayable({ kind, status, payment_status, total }: Row): boolean {
  const order = { kind, status, paymentStatus: payment_status, total } as Payable;
  return isPayableByStaff(order);
}

const lineOf = ({ name, quantity, options, allergens, total }: BoardLine, sight: Sight): BoardLine => ({
  name,
  quantity,
  options: options.map(({ group, option }) => ({ group, option })),
  allergens,
  total: sight.seesMoney ? Number(total) : null,
});

/** A wish has no lines: it is what its guest calls it, for so many. */
const wishLine = ({ title, servings, total }: Row): BoardLine => ({
  name: String(title),
  quantity: Number(servings ?? 1),
  options: [],
  allergens: [],
  total: Number(total),
});

function contactOf(value: unknown): BoardContact | null {
  const facts = fromJson<BoardContact | null>(value);
  if (!facts) return null;
  const { address, house, entrance, level, apartment, notes, phone } = facts;
  return { address, house, entrance, level, apartment, notes, phone };
}

/** Somebody who logs in with an address is still not called by it across the kitchen. */
const readableName = (name: unknown): string | null =>
  typeof name === 'string' && name && !name.includes('@') ? name.charAt(0).toUpperCase() + name.slice(1) : null;
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null);
