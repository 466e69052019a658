/** The booking screens over HTTP, for panel users: what they show. What is done on them are the bookings' own actions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { abilityOf } from '#platform/actions/ability';
import { actorOf } from '#platform/actions/actor';
import { byId } from '#platform/actions/fields';
import { inputOf } from '#platform/actions/input';
import { clock } from '#platform/clock';
import { bookingDay } from '../queries/booking-day';
import { bookingRequests } from '../queries/booking-requests';
import type { BookingSight } from '../queries/booking-view';
import { historyOf } from '../queries/history';

const BOOKING = 'api::booking.booking';

const dayQuery = z.object({
  venue: z.string().min(1).max(100).optional(),
  day: z.iso.date({ error: 'is not a day (YYYY-MM-DD)' }).optional(),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async day(ctx: Context): Promise<void> {
    const { query } = inputOf(ctx, { query: dayQuery });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await bookingDay(strapi, { venue: query.venue, day: query.day }, sightOf(strapi, ctx), clock.now()) };
  },

  async requests(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await bookingRequests(strapi, sightOf(strapi, ctx), clock.now()) };
  },

  async history(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    ctx.body = { data: await historyOf(strapi, 'booking', params.id) };
  },
});

/** What the role may do here, and whether the Content Manager shows it how to reach guests. */
function sightOf(strapi: Core.Strapi, ctx: Context): BookingSight {
  const ability = abilityOf(ctx);
  return {
    actor: actorOf(strapi),
    rights: {
      manage: ability.can('plugin::backoffice.bookings.manage'),
      override: ability.can('plugin::backoffice.bookings.override'),
      arrange: ability.can('plugin::backoffice.floor.arrange'),
    },
    seesContacts: ability.can('plugin::content-manager.explorer.read', BOOKING, 'phone'),
  };
}
