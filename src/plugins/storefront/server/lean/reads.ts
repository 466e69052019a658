/** The cold path: a public read answered by one statement where it can be, equal to what the middleware stack would say. */
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { answerOf, type Answer } from '../answer';
import type { LeanRead } from '../front';
import { menuQuery, readMenu } from '../menu/read-menu';
import { MENU_ACTION } from '../menu/menu-actions';
import { rememberedCounts } from '#platform/documents/counts';
import { parseLean, type LeanQuery } from './query';
import { resourcesOf, type Resource } from './resources';
import { statementOf } from './statement';
import { rowsOf } from '#platform/postgres/rows';

const counts = rememberedCounts();

type Rights = () => Promise<ReadonlySet<string>>;

export function leanReads(strapi: Core.Strapi, rights: Rights): LeanRead {
  const resources = resourcesOf(strapi);
  return ({ path, query }) => {
    const [, , name = '', id, more] = path.split('/');
    if (name === 'menu') return readPublicMenu(strapi, rights, query);
    const { dishes, [name]: resource } = resources;
    if (dishes && name === 'categories' && id && more === 'dishes')
      return readSection(strapi, { resource: dishes, query, category: id, rights });
    if (!resource || more) return null;
    const lean = parseLean(resource, query, id !== undefined);
    return lean && readLean(strapi, { resource, lean, id: id ?? null, rights });
  };
}

const MENU_ORDER = 'sort=rank,id';

/** The list of dishes, limited to one section; whether an empty one is there at all, the stack knows. */
function readSection(
  strapi: Core.Strapi,
  { resource, query, category, rights }: { resource: Resource; query: string; category: string; rights: Rights },
): Promise<Answer | null> | null {
  const isSorted = /(?:^|&)sort(?:=|\[|%5B)/i.test(query);
  const lean = parseLean(resource, isSorted ? query : [query, MENU_ORDER].filter(Boolean).join('&'), false);
  if (!lean) return null;
  const where = [...lean.where, { sql: 't.category_id = (select id from categories where document_id = ? limit 1)', values: [category] }];
  return readLean(strapi, { resource, lean: { ...lean, where }, id: null, rights, needsSome: true });
}

async function readLean(
  strapi: Core.Strapi,
  { resource, lean, id, rights, needsSome }: { resource: Resource; lean: LeanQuery; id: string | null; rights: Rights; needsSome?: true },
): Promise<Answer | null> {
  if (
    !(await mayRead(rights, [
      'api::dish.dish.find',
      'api::dish.dish.findOne',
      'api::dish.dish.listDishesOfCategory',
      'api::category.category.find',
      'api::category.category.findOne',
    ]))
  )
    return null;
  const question = JSON.stringify([resource.uid, lean.where]);
  const { sql, bindings } = statementOf(resource, lean, { documentId: id, total: id === null ? counts.known(question) : undefined });
  const [found] = await rowsOf<{ entries: string | null; total: number }>(strapi.db.connection, sql, bindings);
  const { entries, total } = found ?? { entries: null, total: 0 };
  if (id === null) counts.learn(question, total);
  if (needsSome && total === 0) return null;
  if (id === null) return answerOf(`{"data":[${entries ?? ''}],"meta":${JSON.stringify({ pagination: paginationOf(lean, total) })}}`);
  // The stack says “not found” better.
  return entries === null ? null : answerOf(`{"data":${entries},"meta":{}}`);
}

function paginationOf({ page: { start, limit, isPaged } }: LeanQuery, total: number): object {
  if (!isPaged) return { start, limit, total };
  return { page: start / limit + 1, pageSize: limit, pageCount: Math.ceil(total / limit), total };
}

function readPublicMenu(strapi: Core.Strapi, rights: Rights, query: string): Promise<Answer | null> | null {
  const wanted = menuQuery.safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!wanted.success || new URLSearchParams(query).size !== Object.keys(wanted.data).length) return null;
  return readWholeMenu(strapi, rights, wanted.data);
}

async function readWholeMenu(strapi: Core.Strapi, rights: Rights, wanted: z.output<typeof menuQuery>): Promise<Answer | null> {
  if (!(await mayRead(rights, [MENU_ACTION]))) return null;
  const menu = await readMenu(strapi, wanted);
  // PostgreSQL parts the entries of a list with a line break, which no JSON string can hold.
  // The stack says what is not there.
  return typeof menu === 'string' ? null : answerOf(`{"data":${menu.json.replaceAll(', \n ', ',')}}`, menu.expiresAt);
}

const mayRead = async (rights: Rights, actions: readonly string[]): Promise<boolean> => {
  const allowed = await rights();
  return actions.every((action) => allowed.has(action));
};
