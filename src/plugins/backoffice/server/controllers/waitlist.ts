/** The queue for a table over HTTP, for panel users: who waits. What is done with it are its own actions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { abilityOf } from '#platform/actions/ability';
import { actorOf } from '#platform/actions/actor';
import { inputOf } from '#platform/actions/input';
import { clock } from '#platform/clock';
import { WAITS_SHOWN } from '../../contract/waitlist';
import { waitlistOf, type WaitlistSight } from '../queries/waitlist';

const listQuery = z.object({
  venue: z.string().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(WAITS_SHOWN),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Those who wait, in the order of coming, and whose wait ended within a day. */
  async find(ctx: Context): Promise<void> {
    const { query } = inputOf(ctx, { query: listQuery });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await waitlistOf(strapi, { venue: query.venue ?? null, limit: query.limit }, sightOf(strapi, ctx), clock.now()) };
  },
});

/** What the role may do here, and whether the Content Manager shows it how to reach guests. */
function sightOf(strapi: Core.Strapi, ctx: Context): WaitlistSight {
  const ability = abilityOf(ctx);
  return {
    actor: actorOf(strapi),
    rights: { manage: ability.can('plugin::backoffice.bookings.manage') },
    seesContacts: ability.can('plugin::content-manager.explorer.read', 'api::booking.waitlist-entry', 'phone'),
  };
}
