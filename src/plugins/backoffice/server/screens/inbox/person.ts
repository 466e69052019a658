/** Whoever writes, as the inbox shows them beside the thread: what they ordered, booked and hold, as far as the one who looks may see it. */
import type { Core } from '@strapi/strapi';
import { HELD_TICKETS } from '#domain/ticket/ticket';
import { clock } from '#platform/clock';
import { fromJson, inTransaction, rowsOf, type Row, type Trx } from '#platform/postgres/rows';
import { nameIn } from '../../../../../api/venue/rows/place-names';
import { conversationOf } from '../../../../../api/chat/rows/conversation-rows';
import type { PersonBooking, PersonOrder, PersonTicket, TalkPerson } from '../../../contract/inbox';
import { BESIDE, BOOKING_FACTS, viewOf, type BookingFacts, type BookingSight } from '../../sights/bookings';
import { movesOf, type Sight } from '../../sights/orders';

const SHOWN = 5;

/** What the role may see; null = nothing of it. */
export interface PersonSight {
  seesAccount: boolean;
  orders: Sight | null;
  bookings: BookingSight | null;
  seesTickets: boolean;
  mayResend: boolean;
}

export const talkPerson = (strapi: Core.Strapi, documentId: string, sight: PersonSight): Promise<TalkPerson> =>
  inTransaction(strapi, async (trx) => {
    const conversation = await conversationOf(trx, documentId);
    const whose: Whose = {
      user: conversation?.customer ?? null,
      email: conversation?.customer === null ? conversation.guestEmail : null,
      order: conversation?.order ?? null,
    };
    return {
      now: clock.now().toISOString(),
      account: await accountOf(trx, whose, sight),
      givenEmail: whose.email,
      orders: sight.orders && (await ordersOf(trx, whose, sight.orders)),
      bookings: sight.bookings && (await bookingsOf(trx, whose, sight.bookings)),
      tickets: sight.seesTickets ? await ticketsOf(trx, whose, sight) : null,
    };
  });

interface Whose {
  user: number | null;
  /** Of somebody without an account, as it was given. */
  email: string | null;
  /** What the conversation is about. */
  order: string | null;
}

async function accountOf(trx: Trx, { user }: Whose, { seesAccount }: PersonSight): Promise<TalkPerson['account']> {
  const [row] = await rowsOf<Row>(
    trx,
    `select document_id, email, phone, created_at, (select count(*)::int from orders o where o.customer_id = u.id) as orders from up_users u where u.id = :user::int`,
    { user },
  );
  if (!row) return null;
  return {
    id: String(row.document_id),
    email: seesAccount ? (row.email as string | null) : null,
    phone: seesAccount ? (row.phone as string | null) : null,
    since: (row.created_at as Date).toISOString(),
    orderCount: Number(row.orders),
  };
}

/** What the conversation is about comes first. */
async function ordersOf(trx: Trx, { user, order }: Whose, sight: Sight): Promise<PersonOrder[]> {
  const rows = await rowsOf<Row>(
    trx,
    `select * from orders where customer_id = :user::int order by (document_id = coalesce(:order::text, '')) desc, placed_at desc limit ${SHOWN}`,
    { user, order },
  );
  return rows.map((row) => ({
    id: String(row.document_id),
    number: String(row.number),
    status: row.status as PersonOrder['status'],
    placedAt: (row.placed_at as Date).toISOString(),
    currency: String(row.currency),
    total: sight.seesMoney ? Number(row.total) : null,
    cancelRequestedAt: (row.cancel_requested_at as Date | null)?.toISOString() ?? null,
    moves: sight.mayMove ? movesOf(row, sight.actor) : [],
  }));
}

const BOOKINGS = `
  select ${BOOKING_FACTS} as facts, concat_ws('+', t.number, j.number) as tables, v.slug, ${nameIn('v')} as name, v.timezone
  from bookings b join tables t on t.id = b.table_id left join tables j on j.id = b.joined_with_id join venues v on v.id = t.venue_id ${BESIDE}
  where b.user_id = :user::int or (:user::int is null and lower(b.email) = lower(:email::text)) order by b.starts_at desc limit ${SHOWN}`;

async function bookingsOf(trx: Trx, { user, email }: Whose, sight: BookingSight): Promise<PersonBooking[]> {
  const rows = await rowsOf<Row>(trx, BOOKINGS, { user, email, language: sight.language });
  return rows.map(({ facts, tables, slug, name, timezone }) => {
    const { id, number, status, startsAt, endsAt, guests, cancelRequestedAt, moves } = viewOf(fromJson<BookingFacts>(facts), sight);
    const venue = { slug: String(slug), name: String(name), timezone: String(timezone) };
    return { id, number, status, startsAt, endsAt, guests, cancelRequestedAt, moves, tables: String(tables), venue };
  });
}

const TICKETS = `
  select t.document_id, t.status, t.holder_name, e.title, e.starts_at, coalesce(v.timezone, 'UTC') as timezone, e.ends_at > :now as is_coming
  from tickets t join events e on e.id = t.event_id left join venues v on v.id = e.venue_id
  where t.owner_id = :user::int order by e.starts_at desc, t.id limit ${SHOWN}`;

async function ticketsOf(trx: Trx, { user }: Whose, { mayResend }: PersonSight): Promise<PersonTicket[]> {
  const rows = await rowsOf<Row>(trx, TICKETS, { user, now: clock.now() });
  return rows.map((row) => {
    const status = row.status as PersonTicket['status'];
    return {
      id: String(row.document_id),
      status,
      holderName: String(row.holder_name),
      event: String(row.title),
      startsAt: (row.starts_at as Date).toISOString(),
      timezone: String(row.timezone),
      isResendable: mayResend && row.is_coming === true && HELD_TICKETS.includes(status),
    };
  });
}
