/** Somebody leaves: what names the person goes, what was sold stays with its totals. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { leftName } from '#domain/account/account';
import { bookingMachine } from '#domain/booking/booking';
import { DomainError } from '#domain/errors';
import { finalStates } from '#domain/machine';
import { orderMachine } from '#domain/order/order';
import { asItsService } from '#platform/documents/status-gate';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { endAllSessions } from '../sessions/sessions';
import { accountById } from './account-rows';

/** @throws DomainError `account.live_orders`, `account.live_bookings`, `account.live_events` (409) while something is under way, as guest or as cook. */
export async function closeAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    const account = await accountById(trx, id);
    if (!account) throw new DomainError('request.not_found');
    const live = await liveOrders(trx, id);
    if (live > 0) throw new DomainError('account.live_orders', { count: live });
    const booked = await liveBookings(trx, id);
    if (booked > 0) throw new DomainError('account.live_bookings', { count: booked });
    const events = await liveEvents(trx, id);
    if (events > 0) throw new DomainError('account.live_events', { count: events });
    await withdrawBids(strapi, trx, id);
    await giveTicketsBack(strapi, trx, id);
    await anonymise(trx, id);
    await emit(strapi, 'user.anonymised', { subject: account.document_id, payload: {} });
  });
}

async function liveOrders(trx: Trx, id: number): Promise<number> {
  const [row] = await trx('orders')
    .where((mine) => mine.where({ customer_id: id }).orWhere({ cook_id: id }))
    .whereNotIn('status', finalStates(orderMachine))
    .count<{ count: string }[]>('* as count');
  return Number(row?.count ?? 0);
}

async function liveBookings(trx: Trx, id: number): Promise<number> {
  const [row] = await trx('bookings')
    .where({ user_id: id })
    .where('ends_at', '>', clock.now())
    .whereNotIn('status', finalStates(bookingMachine))
    .count<{ count: string }[]>('* as count');
  return Number(row?.count ?? 0);
}

async function liveEvents(trx: Trx, id: number): Promise<number> {
  const [row] = await trx('events').where({ organizer_id: id, status: 'published' }).count<{ count: string }[]>('* as count');
  return Number(row?.count ?? 0);
}

/** Others can have the seats of somebody who has left. */
async function giveTicketsBack(strapi: Core.Strapi, trx: Trx, id: number): Promise<void> {
  const live = await trx('tickets as t')
    .join('events as e', 'e.id', 't.event_id')
    .where({ 't.owner_id': id, 't.status': 'confirmed' })
    .where('e.starts_at', '>', clock.now())
    .orderBy(['t.event_id', 't.id'])
    .pluck<string[]>('t.document_id');
  for (const documentId of live) {
    const data = asItsService({ state: 'cancelled', cancelledBy: 'holder' });
    await strapi.documents('api::ticket.ticket').update({ documentId, data: data as never });
  }
}

/** Nobody can choose somebody who has left. */
async function withdrawBids(strapi: Core.Strapi, trx: Trx, id: number): Promise<void> {
  const waiting = await trx('bids').where({ cook_id: id, status: 'pending' }).orderBy('id').pluck<string[]>('document_id');
  for (const documentId of waiting) await strapi.documents('api::bid.bid').update({ documentId, data: { state: 'withdrawn' } as never });
}

async function anonymise(trx: Trx, id: number): Promise<void> {
  const now = clock.now();
  const nobody = {
    email: null,
    phone: null,
    name: null,
    surname: null,
    password: null,
    reset_password_token: null,
    confirmation_token: null,
  };
  await endAllSessions(trx, id);
  await trx('up_users')
    .where({ id })
    .update({ ...nobody, username: leftName(id), blocked: true, left_at: now, updated_at: now });
  await trx('profiles')
    .where({ user_id: id })
    .update({
      display_name: leftName(id),
      bio: null,
      specialties: null,
      area: null,
      latitude: null,
      longitude: null,
      radius_km: null,
      is_taking_orders: false,
      updated_at: now,
    });
  await trx.raw(
    `delete from files_related_mph where related_type = 'api::profile.profile' and related_id in (select id from profiles where user_id = ?)`,
    [id],
  );
  await trx.raw(`delete from follows f using profiles p where p.user_id = ? and p.id in (f.follower_id, f.followed_id)`, [id]);
  await trx('identities').where({ user_id: id }).delete();
  await forgetNotices(trx, id);
  await trx('carts').where({ owner_id: id }).delete();
  await trx('account_codes')
    .where({ subject: String(id) })
    .whereIn('purpose', ['confirm', 'reset'])
    .delete();
  await trx('address_requests').where({ user_id: id }).delete();
  await trx('idempotency_keys')
    .where({ actor: `user:${id}` })
    .delete();
  await trx('bookings').where({ user_id: id }).update({ name: '–', email: null, phone: null, note: null });
  await trx('tickets').where({ owner_id: id }).update({ holder_name: '–' });
  await anonymiseOrders(trx, id);
}

/** What the person was told, and what others were told about the person, the person's orders and bookings. */
async function forgetNotices(trx: Trx, id: number): Promise<void> {
  await trx.raw(
    `delete from notifications where user_id = :id or about in (
       select document_id from orders where customer_id = :id union all select document_id from bookings where user_id = :id
       union all select document_id from tickets where owner_id = :id
       union all select document_id from profiles where user_id = :id)`,
    { id },
  );
  await trx('notice_preferences').where({ user_id: id }).delete();
  await trx('devices').where({ user_id: id }).delete();
}

/** The kitchen's figures need the lines and the totals; where it was brought to and what was said is nobody's business any more. */
async function anonymiseOrders(trx: Trx, id: number): Promise<void> {
  await trx('orders').where({ customer_id: id }).update({ note: null, description: null, preferences: null, requirements: null });
  await trx('orders').where({ customer_id: id }).whereNotNull('title').update({ title: '–' });
  await trx('bids').where({ cook_id: id }).update({ message: null });
  await trx.raw(
    `update components_order_deliveries set address = '–', house = '–', entrance = null, level = null, apartment = null,
       latitude = null, longitude = null, phone = null, notes = null
     where id in (select c.cmp_id from orders_cmps c join orders o on o.id = c.entity_id
       where o.customer_id = ? and c.field = 'delivery')`,
    [id],
  );
}
