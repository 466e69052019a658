/** What staff, and cooks with their own dishes, can do to the menu. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { byIdOrSlug, instant, partOf } from '#platform/actions/fields';
import { dishes } from '../services/dish';
import { dish, dishOutput as output } from './dish-fields';

const own = { of: 'api::dish.dish', are: ['cook'] } as const;

export const dishActions = [
  action({
    name: 'createDish',
    method: 'POST',
    path: '/dishes',
    summary: 'Puts a dish on the menu; a cook’s dish is the cook’s own.',
    body: dish,
    output,
    status: 201,
    handle: ({ body }, strapi) => dishes(strapi).add(body),
  }),
  action({
    name: 'replaceDish',
    method: 'PUT',
    path: '/dishes/:id',
    summary: 'Sets the whole dish: what is left out goes back to its default.',
    params: byIdOrSlug,
    body: dish,
    output,
    owners: own,
    handle: ({ params, body }, strapi) => dishes(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeDish',
    method: 'PATCH',
    path: '/dishes/:id',
    summary: 'Changes the fields that are sent.',
    params: byIdOrSlug,
    body: partOf(dish),
    output,
    owners: own,
    handle: ({ params, body }, strapi) => dishes(strapi).change(params.id, body),
  }),
  action({
    name: 'deleteDish',
    method: 'DELETE',
    path: '/dishes/:id',
    summary: 'Takes a dish off for good; it leaves every cart, past orders keep its name and price.',
    params: byIdOrSlug,
    output: z.null(),
    status: 204,
    owners: own,
    handle: ({ params }, strapi) => dishes(strapi).remove(params.id),
  }),
  action({
    name: 'markDishSoldOut',
    method: 'POST',
    path: '/dishes/:id/sold-out',
    summary: 'Marks a dish as sold out, until a moment or until it is put back.',
    params: byIdOrSlug,
    body: z.object({ until: instant.nullish() }),
    output,
    owners: own,
    handle: ({ params, body }, strapi) => dishes(strapi).markSoldOut(params.id, body.until ?? null),
  }),
  action({
    name: 'putDishBackOnSale',
    method: 'POST',
    path: '/dishes/:id/back-on-sale',
    summary: 'Ends a sold-out.',
    params: byIdOrSlug,
    output,
    owners: own,
    handle: ({ params }, strapi) => dishes(strapi).putBackOnSale(params.id),
  }),
];
