/** Everybody, found by the same words as every list: Strapi's engine looks for them, and no field that is private to it can be asked. */
import type { Core } from '@strapi/strapi';
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

interface Found {
  results: { id: number }[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** Newest first at first. @throws a refusal that names the field that is unknown or private. */
export async function listPeople(
  strapi: Core.Strapi,
  { page, pageSize, ...wish }: PeopleQuery,
): Promise<{ people: PersonView[]; pagination: Found['pagination'] }> {
  const query = listQuestion(strapi, USER, Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)));
  await strapi.contentAPI.validate.query(query, strapi.getModel(USER), {});
  const asked = strapi.get('query-params').transform(USER, { sort: 'id:desc', ...query });
  const found = (await strapi.db.query(USER).findPage({ ...asked, select: ['id'], page, pageSize })) as Found;
  return {
    people: await peopleById(
      strapi,
      found.results.map(({ id }) => id),
    ),
    pagination: found.pagination,
  };
}
