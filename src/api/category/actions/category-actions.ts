/** What the staff can do to the menu's sections. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { byId, partOf, requiredText, text, translations } from '#platform/actions/fields';
import { categories } from '../services/category';

const whole = z.object({
  name: requiredText(100),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, 'may have a-z, 0-9 and - only')
    .optional(),
  description: text(2000).nullish(),
  image: z.number().int().positive().nullish().describe('id of an uploaded file'),
  rank: z.number().int().min(-100_000).max(100_000).optional(),
  isActive: z.boolean().optional(),
  translations: translations.nullish(),
});
const output = z.looseObject({ documentId: z.string(), name: z.string(), slug: z.string() });

export const categoryActions = [
  action({
    name: 'createCategory',
    method: 'POST',
    path: '/categories',
    summary: 'Adds a section.',
    body: whole,
    output,
    status: 201,
    handle: ({ body }, strapi) => categories(strapi).add(body),
  }),
  action({
    name: 'createCategories',
    method: 'POST',
    path: '/categories/bulk',
    summary: 'Adds several sections at once, all or none.',
    body: z.object({ categories: z.array(z.strictObject(whole.shape)).min(1).max(100) }),
    output: z.array(output),
    status: 201,
    handle: ({ body }, strapi) => categories(strapi).addAll(body.categories),
  }),
  action({
    name: 'replaceCategory',
    method: 'PUT',
    path: '/categories/:id',
    summary: 'Sets the whole section: what is left out goes back to its default.',
    params: byId,
    body: whole,
    output,
    handle: ({ params, body }, strapi) => categories(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeCategory',
    method: 'PATCH',
    path: '/categories/:id',
    summary: 'Changes the fields that are sent.',
    params: byId,
    body: partOf(whole),
    output,
    handle: ({ params, body }, strapi) => categories(strapi).change(params.id, body),
  }),
  action({
    name: 'deleteCategory',
    method: 'DELETE',
    path: '/categories/:id',
    summary: 'Deletes an empty section.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: ({ params }, strapi) => categories(strapi).remove(params.id),
  }),
];
