/** The Content Manager says how many rows are tied to one; they are counted, and not read. */
import { category, dish, unique } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { statementsOf } from '../helpers/statements';

const CATEGORY = '/content-manager/collection-types/api::category.category';
const READS_DISHES = /select (distinct )?"t0"\.\*.* from "dishes"/;

it('counts the dishes of sections, in a list and in a form', async () => {
  const admin = await panelUser('strapi-super-admin');
  const [full, empty] = [await category({ name: unique('full') }), await category({ name: unique('empty') })];
  await dish({ category: full.documentId });
  await dish({ category: full.documentId });
  const list = await statementsOf(() => admin.call('get', `${CATEGORY}?page=1&pageSize=100&sort=id:DESC`).expect(200));
  const rows = list.result.body.results as { documentId: string; dishes: unknown }[];
  const shown = (documentId: string) => rows.find((row) => row.documentId === documentId)?.dishes;
  expect([shown(full.documentId), shown(empty.documentId)]).toEqual([{ count: 2 }, { count: 0 }]);
  const form = await statementsOf(() => admin.call('get', `${CATEGORY}/${full.documentId}`).expect(200));
  expect(form.result.body.data.dishes).toEqual({ count: 2 });
  for (const { statements } of [list, form]) expect(statements.filter((sql) => READS_DISHES.test(sql))).toEqual([]);
  await dish({ category: full.documentId });
  expect((await admin.call('get', `${CATEGORY}/${full.documentId}`).expect(200)).body.data.dishes).toEqual({ count: 3 });
});

it('elsewhere the rows themselves are read', async () => {
  const section = await category({ name: unique('section') });
  const soup = await dish({ category: section.documentId });
  const found = await strapi.db
    .query('api::category.category')
    .findOne({ where: { documentId: section.documentId }, populate: { dishes: true } });
  expect(found.dishes.map(({ documentId }: { documentId: string }) => documentId)).toEqual([soup.documentId]);
});
