/** What a dish looks like on its way in and out. */
import { z } from 'zod';
import { amount, documentId, fileId, idOrSlug, line, newSlug, requiredLine, text, timeOfDay, translations } from '#platform/actions/fields';
import { ALLERGENS, DIETS } from '#domain/dish/dish';

const option = z
  .strictObject({
    name: requiredLine(100),
    priceDelta: amount.default(0),
    isDefault: z.boolean().default(false),
    translations: translations.nullish(),
  })
  .meta({ id: 'NewOption' });
const group = z
  .strictObject({
    name: requiredLine(100),
    min: z.number().int().min(0).max(50).default(0),
    max: z.number().int().min(1).max(50).nullish(),
    options: z.array(option).min(1).max(100),
    translations: translations.nullish(),
  })
  .meta({ id: 'NewOptionGroup' });

/** What every dish must have; PUT needs all of them again. */
const required = { name: requiredLine(150), price: amount.positive('must be greater than 0'), category: idOrSlug };
const optional = {
  slug: newSlug.optional(),
  description: text(2000).nullish(),
  image: fileId.nullish(),
  venues: z.array(documentId).max(100).optional(),
  isAvailable: z.boolean().optional(),
  portionsLeft: z.number().int().min(0).max(100_000).nullish(),
  servedFrom: timeOfDay.nullish(),
  servedUntil: timeOfDay.nullish(),
  preparationMinutes: z.number().int().min(0).max(1440).optional(),
  station: line(50).nullish(),
  allergens: z.array(z.enum(ALLERGENS)).optional(),
  diets: z.array(z.enum(DIETS)).optional(),
  optionGroups: z.array(group).max(30).optional(),
  rank: z.number().int().min(-100_000).max(100_000).optional(),
  translations: translations.nullish(),
};
export const dish = z.object({ ...required, ...optional });
export type NewDish = z.output<typeof dish>;

export const dishOutput = z
  .looseObject({ documentId: z.string(), name: z.string(), slug: z.string(), price: z.number(), currency: z.string() })
  .meta({ id: 'Dish' });
export type DishView = z.input<typeof dishOutput>;
