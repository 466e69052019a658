/** The whole public menu in one answer; strangers get it ahead of the middleware stack, everybody else through it. */
import { z } from 'zod';
import { momentText } from '#platform/actions/fields';
import { action } from '#platform/actions/action';
import { fieldError } from '#domain/errors';
import { MENU_FIRST, MENU_MOST, menuQuery, readMenu } from './read-menu';

export const MENU_ACTION = 'plugin::storefront.menu.readMenu';

const picture = z
  .object({ url: z.string(), width: z.number().int().nullable(), height: z.number().int().nullable() })
  .meta({ id: 'MenuPicture' });
const image = picture.extend({ alternativeText: z.string().nullable(), sizes: z.array(picture) }).nullable();
const label = z.string().describe('In the language asked for');

const option = z
  .object({ name: z.string().describe('What the cart takes'), label, priceDelta: z.number(), isDefault: z.boolean() })
  .meta({ id: 'MenuDishOption' });
const optionGroup = z
  .object({
    name: z.string().describe('What the cart takes'),
    label,
    min: z.number().int(),
    max: z.number().int().nullable(),
    options: z.array(option),
  })
  .meta({ id: 'MenuDishOptionGroup' });

const dish = z
  .object({
    documentId: z.string(),
    name: z.string(),
    slug: z.string(),
    description: z.string().nullable(),
    price: z.number(),
    currency: z.string(),
    image,
    allergens: z.array(z.string()),
    diets: z.array(z.string()),
    optionGroups: z.array(optionGroup),
    venues: z.array(z.string()).describe('documentIds; none = every venue'),
    isHomeCooked: z.boolean().describe('From a home cook’s kitchen; one order holds dishes of one kitchen'),
    servedFrom: z.string().nullable().describe('HH:mm by the venue’s clock'),
    servedUntil: z.string().nullable(),
    preparationMinutes: z.number().int(),
    isSoldOut: z.boolean(),
    soldOutUntil: momentText.nullable(),
    portionsLeft: z.number().int().nullable().describe('null = not counted'),
  })
  .meta({ id: 'MenuDish' });

const category = z
  .object({
    documentId: z.string(),
    name: z.string(),
    slug: z.string(),
    description: z.string().nullable(),
    image,
    dishes: z.array(dish),
    isWhole: z.boolean().describe('false = it has more dishes: ask for it by ?section=, or page through GET /categories/:id/dishes'),
  })
  .meta({ id: 'MenuCategory' });

const venue = z
  .object({
    documentId: z.string(),
    name: z.string(),
    slug: z.string(),
    address: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    timezone: z.string(),
    currency: z.string(),
    hours: z.array(z.object({ weekday: z.string(), opens: z.string(), closes: z.string() })),
    closures: z.array(z.object({ startsAt: momentText, endsAt: momentText, reason: z.string().nullable() })),
    ordersPausedUntil: momentText.nullable(),
    deliveryFee: z.number(),
    freeDeliveryFrom: z.number().nullable(),
    deliveryRadiusKm: z.number(),
  })
  .meta({ id: 'MenuVenue' });

const menu = z
  .object({
    venues: z.array(venue),
    currency: z.string(),
    isWhole: z.boolean().describe(`false = more than ${MENU_MOST} dishes: each section shows its first ${MENU_FIRST}`),
    categories: z.array(category),
  })
  .meta({ id: 'Menu' });

export const menuActions = [
  action({
    name: 'readMenu',
    method: 'GET',
    path: '/menu',
    summary: `The whole menu in one answer: venues with hours, categories, dishes with options. Carries an ETag; ask again with If-None-Match. Above ${MENU_MOST} dishes each section shows its first ${MENU_FIRST}; \`section\` gives one of them.`,
    query: menuQuery,
    output: menu,
    async handle({ query }, strapi) {
      const read = await readMenu(strapi, query);
      if (read === 'venue') throw fieldError('venue.unknown', 'venue');
      if (read === 'section') throw fieldError('request.invalid', 'section', { fields: ['section is no part of the menu'] });
      return JSON.parse(read.json) as z.input<typeof menu>;
    },
  }),
];
