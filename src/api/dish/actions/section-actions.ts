/** The dishes of one section: the list of dishes behind another path, in the menu's order unless another one is asked for. */
import type { Core } from '@strapi/strapi';
import { action } from '#platform/actions/action';
import { isStaff } from '#platform/actions/caller';
import { byIdOrSlug } from '#platform/actions/fields';
import { listOutput, listQuery } from '#platform/actions/list-query';
import { listWithin } from '#platform/actions/scoped-reads';
import { DomainError } from '#domain/errors';
import { inTransaction } from '#platform/postgres/rows';
import { DISH, dishesFor } from '../reads/dishes-for';
import { priced } from '../reads/priced';

export const sectionActions = [
  action({
    name: 'listDishesOfCategory',
    method: 'GET',
    path: '/categories/:id/dishes',
    summary: 'The dishes of a section: as /dishes, in the menu’s order at first.',
    params: byIdOrSlug,
    query: listQuery,
    lists: DISH,
    isBare: true,
    output: listOutput,
    handle: async ({ params: { id } }, strapi) => {
      await checkThere(strapi, id);
      const scope = () => ({ $and: [dishesFor(strapi), { category: { documentId: id } }] });
      const { data, ...more } = await listWithin(strapi, DISH, { scope, defaults: { sort: ['rank', 'id'] } });
      return { data: await priced(strapi, data as ((typeof data)[number] & { documentId: string })[]), ...more };
    },
  }),
];

async function checkThere(strapi: Core.Strapi, documentId: string): Promise<void> {
  const row = await inTransaction(strapi, (trx) =>
    trx('categories').where({ document_id: documentId }).first<{ is_active: boolean } | undefined>('is_active'),
  );
  if (!row || !(row.is_active || isStaff(strapi))) throw new DomainError('request.not_found');
}
