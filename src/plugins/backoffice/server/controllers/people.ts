/** The people screen over HTTP, for panel users: what it shows. What is done on it are the accounts' own actions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { abilityOf } from '#platform/actions/ability';
import { byId } from '#platform/actions/fields';
import { inputOf } from '#platform/actions/input';
import { peoplePage } from '../queries/people';
import { personDetails, type PeopleSight } from '../queries/person';

const listQuery = z.object({
  q: z.string().trim().max(100).optional(),
  role: z.string().max(40).optional(),
  state: z.enum(['unconfirmed', 'blocked', 'pending', 'suspended']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await peoplePage(strapi, inputOf(ctx, { query: listQuery }).query) };
  },

  async findOne(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await personDetails(strapi, params.id, sightOf(ctx)) };
  },
});

function sightOf(ctx: Context): PeopleSight {
  const may = (action: string): boolean => abilityOf(ctx).can(`plugin::backoffice.people.${action}`);
  return { mayManage: may('manage'), mayGiveRoles: may('roles'), mayClose: may('close') };
}
