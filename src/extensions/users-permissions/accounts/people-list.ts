/** Everybody, found by the same words as every list: Strapi's engine looks for them, and no field that is private to it can be asked. */
import type { Core } from '@strapi/strapi';
import { rememberedCounts } from '#platform/documents/counts';
import { listQuestion } from '#platform/actions/query-check';
import { peopleById, type PersonView } from './person-view';

const USER = 'plugin::users-permissions.user';

export interface PeopleQuery {
  filters?: Record<string, unknown> | undefined;
  sort?: unknown;
  _q?: string | undefined;
  page: number;
  pageSize: number;
}

interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

const counts = rememberedCounts();

/** Newest first at first. @throws a refusal that names the field that is unknown or private. */
export async function listPeople(
  strapi: Core.Strapi,
  { page, pageSize, ...wish }: PeopleQuery,
): Promise<{ people: PersonView[]; pagination: Pagination }> {
  const query = listQuestion(strapi, USER, Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)));
  await strapi.contentAPI.validate.query(query, strapi.getModel(USER), {});
  const asked = strapi.get('query-params').transform(USER, { sort: 'id:desc', ...query });
  const { orderBy: _order, ...which } = asked;
  const people = strapi.db.query(USER);
  const found: { id: number }[] = await people.findMany({ ...asked, select: ['id'], limit: pageSize, offset: (page - 1) * pageSize });
  const total = await counts.of(JSON.stringify(which), () => people.count(which));
  return {
    people: await peopleById(
      strapi,
      found.map(({ id }) => id),
    ),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}
