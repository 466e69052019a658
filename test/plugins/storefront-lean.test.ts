/** The one statement says what Strapi's generic read says, whatever is asked; and requests that are the same share an answer. */
import fc from 'fast-check';
import { normalized } from '../../src/plugins/storefront/server/public-read';
import { visitor } from '../helpers/api';
import { category, dish, unique } from '../helpers/house';
import { statementsOf } from '../helpers/statements';

const byStack = (path: string) => visitor('get', path, undefined, { Cookie: 'a=b' });
const word = unique('borscht').toLowerCase();
let sections: { documentId: string; slug: string }[];

beforeAll(async () => {
  await visitor('get', '/api/dishes').expect(200);
  sections = (await Promise.all([category({ translations: { ru: { name: 'Супы' } } }), category({ isActive: false, rank: 3 })])) as never;
  const image = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'a.webp',
      hash: unique('hash'),
      ext: '.webp',
      mime: 'image/webp',
      size: 1.5,
      url: '/uploads/a.webp',
      provider: 'local',
      width: 640,
      height: 480,
      formats: { small: { url: '/uploads/s.webp', width: 100, height: 75 } },
      folderPath: '/',
    },
  });
  for (let index = 0; index < 24; index += 1)
    await dish({
      name: `${unique(index % 3 ? word : 'Щи')} 50% “_x” \\`,
      description: index % 4 ? `Hot ${word}\nwith cream, № ${index}` : null,
      price: 1 + (index % 7) * 0.35,
      rank: index % 5,
      isAvailable: index % 6 !== 0,
      isSoldOut: index % 8 === 0,
      soldOutUntil: index % 8 === 0 ? '2031-05-06T07:08:09.012Z' : null,
      portionsLeft: index % 3 === 0 ? index : null,
      servedFrom: index % 9 === 0 ? '07:00:00.000' : null,
      servedUntil: index % 9 === 0 ? '11:30:00.000' : null,
      allergens: index % 2 ? ['milk', 'eggs'] : [],
      category: sections[index % 5 === 4 ? 1 : 0]?.documentId,
      ...(index % 4 === 1 && { image: image.id }),
    });
});

const encoded = (name: string, value: string | number | boolean): string =>
  `${name.replaceAll('[', '%5B').replaceAll(']', '%5D')}=${encodeURIComponent(String(value))}`;
const text = fc.constantFrom(
  word,
  word.slice(2, 6).toUpperCase(),
  'щи',
  'Щи',
  '50%',
  '_x',
  '\\',
  '“',
  'a',
  '1',
  '12',
  'nothing like it',
  'a b',
  '*',
  "o'x",
);
const number = fc.constantFrom('1', '1.35', '2', '2.05', '0', '-1', '3', '99999', '15');
const fields = [
  'name',
  'slug',
  'description',
  'price',
  'rank',
  'isAvailable',
  'isSoldOut',
  'soldOutUntil',
  'portionsLeft',
  'servedFrom',
  'allergens',
  'translations',
  'documentId',
  'createdAt',
  'station',
];
const sortable = fields.filter((name) => !['allergens', 'translations'].includes(name));

const filter = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('price', 'rank', 'portionsLeft', 'id'),
      fc.constantFrom('[$lt]', '[$lte]', '[$gt]', '[$gte]', '[$eq]', ''),
      fc.constantFrom('1', '2', '3', '15'),
    )
    .map(([name, operator, value]) => encoded(`filters[${name}]${operator}`, value)),
  fc
    .tuple(fc.constantFrom('[$lt]', '[$lte]', '[$gt]', '[$gte]', '[$eq]', ''), number)
    .map(([operator, value]) => encoded(`filters[price]${operator}`, value)),
  fc
    .tuple(
      fc.constantFrom('name', 'description', 'slug'),
      fc.constantFrom('[$containsi]', '[$eq]', '[$contains]', '[$startsWith]', '[$ne]'),
      text,
    )
    .map(([name, operator, value]) => encoded(`filters[${name}]${operator}`, value)),
  fc
    .array(number, { minLength: 1, maxLength: 4 })
    .map((values) => values.map((value, index) => encoded(`filters[price][$in][${index}]`, value)).join('&')),
  fc
    .tuple(fc.constantFrom('isSoldOut', 'isAvailable'), fc.constantFrom('[$eq]', ''), fc.boolean())
    .map(([name, operator, value]) => encoded(`filters[${name}]${operator}`, value)),
  fc
    .tuple(fc.constantFrom('documentId', 'slug'), fc.constantFrom('[$eq]', ''), fc.nat({ max: 1 }))
    .map(([name, operator, which]) => ({ name, operator, which })),
  fc.constantFrom(
    'filters[portionsLeft][$null]=true',
    'filters[soldOutUntil][$gt]=2031-01-01',
    'filters[$or][0][rank]=1&filters[$or][1][rank]=2',
  ),
);
type Filter = typeof filter extends fc.Arbitrary<infer T> ? T : never;
const written = (one: Filter): string =>
  typeof one === 'string'
    ? one
    : encoded(`filters[category][${one.name}]${one.operator}`, String(sections[one.which]?.[one.name as 'slug']));

const page = fc.oneof(
  fc
    .tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 30 }))
    .map(([at, size]) => `pagination[page]=${at + 1}&pagination[pageSize]=${size}`),
  fc
    .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 30 }))
    .map(([start, limit]) => `pagination[start]=${start}&pagination[limit]=${limit}`),
  fc.constantFrom(
    'pagination[pageSize]=0',
    'pagination[pageSize]=500',
    'pagination[limit]=-1',
    'pagination[page]=0',
    'pagination[withCount]=false',
    'pagination[page]=2',
    '',
  ),
);
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const list = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });
const order = list(sortable).chain((names) =>
  fc
    .tuple(fc.array(fc.constantFrom('', ':asc', ':desc'), { minLength: names.length, maxLength: names.length }), fc.boolean())
    .map(([orders, isPlain]) => {
      const words = names.map((name, index) => name + (orders[index] ?? ''));
      return isPlain ? `sort=${words.join(',')}` : words.map((one, index) => `sort[${index}]=${one}`).join('&');
    }),
);
const dishQuery = fc.record({
  filters: fc.array(filter, { maxLength: 3 }),
  page: some(page),
  order: some(order),
  fields: some(list(fields).map((names) => `fields=${names.join(',')}`)),
  populate: some(
    fc.constantFrom(
      'populate=category',
      'populate=image',
      'populate[0]=category&populate[1]=image',
      'populate=category,image',
      'populate=*',
      'populate=venues',
    ),
  ),
  search: some(text.map((value) => encoded('_q', value))),
});

const sameAsStack = async (path: string) => {
  const [fast, slow] = [await visitor('get', path), await byStack(path)];
  expect({ path, status: fast.status }).toEqual({ path, status: slow.status });
  if (slow.status === 200) expect({ path, ...fast.body }).toEqual({ path, ...slow.body });
};

it(
  'lists of dishes',
  () =>
    fc.assert(
      fc.asyncProperty(dishQuery, ({ filters, ...parts }) =>
        sameAsStack(`/api/dishes?${[...filters.map(written), ...Object.values(parts)].filter(Boolean).join('&')}`),
      ),
      { numRuns: 250 },
    ),
  240_000,
);

it(
  'lists of a section’s dishes, of one that is hidden, and of one that is not there',
  () =>
    fc.assert(
      fc.asyncProperty(dishQuery, fc.nat({ max: 9 }), ({ filters, ...parts }, which) =>
        sameAsStack(
          `/api/categories/${which < 8 ? sections[0]?.documentId : (sections[which - 7]?.documentId ?? 'z'.repeat(24))}/dishes?${[
            ...filters.map(written),
            ...Object.values(parts),
          ]
            .filter(Boolean)
            .join('&')}`,
        ),
      ),
      { numRuns: 60 },
    ),
  120_000,
);

it('single dishes and categories, and lists of categories', async () => {
  const all = (await byStack('/api/dishes?pagination[pageSize]=30&sort=id:desc').expect(200)).body.data as { documentId: string }[];
  for (const { documentId } of all)
    for (const query of ['', '?populate=category,image', '?fields=name,price&populate=image', '?populate=*'])
      await sameAsStack(`/api/dishes/${documentId}${query}`);
  for (const { documentId } of sections)
    for (const query of ['', '?populate=image', '?fields[0]=name']) await sameAsStack(`/api/categories/${documentId}${query}`);
  for (const query of [
    '',
    '?sort=rank,name:desc&pagination[pageSize]=3',
    '?filters[name][$containsi]=CAT&fields=slug',
    '?_q=category&populate=image',
    '?populate=dishes',
  ])
    await sameAsStack(`/api/categories${query}`);
});

/** A consumer may be at work on something else at the same time. */
async function askedOfDishes(path: string): Promise<string[]> {
  const { statements } = await statementsOf(() => visitor('get', path).expect(200));
  return statements.filter((sql) => /\bdishes\b/.test(sql));
}

it('is really used: common questions need one statement', async () => {
  for (const query of [
    'populate=category&sort=price:asc&pagination[pageSize]=25',
    `filters[name][$containsi]=${word}`,
    `_q=${word}`,
    `filters[category][slug]=${sections[0]?.slug}&sort=rank`,
    'filters[price][$gte]=2&filters[price][$lt]=3&fields=name,price',
  ])
    expect(await askedOfDishes(`/api/dishes?${query}&pagination[page]=${1 + (Date.now() % 1000)}`)).toHaveLength(1);
  expect(await askedOfDishes(`/api/categories/${sections[0]?.documentId}/dishes?populate=image`)).toHaveLength(1);
});

describe('the same question', () => {
  const names = [
    'sort',
    'sort[0]',
    'sort[1]',
    'fields[]',
    'populate',
    'filters[price][$lt]',
    'filters[price][$gt]',
    'filters[price]',
    '_q',
    'pagination[page]',
  ];
  const parameters = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('1', 'a%20b', '')), { minLength: 2, maxLength: 6 });

  it('has one key in whatever order its parameters come, unless their order means something', () =>
    fc.assert(
      fc.property(
        parameters.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const query = (of: [string, string][]) => of.map(([name, value]) => `${name}=${value}`).join('&');
          const isFree = given.every(
            ([name], at) => !name.includes('[]') && !given.some(([other], place) => place !== at && other.startsWith(name)),
          );
          const isSame = query(given) === query(shuffled);
          expect(normalized(query(given)) === normalized(query(shuffled))).toBe(isFree || isSame);
        },
      ),
      { numRuns: 2000 },
    ));

  it('has one key in both writings of brackets', () => {
    expect(normalized('sort%5B0%5D=a&_q=%5Bx%5D')).toBe('_q=%5Bx%5D&sort[0]=a');
  });
});
