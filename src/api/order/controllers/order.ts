/** Orders over REST: reads limited to whose they are, everything else an action. */
import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { scopedReads } from '#platform/actions/scoped-reads';
import { fieldError } from '#domain/errors';
import { orderActions } from '../actions/order-actions';
import { inTransaction } from '#platform/postgres/rows';
import { wishActions } from '../actions/wish-actions';
import { partiesOf } from '../rows/order-parties';

const UID = 'api::order.order';

/** A customer sees the own orders that are not hidden, a cook also the assigned ones, the staff all. */
function scope(strapi: Core.Strapi): object {
  const actor = actorOf(strapi);
  if (actor.roles.includes('staff')) return {};
  const me = { id: actor.id };
  return { $or: [{ customer: me, hiddenAt: { $null: true } }, { cook: me }] };
}

const defaults = { sort: 'placedAt:desc', populate: { lines: true, delivery: true, venue: { fields: ['name', 'slug'] } } };

const ROLES = ['customer', 'cook'];

/** `?role=cook`: what I cook; `?role=customer`: what I ordered. @returns the filter, taken out of the query. */
function inRole(strapi: Core.Strapi, ctx: Context): object {
  const { role, ...query } = ctx.query;
  if (role === undefined) return {};
  if (typeof role !== 'string' || !ROLES.includes(role))
    throw fieldError('request.invalid', 'role', { fields: [`role is one of ${ROLES.join(', ')}`] });
  ctx.query = query;
  return { [role]: { id: actorOf(strapi).id } };
}

const within = (strapi: Core.Strapi, role: object = {}) =>
  scopedReads(strapi, UID, { scope: () => ({ $and: [scope(strapi), role] }), defaults });

interface Shown {
  data: { documentId: string } | { documentId: string }[];
}

/** What `populate` could not say: customers and cooks are accounts, which nobody reads. */
async function named(strapi: Core.Strapi, answer: unknown): Promise<unknown> {
  const { data, ...rest } = answer as Shown;
  const orders = Array.isArray(data) ? data : [data];
  const viewer = { id: actorOf(strapi).id, isStaff: isStaff(strapi) };
  const ids = orders.map(({ documentId }) => documentId);
  const parties = await inTransaction(strapi, (trx) => partiesOf(trx, ids, viewer));
  const shown = orders.map((order) => ({ ...order, ...parties.get(order.documentId) }));
  return { data: Array.isArray(data) ? shown : shown[0], ...rest };
}

export default factories.createCoreController(UID, ({ strapi }) => ({
  ...actionHandlers(strapi, [...orderActions, ...wishActions]),
  async find(this: never, ctx: Context) {
    return named(strapi, await within(strapi, inRole(strapi, ctx)).find.call(this, ctx));
  },
  async findOne(this: never, ctx: Context) {
    return named(strapi, await within(strapi).findOne.call(this, ctx));
  },
}));
