/** A menu of more than a thousand dishes is read by sections: each shows its first dishes, and one that is asked for shows what one answer holds. */
import { errorOf, visitor } from '../helpers/api';
import { category, dish, unique, venue } from '../helpers/house';

const MOST = 1_000;
const FIRST = 20;

interface Section {
  documentId: string;
  isWhole: boolean;
  dishes: { name: string }[];
}
interface Menu {
  isWhole: boolean;
  categories: Section[];
}

/** Ahead of the stack and by it. */
const WAYS: readonly Record<string, string>[] = [{}, { Cookie: 'a=b' }];
const menu = async (query: string, headers: Record<string, string>): Promise<Menu> =>
  (await visitor('get', `/api/menu${query}`, undefined, headers).expect(200)).body.data;

let large: string;
let small: string;
const slug = unique('many');
beforeAll(async () => {
  await venue();
  [large, small] = [(await category()).documentId, (await category()).documentId];
  await dish({ category: small });
  await strapi.db.connection.raw(
    `insert into dishes (document_id, created_at, updated_at, published_at, name, slug, price, category_id, is_available, is_sold_out, preparation_minutes, rank)
     select substr(md5(:slug || n), 1, 24), now(), now(), now(), :slug || n, :slug || '-' || n, 1, (select id from categories where document_id = :large), true, false, 15, n
     from generate_series(1, :most + 5) n`,
    { slug, large, most: MOST },
  );
});
afterAll(() => strapi.db.connection('dishes').whereLike('slug', `${slug}-%`).delete());

const sectionOf = ({ categories }: Menu, id: string) => categories.find(({ documentId }) => documentId === id);

it.each(WAYS)('shows the first dishes of each section, and says so (%j)', async (headers) => {
  const all = await menu('', headers);
  expect(all.isWhole).toBe(false);
  expect(sectionOf(all, large)).toMatchObject({ isWhole: false });
  expect(sectionOf(all, large)?.dishes.map(({ name }) => name)).toEqual(Array.from({ length: FIRST }, (_, n) => `${slug}${n + 1}`));
  expect(sectionOf(all, small)).toMatchObject({ isWhole: true, dishes: [expect.anything()] });
});

it.each(WAYS)('gives a section that is asked for, and the rest of it in pages (%j)', async (headers) => {
  const some = await menu(`?section=${large}`, headers);
  expect(some.categories).toHaveLength(1);
  expect(some.categories[0]?.dishes).toHaveLength(MOST);
  expect(some.categories[0]?.isWhole).toBe(false);
  const whole = await menu(`?section=${small}`, headers);
  expect(whole).toMatchObject({ isWhole: true, categories: [{ documentId: small, isWhole: true }] });
  const { body } = await visitor(
    'get',
    `/api/categories/${large}/dishes?pagination[page]=11&pagination[pageSize]=100`,
    undefined,
    headers,
  ).expect(200);
  expect(body.data).toHaveLength(5);
});

it.each(WAYS)('names a section that is not there (%j)', async (headers) => {
  const refused = errorOf(await visitor('get', '/api/menu?section=nowhere', undefined, headers).expect(400));
  expect(JSON.stringify(refused)).toContain('section');
});
