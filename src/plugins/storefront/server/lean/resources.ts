/** What can be read by one statement: which rows guests see (as the controllers' scopes say), and what may be populated. */
import type { Core } from '@strapi/strapi';
import { DISH_CURRENCY } from '../../../../api/dish/rows/dish-sql';
import { columnsOf, type Column } from './columns';

export interface Relation {
  name: string;
  columns: Column[];
  /** Joins one row or none, as alias `name`. */
  join: string;
}

export interface Resource {
  uid: string;
  table: string;
  /** Of the rows as `t`, joined with what the scope needs. */
  from: string;
  scope: string;
  columns: { all: Column[]; shown: Column[] };
  relations: Relation[];
  /** What is known of each row `t` besides its columns, by name, and with which of them it is shown. */
  beside: Readonly<Record<string, { sql: string; with: string }>>;
  /** By its fields the list may be filtered. */
  filterable: Relation | null;
}

const imageJoin = (uid: string): string => `left join lateral (
    select f.* from files_related_mph m join files f on f.id = m.file_id
    where m.related_id = t.id and m.related_type = '${uid}' and m.field = 'image' order by m."order", m.id limit 1) image on true`;

export function resourcesOf(strapi: Core.Strapi): Record<string, Resource> {
  const image = (uid: string): Relation => ({
    name: 'image',
    columns: columnsOf(strapi, 'plugin::upload.file').shown,
    join: imageJoin(uid),
  });
  const categoryColumns = columnsOf(strapi, 'api::category.category');
  const category: Relation = { name: 'category', columns: categoryColumns.shown, join: '' };
  return {
    dishes: {
      uid: 'api::dish.dish',
      table: 'dishes',
      from: 'dishes t join categories category on category.id = t.category_id',
      scope: 't.is_available and t.is_cook_selling and category.is_active',
      columns: columnsOf(strapi, 'api::dish.dish'),
      relations: [category, image('api::dish.dish')],
      beside: { currency: { sql: DISH_CURRENCY('t'), with: 'price' } },
      filterable: category,
    },
    categories: {
      uid: 'api::category.category',
      table: 'categories',
      from: 'categories t',
      scope: 't.is_active',
      columns: categoryColumns,
      relations: [image('api::category.category')],
      beside: {},
      filterable: null,
    },
  };
}
