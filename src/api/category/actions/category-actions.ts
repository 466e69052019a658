/** What the staff can do to the menu's sections. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { byIdOrSlug, partOf } from '#platform/actions/fields';
import { categories } from '../services/category';
import { category, categoryOutput as output } from './category-fields';

export const categoryActions = [
  action({
    name: 'createCategory',
    method: 'POST',
    path: '/categories',
    summary: 'Adds a section.',
    body: category,
    output,
    status: 201,
    handle: ({ body }, strapi) => categories(strapi).add(body),
  }),
  action({
    name: 'createCategories',
    method: 'POST',
    path: '/categories/bulk',
    summary: 'Adds several sections at once, all or none.',
    body: z.object({ categories: z.array(z.strictObject(category.shape)).min(1).max(100) }),
    output: z.array(output),
    status: 201,
    handle: ({ body }, strapi) => categories(strapi).addAll(body.categories),
  }),
  action({
    name: 'replaceCategory',
    method: 'PUT',
    path: '/categories/:id',
    summary: 'Sets the whole section: what is left out goes back to its default.',
    params: byIdOrSlug,
    body: category,
    output,
    handle: ({ params, body }, strapi) => categories(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeCategory',
    method: 'PATCH',
    path: '/categories/:id',
    summary: 'Changes the fields that are sent.',
    params: byIdOrSlug,
    body: partOf(category),
    output,
    handle: ({ params, body }, strapi) => categories(strapi).change(params.id, body),
  }),
  action({
    name: 'deleteCategory',
    method: 'DELETE',
    path: '/categories/:id',
    summary: 'Deletes an empty section.',
    params: byIdOrSlug,
    output: z.null(),
    status: 204,
    handle: ({ params }, strapi) => categories(strapi).remove(params.id),
  }),
];
