/** Bookings over REST: guests read their own, the staff all with their rivals; the page behind a mailed link. */
import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { scopedReads } from '#platform/actions/scoped-reads';
import { ACTIVE } from '#domain/booking/booking';
import { fieldError } from '#domain/errors';
import { inTransaction } from '#platform/postgres/rows';
import { accountingActions } from '../actions/accounting-actions';
import { bookingActions } from '../actions/booking-actions';
import { answerCalendar } from '../calendar/feed';
import { calendarActions } from '../actions/calendar-actions';
import { answerCancel, answerPage } from '../page/manage-link-answers';
import { answerAsk, answerOffer } from '../page/offer-answers';
import { contestsOf } from '../rows/rivals';

const UID = 'api::booking.booking';
type Answer = { data: { documentId: string } | { documentId: string }[] };

/** A program sees what its token was given: the accounting program reads whom it decides about. */
const seesAll = (strapi: Core.Strapi): boolean => isStaff(strapi) || actorOf(strapi).kind === 'machine';
const scope = (strapi: Core.Strapi): object => (seesAll(strapi) ? {} : { user: { id: actorOf(strapi).id } });
const defaults = {
  sort: 'startsAt:asc',
  populate: {
    table: { fields: ['number', 'kind', 'seats', 'area'] },
    joinedWith: { fields: ['number', 'seats'] },
    venue: { fields: ['name', 'slug', 'timezone'] },
  },
};

/** `?active=true`: still to be decided, or still to come. */
function onlyActive(ctx: Context): void {
  const { active, ...query } = ctx.query as Record<string, unknown>;
  if (active === undefined) return;
  if (active !== 'true' && active !== 'false') throw fieldError('request.invalid', 'active', { fields: ['active is true or false'] });
  const wanted = active === 'true' ? { $in: ACTIVE } : { $notIn: ACTIVE };
  ctx.query = { ...query, filters: { $and: [query.filters ?? {}, { status: wanted }] } };
}

async function withRivals(strapi: Core.Strapi, answer: Answer): Promise<Answer> {
  if (!seesAll(strapi)) return answer;
  const list = Array.isArray(answer.data) ? answer.data : [answer.data];
  const ids = list.map((booking) => booking.documentId);
  const contests = await inTransaction(strapi, (trx) => contestsOf(trx, ids));
  const shown = list.map((booking) => ({ ...booking, ...(contests.get(booking.documentId) ?? { rivals: [], seatsMost: [] }) }));
  return { ...answer, data: Array.isArray(answer.data) ? shown : (shown[0] ?? answer.data) };
}

export default factories.createCoreController(UID, ({ strapi }) => {
  const reads = scopedReads(strapi, UID, { scope, defaults });
  return {
    ...actionHandlers(strapi, [...bookingActions, ...calendarActions, ...accountingActions]),
    async find(this: never, ctx: Context) {
      onlyActive(ctx);
      return withRivals(strapi, (await reads.find.call(this, ctx)) as Answer);
    },
    async findOne(this: never, ctx: Context) {
      return withRivals(strapi, (await reads.findOne.call(this, ctx)) as Answer);
    },
    readCalendar: (ctx: Context) => answerCalendar(strapi, ctx),
    showByLink: (ctx: Context) => answerPage(strapi, ctx),
    cancelByLink: (ctx: Context) => answerCancel(strapi, ctx),
    showOfferByLink: (ctx: Context) => answerOffer(strapi, ctx),
    takeOfferByLink: (ctx: Context) => answerAsk(strapi, ctx),
  };
});
