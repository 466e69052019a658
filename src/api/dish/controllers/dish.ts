/** Dishes over REST: Strapi's reads of what is on the menu, and the writes of staff and cooks. */
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { scopedReads } from '#platform/actions/scoped-reads';
import { dishActions } from '../actions/dish-actions';
import { sectionActions } from '../actions/section-actions';
import { DISH, dishesFor } from '../reads/dishes-for';
import { priced, pricedOne } from '../reads/priced';

type Dish = { documentId: string };
type Answer<Data> = { data: Data } & Record<string, unknown>;

export default factories.createCoreController(DISH, ({ strapi }) => {
  const reads = scopedReads(strapi, DISH, { scope: dishesFor });
  return {
    ...actionHandlers(strapi, [...dishActions, ...sectionActions]),
    async find(this: never, ctx: Context) {
      const { data, ...more } = (await reads.find.call(this, ctx)) as Answer<Dish[]>;
      return { data: await priced(strapi, data), ...more };
    },
    async findOne(this: never, ctx: Context) {
      const { data, ...more } = (await reads.findOne.call(this, ctx)) as Answer<Dish>;
      return { data: await pricedOne(strapi, data), ...more };
    },
  };
});
