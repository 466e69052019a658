/** Each constraint of the database against a write that it refuses: the refusal is the client's, and names fields that there are. */
import type { Knex } from 'knex';
import { rowOf } from '../helpers/rows';

const { refusalOfDatabase } = running<typeof import('#platform/postgres/refusals')>('src/platform/postgres/refusals');
const { kindOf, messageOf } = running<typeof import('#domain/error-catalogue')>('src/domain/error-catalogue');

interface Constraint {
  name: string;
  table: string;
  kind: 'check' | 'unique' | 'foreign key' | 'exclusion';
  /** Of a unique index: all that it is made of, its columns, and where it holds. */
  definition: string;
  predicate: string | null;
  columns: string[];
}

/** What breaks each check. A new one without its line here fails the test. */
const BREAKS: Readonly<Record<string, string>> = {
  venues_delivery_fee_range: 'delivery_fee = -1',
  venues_timezone_known: `timezone = 'UTC+3'`,
  notice_preferences_timezone_known: `timezone = 'local'`,
  venues_slug_present: `slug = ''`,
  categories_slug_present: `slug = '-'`,
  dishes_slug_present: 'slug = null',
  events_slug_present: `slug = ''`,
  dishes_price_positive: 'price = 0',
  dishes_portions_left_range: 'portions_left = -1',
  tables_seats_range: 'seats = 0',
  tables_price_range: 'price = -1',
  cart_items_quantity_range: 'quantity = 100',
  orders_total_sum: 'total = 7',
  orders_wish_whole: `kind = 'custom'`,
  payments_amount_range: 'amount = -1',
  bids_price_positive: 'price = 0',
  bookings_ends_at_order: 'ends_at = starts_at',
  bookings_guests_range: 'guests = 0',
  bookings_price_range: 'price = -1',
  bookings_joined_with_other: 'table_id = (select min(id) from tables), joined_with_id = (select min(id) from tables)',
  waitlist_entries_ends_at_order: `ends_at = starts_at - interval '1 hour'`,
  waitlist_entries_guests_range: 'guests = 0',
  waitlist_entries_offer_whole: `status = 'offered', offer_starts_at = null`,
  events_ends_at_order: 'ends_at = starts_at',
  events_price_positive: 'price = -1',
  events_seats_taken_range: 'seats_taken = capacity + 1',
  conversations_customer_known: 'customer_id = null, guest_name = null',
  conversations_order_whole: `kind = 'order', order_id = null`,
  conversations_partner_whole: `kind = 'direct', partner_id = null`,
  conversations_partner_other: 'partner_id = customer_id',
  conversations_rating_range: 'rating = 6',
  conversations_last_seq_range: 'last_seq = -1',
  messages_seq_range: 'seq = 0',
  messages_is_internal_note: `kind = 'note', is_internal = false`,
  follows_follower_required: 'follower_id = null',
  follows_followed_other: 'followed_id = follower_id',
};

/** What a row needs beside what its schema asks for, so that every partial index counts it. */
const RELATED: Readonly<Record<string, Record<string, string>>> = {
  'api::booking.booking': { table: 'api::table.table' },
  'api::waitlist-entry.waitlist-entry': { venue: 'api::venue.venue', booking: 'api::booking.booking' },
  'api::booking.waitlist-entry': { venue: 'api::venue.venue', booking: 'api::booking.booking' },
  'api::cart-item.cart-item': { cart: 'api::cart.cart', dish: 'api::dish.dish' },
  'api::cart.cart': { owner: 'plugin::users-permissions.user' },
  'api::profile.profile': { user: 'plugin::users-permissions.user' },
  'api::profile.follow': { follower: 'api::profile.profile', followed: 'api::profile.profile' },
  'api::notification.notice-preference': { user: 'plugin::users-permissions.user' },
  'api::payment.payment': { order: 'api::order.order' },
  'api::bid.bid': { order: 'api::order.order', cook: 'plugin::users-permissions.user' },
  'api::chat.conversation': { customer: 'plugin::users-permissions.user', order: 'api::order.order' },
  'api::chat.message': { conversation: 'api::chat.conversation' },
  'api::table.table': { venue: 'api::venue.venue' },
};

const types = () =>
  new Map(
    Object.values(strapi.contentTypes)
      .filter(isOurs)
      .map(({ uid }) => [strapi.db.metadata.get(uid).tableName, uid]),
  );
const isOurs = ({ uid }: { uid: string }): boolean => uid.startsWith('api::') || uid === 'plugin::users-permissions.user';

const ASKED = `
  select c.conname as name, c.conrelid::regclass::text as table,
    case c.contype when 'c' then 'check' when 'f' then 'foreign key' else 'exclusion' end as kind, '' as definition,
    pg_get_expr(i.indpred, i.indrelid) as predicate,
    array(select attname::text from pg_attribute where attrelid = c.conrelid and attnum = any(c.conkey)) as columns
  from pg_constraint c left join pg_index i on i.indexrelid = c.conindid and c.contype = 'x'
  where c.contype in ('c', 'f', 'x') and c.connamespace = 'public'::regnamespace
  union all
  select i.indexrelid::regclass::text, i.indrelid::regclass::text, 'unique', pg_get_indexdef(i.indexrelid), pg_get_expr(i.indpred, i.indrelid),
    array(select attname::text from pg_attribute where attrelid = i.indrelid and attnum > 0 and not attisdropped)
  from pg_index i join pg_class c on c.oid = i.indrelid
  where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace`;

async function constraints(): Promise<Constraint[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: Constraint[] }>(ASKED);
  const known = types();
  return rows.filter(({ table, name }) => known.has(table) && !/(created_by|updated_by)_id_fk$/.test(name));
}

class Undone extends Error {}

/** What the database says to that write; nothing of it stays. */
async function faultOf(write: (trx: Knex) => Promise<unknown>): Promise<unknown> {
  try {
    await strapi.db.connection.transaction(async (trx) => {
      await write(trx);
      throw new Undone();
    });
  } catch (error) {
    return error instanceof Undone ? null : error;
  }
}

/** Another row with the same values, but for what other unique indexes ask for. */
async function copy(trx: Knex, all: readonly Constraint[], held: Constraint, id: number): Promise<void> {
  const others = all.filter(({ kind, table, name }) => kind === 'unique' && table === held.table && name !== held.name);
  const own = columnsOf(held);
  const fresh = new Set(others.flatMap(columnsOf).filter((column) => !own.includes(column)));
  const { rows } = await trx.raw<{ rows: { name: string; type: string }[] }>(
    `select attname as name, atttypid::regtype::text as type from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'id'`,
    [held.table],
  );
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name, type }) =>
    fresh.has(name) && /text|char/.test(type)
      ? `left(md5(random()::text), 20)`
      : fresh.has(name) && !isPlain(held, name)
        ? 'null'
        : `"${name}"`,
  );
  await trx.raw(`insert into ${held.table} (${names}) select ${values.join(', ')} from ${held.table} where id = ?`, [id]);
}
/** A column that the held one needs stays as it is. */
const isPlain = ({ predicate }: Constraint, name: string): boolean => (predicate ?? '').includes(name);
const columnsOf = ({ definition, columns, kind }: Constraint): string[] =>
  kind === 'unique'
    ? columns.filter((column) => new RegExp(`\\b${column}\\b`).test(definition.replace(/^.*? using /i, '').split(' WHERE ')[0] ?? ''))
    : columns;

/** A row for which it counts: in whatever status that is. */
async function rowFor({ table, predicate }: Constraint): Promise<number> {
  const uid = types().get(table) as string;
  const { attributes } = strapi.getModel(uid as never) as { attributes: Record<string, { type: string; enum?: string[] }> };
  const states = attributes.state?.enum ?? [undefined];
  const WHOLE = { offerStartsAt: new Date(), offerEndsAt: new Date(), offerExpiresAt: new Date() };
  for (const state of states) {
    const facts: Record<string, unknown> = {};
    for (const [name, target] of Object.entries(RELATED[uid] ?? {})) facts[name] = (await rowOf(target, await relatedOf(target))).id;
    for (const name of ['email', 'phone', 'externalRef', 'externalId', 'optionsKey', 'username', 'clientId', 'shortcut', 'guestEmail'])
      if (name in attributes) facts[name] = `${name}${Math.random()}@x.test`;
    const row = await rowOf(uid, {
      ...facts,
      ...(state && { state }),
      ...('offerStartsAt' in attributes ? WHOLE : {}),
      ...('isBegunByHouse' in attributes ? { isBegunByHouse: true } : {}),
      ...('capacity' in attributes ? { capacity: 5 } : {}),
    });
    const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(`select from ${table} where id = ? and (${predicate ?? 'true'})`, [
      row.id,
    ]);
    if (rows.length > 0) return row.id;
  }
  throw new Error(`no row of ${table} where ${predicate}`);
}
const relatedOf = async (uid: string): Promise<Record<string, unknown>> =>
  uid === 'plugin::users-permissions.user'
    ? { username: `u${Math.random()}` }
    : uid === 'api::profile.profile'
      ? { user: (await rowOf('plugin::users-permissions.user', { username: `u${Math.random()}` })).id }
      : {};

const writes: Record<Constraint['kind'], (trx: Knex, all: readonly Constraint[], held: Constraint, id: number) => Promise<unknown>> = {
  check: (trx, _all, { table, name }, id) =>
    trx.raw(`update ${table} set ${BREAKS[name] ?? 'nothing_that_breaks_it = 1'} where id = ?`, [id]),
  'foreign key': (trx, _all, { table, columns }, id) => trx.raw(`update ${table} set ${columns[0]} = 2147480000 where id = ?`, [id]),
  unique: copy,
  exclusion: copy,
};

jest.setTimeout(240_000);

it('each constraint of the house’s types is refused in words of its own, which name its fields', async () => {
  const all = await constraints();
  const tally: Record<string, number> = {};
  const wrong: unknown[] = [];
  for (const held of all) {
    const id = await rowFor({ ...held, predicate: held.kind === 'unique' || held.kind === 'exclusion' ? held.predicate : null });
    const fault = (await faultOf((trx) => writes[held.kind](trx, all, held, id))) as { constraint?: string; message?: string } | null;
    const refusal = refusalOfDatabase(fault);
    const kind = refusal ? kindOf(refusal) : 'none';
    tally[kind] = (tally[kind] ?? 0) + 1;
    const fields = ((refusal?.details.fields ?? []) as string[]).filter((field) => !isField(held.table, field));
    if (
      fault?.constraint !== held.name ||
      !refusal ||
      refusal.code === 'request.conflict' ||
      fields.length > 0 ||
      !['invalid', 'conflict'].includes(kind)
    )
      wrong.push({ name: held.name, fault: fault?.message, code: refusal?.code, fields });
    else expect(messageOf(refusal.code, refusal.details, 'ru')).toMatch(/[а-яё]/);
  }
  console.info(`constraints: ${all.length} tried, by kind of refusal: ${JSON.stringify(tally)}`);
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThan(80);
});

function isField(table: string, field: string): boolean {
  const { attributes } = strapi.db.metadata.get(types().get(table) as string) as { attributes: Record<string, { columnName?: string }> };
  return field in attributes || field === 'status';
}
