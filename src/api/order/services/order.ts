/** What can be done with orders; every method is one transaction. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import { actorOf } from '#platform/actions/actor';
import { mayCook } from '#domain/account/standing';
import { OPEN_BIDS } from '#domain/bid/bid';
import { DomainError, fieldError } from '#domain/errors';
import type { EventName } from '#domain/events';
import { finalStates } from '#domain/machine';
import { checkDelivery } from '#domain/order/checkout';
import { orderPayload } from '#domain/order/events';
import { canOnlyAskToCancel, ORDER_MEANINGS, orderMachine, type OrderStatus } from '#domain/order/order';
import { promiseFor } from '#domain/order/wanted-time';
import { emit } from '#platform/events/emit';
import { movesOf } from '#platform/events/moves';
import { write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import type { RowOf } from '#platform/documents/row-of';
import { inTransaction, lockDocument, type Row, type Trx } from '#platform/postgres/rows';
import { checkWishChange } from '#domain/order/wish';
import { standingOf } from '../../profile/rows/standing';
import { readVenues } from '../../venue/rows/venue-facts';
import type { CheckoutRequest, OrderChange, OrderStep, OrderView } from '../actions/order-fields';
import { placeOrder } from '../checkout/place-order';
import { refillCart, type Refill } from '../checkout/refill-cart';
import type { OpenWish, WishRequest } from '../actions/wish-fields';
import { openWishes, type WishQuery } from '../wish/open-wishes';
import { postWish } from '../wish/post-wish';
import { leftOfDay } from '../rows/portions';
import { readOrder } from '../rows/read-order';

const UID = 'api::order.order';

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = (documentId: string): Promise<OrderView> => inTransaction(strapi, (trx) => readOrder(trx, documentId));
  const locked = async (trx: Trx, documentId: string): Promise<RowOf<typeof UID>> => {
    const row = await lockDocument(strapi, trx, UID, documentId);
    if (!row) throw new DomainError('request.not_found');
    return row;
  };
  const tell = (name: EventName, row: Row, more: object = {}) =>
    emit(strapi, name, { subject: String(row.documentId), payload: { ...orderPayload(row), ...more } });

  return {
    place: (customer: number, request: CheckoutRequest): Promise<OrderView> => placeOrder(strapi, customer, request),

    /** What no menu has: cooks bid on it. */
    wish: (customer: number, request: WishRequest): Promise<OrderView> => postWish(strapi, customer, request),

    /** @throws DomainError `bid.cook_not_approved`. */
    openWishes: (cook: number, query: Omit<WishQuery, 'cook' | 'now'>): Promise<{ wishes: OpenWish[]; total: number }> =>
      inTransaction(strapi, async (trx) => {
        if (!mayCook(await standingOf(trx, cook))) throw new DomainError('bid.cook_not_approved');
        return openWishes(trx, { ...query, cook, now: clock.now() });
      }),

    /** The gate decides whether this is legal, records who and why, and tells everybody. */
    move: async (documentId: string, to: OrderStatus, reason: string | null): Promise<OrderView> => {
      await move(strapi, UID, documentId, { to, reason });
      return read(documentId);
    },

    /** Cancels; once the kitchen works, a customer only asks and the staff decide. */
    cancel: (documentId: string, reason: string | null): Promise<OrderView> =>
      inTransaction(strapi, async (trx) => {
        const row = await locked(trx, documentId);
        const isCustomer =
          actorOf(strapi).kind === 'user' && row.customer === actorOf(strapi).id && !actorOf(strapi).roles.includes('staff');
        if (!isCustomer || !canOnlyAskToCancel(row.status)) {
          await move(strapi, UID, documentId, { to: 'cancelled', reason });
          return read(documentId);
        }
        if (row.cancelRequestedAt) throw new DomainError('order.cancel_asked');
        await trx('orders').where({ id: row.id }).update({ cancel_requested_at: clock.now(), cancel_reason: reason });
        await tell('order.cancel_requested', row, { reason });
        return read(documentId);
      }),

    /** Address, note and time, while the kitchen has not accepted it. */
    change: (documentId: string, change: OrderChange): Promise<OrderView> =>
      inTransaction(strapi, async (trx) => {
        const row = await locked(trx, documentId);
        if (ORDER_MEANINGS[row.status].phase !== 'asked') throw new DomainError('order.no_longer_editable', { status: row.status });
        if (change.delivery && row.fulfilment !== 'delivery') throw new DomainError('order.not_a_delivery');
        if (change.delivery) checkDelivery({ ...change.delivery });
        const isWish = row.kind === 'custom';
        if (isWish && row.bidsUntil)
          checkWishChange({ bidsUntil: row.bidsUntil }, { ...change, bids: await bidsOn(trx, row) }, clock.now());
        const promisedAt = change.wantedAt === undefined || isWish ? undefined : await promisedAnew(trx, row, change.wantedAt);
        await write(strapi, UID, documentId, { ...change, ...(promisedAt && { promisedAt }) });
        if (promisedAt) await checkDay(trx, row, change.wantedAt ?? row.placedAt);
        await tell('order.changed', row, { fields: Object.keys(change) });
        return read(documentId);
      }),

    /** Takes a finished order out of its customer's sight, who alone may wish that; nothing is destroyed. */
    hide: (documentId: string): Promise<void> =>
      inTransaction(strapi, async (trx) => {
        const row = await locked(trx, documentId);
        if (row.customer !== actorOf(strapi).id) throw new DomainError('request.forbidden');
        if (!finalStates(orderMachine).includes(row.status)) throw new DomainError('order.cancel_first', { status: row.status });
        await trx('orders').where({ id: row.id }).update({ hidden_at: clock.now() });
      }),

    /** @returns how many were hidden and how many live ones were kept. */
    hideAll: (customer: number): Promise<{ hidden: number; kept: number }> =>
      inTransaction(strapi, async (trx) => {
        const mine = () => trx('orders').where({ customer_id: customer }).whereNull('hidden_at');
        const hidden = await mine().whereIn('status', finalStates(orderMachine)).update({ hidden_at: clock.now() });
        const [{ count } = { count: 0 }] = await mine().count<{ count: number }[]>('* as count');
        return { hidden, kept: Number(count) };
      }),

    /** Every move with who, when and why. */
    history: (documentId: string): Promise<OrderStep[]> =>
      inTransaction(strapi, async (trx) => {
        const moves = await movesOf(trx, 'order', documentId);
        const steps = moves.map(({ from, to, reason, at, actor: { kind, id } }) => ({
          from,
          to,
          reason,
          at: at.toISOString(),
          actor: { kind, id, name: null },
        }));
        return withNames(trx, steps);
      }),

    reorder: (documentId: string, customer: number): Promise<Refill> => refillCart(strapi, documentId, customer),
  };
};

const KITCHEN = `
  select coalesce(max(d.preparation_minutes), 0) as minutes from orders_cmps c join components_order_lines l on l.id = c.cmp_id
  left join dishes d on d.document_id = l.dish where c.entity_id = ? and c.field = 'lines'`;

/** Another time is checked as at the checkout: the venue must take orders then, the kitchen must manage. */
async function promisedAnew(trx: Trx, order: Row, wantedAt: Date | null): Promise<Date> {
  const [venue = null] = order.venue ? await readVenues(trx, [order.venue as number]) : [];
  const { rows } = await trx.raw<{ rows: { minutes: number }[] }>(KITCHEN, [order.id as number]);
  return promiseFor(rows[0]?.minutes ?? 0, { wantedAt, venue, now: clock.now() });
}

/** Another day is another limit of its cook. @throws DomainError `order.day_full`. */
async function checkDay(trx: Trx, { cook }: RowOf<typeof UID>, at: Date): Promise<void> {
  const left = cook === null ? null : await leftOfDay(trx, { cook, at });
  if (left !== null && left < 0) throw fieldError('order.day_full', 'wantedAt');
}

async function bidsOn(trx: Trx, order: Row): Promise<number> {
  const bids = await trx('bids')
    .where({ order_id: order.id })
    .whereIn('status', [...OPEN_BIDS])
    .pluck<number[]>('id');
  return bids.length;
}

/** People by their public names; who of the staff acted in the panel is the house's own affair. */
async function withNames(trx: Trx, steps: readonly OrderStep[]): Promise<OrderStep[]> {
  const ids = steps.flatMap(({ actor }) => (actor.kind === 'user' && actor.id !== null ? [actor.id] : []));
  const rows = await trx('profiles').whereIn('user_id', ids).select<{ user_id: number; display_name: string }[]>('user_id', 'display_name');
  const names = new Map(rows.map(({ user_id, display_name }) => [user_id, display_name]));
  return steps.map((step) => {
    const { kind, id } = step.actor;
    return { ...step, actor: { ...step.actor, name: kind === 'user' && id !== null ? (names.get(id) ?? null) : null } };
  });
}

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const orders = serviceGetter(UID);
export default factories.createCoreService(UID, service);
