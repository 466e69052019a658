/** Plays the evening: each order is placed by its guest and moved by those who may, each at its own time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { orderMachine, type OrderStatus } from '#domain/order/order';
import { orders } from '../orders';
import type { OrderVerb, SeedOrder } from '../types';
import { as } from './acting';
import type { LoadedPerson, People } from './people';
import type { Ids } from './venues';

interface House {
  venues: Ids;
  people: People;
  dishes: Ids;
}

const MINUTE = 60_000;

export async function loadOrders(strapi: Core.Strapi, house: House): Promise<void> {
  const now = clock.now();
  const realNow = clock.now;
  try {
    for (const order of orders) await play(strapi, house, { order, now });
  } finally {
    clock.now = realNow;
  }
  strapi.log.info(`${orders.length} orders are on the board.`);
}

async function play(strapi: Core.Strapi, house: House, { order, now }: { order: SeedOrder; now: Date }): Promise<void> {
  const placedAt = now.getTime() - order.placedMinutesAgo * MINUTE;
  const step = (order.placedMinutesAgo * MINUTE * 0.8) / (order.moves.length + 1);
  const guest = house.people.get(order.customer);
  const staff = [...house.people.values()].find((person) => person.role === 'staff');
  if (!guest || !staff) throw new Error(`The demo order of ${order.customer} has nobody to place it`);
  clock.now = () => new Date(placedAt);
  const documentId = await as(strapi, guest, () => place(strapi, house, { order, guest, now }));
  let status: OrderStatus = 'placed';
  for (const [index, verb] of order.moves.entries()) {
    const move = orderMachine.moves.find((candidate) => candidate.from === status && candidate.verb === verb);
    if (!move) throw new Error(`The demo order of ${order.customer} can't ${verb} when ${status}`);
    status = move.to;
    clock.now = () => new Date(placedAt + step * (index + 1));
    const reason = index === order.moves.length - 1 ? (order.reason ?? null) : null;
    await as(strapi, mover(verb, { guest, staff }), () => strapi.service('api::order.order').move(documentId, move.to, reason));
  }
}

async function place(
  strapi: Core.Strapi,
  house: House,
  { order, guest, now }: { order: SeedOrder; guest: LoadedPerson; now: Date },
): Promise<string> {
  for (const { dish: name, quantity, options } of order.lines) {
    const dish = house.dishes.get(name);
    if (!dish) throw new Error(`The demo house has no dish “${name}”`);
    await strapi.service('api::cart.cart').add(guest.id, { dish, quantity, options });
  }
  const request = {
    venue: order.venue ? house.venues.get(order.venue) : undefined,
    fulfilment: order.fulfilment,
    paymentMethod: order.paymentMethod,
    note: order.note,
    delivery: order.delivery,
    wantedAt: order.wantedInMinutes === null ? null : new Date(now.getTime() + order.wantedInMinutes * MINUTE),
    acceptPriceChange: false,
  };
  const { documentId } = await strapi.service('api::order.order').place(guest.id, request);
  return documentId;
}

/** The job expires, the guest completes, the staff do the rest. */
function mover(verb: OrderVerb, { guest, staff }: { guest: LoadedPerson; staff: LoadedPerson }): LoadedPerson | null {
  if (verb === 'expire') return null;
  return verb === 'complete' ? guest : staff;
}
