/** What staff, and cooks with their own dishes, can do to the menu. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { amount, byId, documentId, instant, partOf, requiredText, text, timeOfDay, translations } from '#platform/actions/fields';
import { ALLERGENS, DIETS } from '#domain/dish/dish';
import { dishes } from '../services/dish';

const option = z.strictObject({
  name: requiredText(100),
  priceDelta: amount.default(0),
  isDefault: z.boolean().default(false),
  translations: translations.nullish(),
});
const group = z.strictObject({
  name: requiredText(100),
  min: z.number().int().min(0).max(50).default(0),
  max: z.number().int().min(1).max(50).nullish(),
  options: z.array(option).min(1).max(100),
  translations: translations.nullish(),
});

/** What every dish must have; PUT needs all of them again. */
const required = { name: requiredText(150), price: amount.positive('must be greater than 0'), category: documentId };
const optional = {
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,150}$/, 'may have a-z, 0-9 and - only')
    .optional(),
  description: text(2000).nullish(),
  image: z.number().int().positive().nullish().describe('id of an uploaded file'),
  venues: z.array(documentId).max(100).optional(),
  isAvailable: z.boolean().optional(),
  portionsLeft: z.number().int().min(0).max(100_000).nullish(),
  servedFrom: timeOfDay.nullish(),
  servedUntil: timeOfDay.nullish(),
  preparationMinutes: z.number().int().min(0).max(1440).optional(),
  station: text(50).nullish(),
  allergens: z.array(z.enum(ALLERGENS)).optional(),
  diets: z.array(z.enum(DIETS)).optional(),
  optionGroups: z.array(group).max(30).optional(),
  rank: z.number().int().min(-100_000).max(100_000).optional(),
  translations: translations.nullish(),
};
const whole = z.object({ ...required, ...optional });

const output = z.looseObject({ documentId: z.string(), name: z.string(), slug: z.string(), price: z.number() });
const own = [{ name: 'global::is-owner', config: { uid: 'api::dish.dish', owners: ['cook'] } }];

export const dishActions = [
  action({
    name: 'createDish',
    method: 'POST',
    path: '/dishes',
    summary: 'Puts a dish on the menu; a cook’s dish is the cook’s own.',
    body: whole,
    output,
    status: 201,
    handle: ({ body }, strapi) => dishes(strapi).create(body),
  }),
  action({
    name: 'replaceDish',
    method: 'PUT',
    path: '/dishes/:id',
    summary: 'Sets the whole dish: what is left out goes back to its default.',
    params: byId,
    body: whole,
    output,
    policies: own,
    handle: ({ params, body }, strapi) => dishes(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeDish',
    method: 'PATCH',
    path: '/dishes/:id',
    summary: 'Changes the fields that are sent.',
    params: byId,
    body: partOf(whole),
    output,
    policies: own,
    handle: ({ params, body }, strapi) => dishes(strapi).change(params.id, body),
  }),
  action({
    name: 'deleteDish',
    method: 'DELETE',
    path: '/dishes/:id',
    summary: 'Takes a dish off for good; it leaves every cart, past orders keep its name and price.',
    params: byId,
    output: z.null(),
    status: 204,
    policies: own,
    handle: ({ params }, strapi) => dishes(strapi).remove(params.id),
  }),
  action({
    name: 'markDishSoldOut',
    method: 'POST',
    path: '/dishes/:id/sold-out',
    summary: 'Marks a dish as sold out, until a moment or until it is put back.',
    params: byId,
    body: z.object({ until: instant.nullish() }),
    output,
    policies: own,
    handle: ({ params, body }, strapi) => dishes(strapi).markSoldOut(params.id, body.until ?? null),
  }),
  action({
    name: 'putDishBackOnSale',
    method: 'POST',
    path: '/dishes/:id/back-on-sale',
    summary: 'Ends a sold-out.',
    params: byId,
    output,
    policies: own,
    handle: ({ params }, strapi) => dishes(strapi).putBackOnSale(params.id),
  }),
];
