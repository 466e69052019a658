/** What a section of the menu looks like on its way in and out. */
import { z } from 'zod';
import { fileId, newSlug, requiredLine, text, translations } from '#platform/actions/fields';

export const category = z.object({
  name: requiredLine(100),
  slug: newSlug.optional(),
  description: text(2000).nullish(),
  image: fileId.nullish(),
  rank: z.number().int().min(-100_000).max(100_000).optional(),
  isActive: z.boolean().optional(),
  translations: translations.nullish(),
});
export type NewCategory = z.output<typeof category>;
export const categoryOutput = z.looseObject({ documentId: z.string(), name: z.string(), slug: z.string() }).meta({ id: 'Category' });
export type CategoryView = z.input<typeof categoryOutput>;
