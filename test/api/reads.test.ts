/** Generic reads: filters, sort, search and pages work; what is unknown or private is refused by name and never leaks. */
import { errorOf, visitor } from '../helpers/api';
import { category, customerWithCart, dish, person, PICKUP, unique, venue, type Person, type TestDish } from '../helpers/house';

const word = unique('zebra');
let section: string;
let dishes: TestDish[];
let staff: Person;
let guest: Person;
beforeAll(async () => {
  await venue();
  section = (await category({ name: `Section ${word}` })).documentId;
  dishes = [];
  for (const price of [3, 1, 2])
    dishes.push(await dish({ name: `${word} Пирог ${price}`, price, category: section, description: `Costs ${price}` }));
  staff = await person('staff');
  guest = await customerWithCart([dishes[0] as TestDish, 1]);
  await guest.call('post', '/api/orders', PICKUP).expect(201);
});
const prices = async (query: string) =>
  (await visitor('get', `/api/dishes?filters[name][$contains]=${word}&${query}`).expect(200)).body.data.map(
    (item: { price: number }) => item.price,
  );

it('sort up and down', async () => {
  expect(await prices('sort=price:asc')).toEqual([1, 2, 3]);
  expect(await prices('sort=price:desc')).toEqual([3, 2, 1]);
});

it('filter by value, range, list and relation', async () => {
  expect(await prices('filters[price][$gte]=2&sort=price')).toEqual([2, 3]);
  expect(await prices('filters[price][$in][0]=1&filters[price][$in][1]=3&sort=price')).toEqual([1, 3]);
  expect(await prices(`filters[category][documentId][$eq]=${section}&sort=price`)).toEqual([1, 2, 3]);
  expect(await prices(`filters[$or][0][price][$eq]=1&filters[$or][1][price][$eq]=2&sort=price`)).toEqual([1, 2]);
});

it('search, in Russian and in any case that the database knows', async () => {
  const { rows } = await strapi.db.connection.raw(`select lower('ПИРОГ') as lower`);
  const wanted = encodeURIComponent(rows[0].lower === 'пирог' ? 'ПИРОГ' : 'Пирог');
  const found = await visitor('get', `/api/dishes?_q=${wanted}&filters[category][documentId][$eq]=${section}`).expect(200);
  expect(found.body.data).toHaveLength(3);
});

it('come in pages of 25 at first and 100 at most', async () => {
  const meta = async (query: string) => (await visitor('get', `/api/dishes?${query}`).expect(200)).body.meta.pagination;
  expect(await meta('')).toMatchObject({ page: 1, pageSize: 25 });
  expect((await meta('pagination[pageSize]=1000')).pageSize).toBe(100);
  expect(await meta(`pagination[page]=2&pagination[pageSize]=2&filters[name][$contains]=${word}`)).toEqual({
    page: 2,
    pageSize: 2,
    pageCount: 2,
    total: 3,
  });
});

it('give the fields that were asked for, and no others', async () => {
  const [item] = (await visitor('get', `/api/dishes?fields[0]=name&filters[name][$contains]=${word}`).expect(200)).body.data;
  expect(Object.keys(item).sort()).toEqual(['documentId', 'id', 'name']);
});

it('hide what is off the menu from guests, whatever they filter by', async () => {
  const off = await dish({ name: unique('Off'), isAvailable: false });
  for (const query of [`filters[documentId][$eq]=${off.documentId}`, 'filters[isAvailable][$eq]=false&pagination[pageSize]=100'])
    expect((await visitor('get', `/api/dishes?${query}`).expect(200)).text).not.toContain(off.documentId);
  errorOf(await visitor('get', `/api/dishes/${off.documentId}`).expect(404));
});

describe('the staff’s list of orders', () => {
  let buyer: Person;
  let numbers: string[];
  let only: string;
  const found = async (query: string, who = staff) =>
    (await who.call('get', `/api/orders?${query}`).expect(200)).body.data.map((order: { number: string }) => order.number);
  beforeAll(async () => {
    buyer = await person();
    const orders: { number: string; documentId: string }[] = [];
    for (const quantity of [2, 3, 1]) {
      await buyer.call('post', '/api/cart/items', { dish: (dishes[0] as TestDish).documentId, quantity }).expect(201);
      orders.push((await buyer.call('post', '/api/orders', PICKUP).expect(201)).body.data);
    }
    await staff.call('post', `/api/orders/${orders[1]?.documentId}/accept`, {}).expect(200);
    numbers = orders.map(({ number }) => number);
    only = numbers.map((number, index) => `filters[number][$in][${index}]=${number}`).join('&');
  });

  it('is filtered by status', async () => {
    const [two, three, one] = numbers;
    expect(await found(`${only}&filters[status][$eq]=accepted`)).toEqual([three]);
    expect(await found(`${only}&filters[status]=placed&sort=total:asc`)).toEqual([one, two]);
    expect(await found(`${only}&filters[status][$in][0]=placed&filters[status][$in][1]=accepted`)).toHaveLength(3);
    expect(await found(`${only}&filters[status]=completed`)).toEqual([]);
  });

  it('is sorted by total', async () => {
    const [two, three, one] = numbers;
    expect(await found(`${only}&sort=total:desc`)).toEqual([three, two, one]);
    expect(await found(`${only}&sort=total:asc`)).toEqual([one, two, three]);
  });

  it('is searched by number, and a stranger’s search finds none of it', async () => {
    expect(await found(`_q=${numbers[0]}`)).toEqual([numbers[0]]);
    expect(await found(`_q=${unique('nowhere')}`)).toEqual([]);
    expect(await found(`_q=${numbers[0]}`, guest)).toEqual([]);
  });
});

describe('the list of categories', () => {
  const mark = unique('kitchen');
  const names = (query: string) =>
    visitor('get', `/api/categories?${query}`)
      .expect(200)
      .then(({ body }) => body.data.map((one: { name: string }) => one.name));
  beforeAll(async () => {
    for (const [rank, letter] of ['c', 'a', 'b'].entries())
      await category({ name: `${mark} ${letter}`, rank, description: `Room ${rank}` });
  });

  it('is filtered, sorted, searched and paged', async () => {
    const mine = `filters[name][$startsWith]=${mark}`;
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => `${mark} ${letter}`);
    expect(await names(`${mine}&sort=name:desc`)).toEqual([c, b, a]);
    expect(await names(`${mine}&sort=rank:asc`)).toEqual([c, a, b]);
    expect(await names(`${mine}&filters[rank][$gte]=1&sort=rank`)).toEqual([a, b]);
    expect(await names(`_q=${mark}&sort=name`)).toEqual([a, b, c]);
    const page = await visitor('get', `/api/categories?${mine}&sort=name&pagination[page]=2&pagination[pageSize]=2`).expect(200);
    expect(page.body.data.map((one: { name: string }) => one.name)).toEqual([c]);
    expect(page.body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
  });
});

describe('what is unknown is refused by name', () => {
  it.each<readonly [string, string]>([
    ['/api/dishes?filters[colour][$eq]=red', 'colour'],
    ['/api/dishes?sort=colour', 'colour'],
    ['/api/dishes?fields[0]=colour', 'colour'],
    ['/api/dishes?populate[colour]=true', 'colour'],
    ['/api/dishes?filters[price][$near]=2', '$near'],
    ['/api/dishes?colour=red', 'colour'],
    ['/api/dishes?pagination[page]=0', 'pagination.page'],
    ['/api/orders?pagination[page]=-1', 'pagination.page'],
    ['/api/categories?pagination[pageSize]=0', 'pagination.pageSize'],
    ['/api/notifications?pagination[page]=0', 'page'],
    ...[
      '/api/dishes',
      '/api/categories',
      '/api/venues',
      '/api/orders',
      '/api/bookings',
      '/api/tables',
      '/api/notifications',
      '/api/events',
    ].map((path) => [`${path}?pagination[zzz]=1`, 'zzz'] as const),
    ...['/api/dishes', '/api/venues', '/api/orders', '/api/notifications'].flatMap(
      (path) =>
        [
          [`${path}?pagination[start]=-1`, 'start'],
          [`${path}?pagination[limit]=0`, 'limit'],
          [`${path}?pagination=2`, 'pagination'],
        ] as const,
    ),
    ['/api/dishes?pagination[start]=', 'start'],
    ['/api/dishes?pagination[withCount]=perhaps', 'withCount'],
    ['/api/dishes?pagination[page]=1&pagination[start]=0', 'offset'],
    ...['filters[name]=x', 'sort=name', 'pagination[page]=1', '_q=x'].flatMap((query) => {
      const name = query.split(/[[=]/)[0] as string;
      return [[`/api/dishes/aaaaaaaaaaaaaaaaaaaaaaaa?${query}`, name] as const, [`/api/site?${query}`, name] as const];
    }),
    ['/api/categories?where[name]=x', 'where'],
    ['/api/dishes?fields[0]=__proto__', '__proto__'],
    ['/api/dishes?sort=constructor', 'constructor'],
    ['/api/categories?filters=x', 'filters'],
    ['/api/site?_q[]=x', '_q'],
  ])('%s', async (path, name) => {
    const error = errorOf(await guest.call('get', path).expect(400));
    expect(JSON.stringify([error.message, error.details])).toContain(name);
  });
});

describe('people stay private', () => {
  const PRIVATE = ['password', 'resetPasswordToken', 'confirmationToken', 'email'];
  const OPERATORS = ['$eq', '$contains', '$startsWith', '$ne', '$notNull'];
  const ROADS = [
    ['/api/orders', 'customer'],
    ['/api/orders', 'cook'],
    ['/api/dishes', 'cook'],
    ['/api/dishes', 'createdBy'],
    ['/api/categories', 'updatedBy'],
    ['/api/categories', 'dishes][cook'],
    ['/api/venues', 'createdBy'],
  ] as const;

  it.each(ROADS)('%s can’t be filtered or sorted by a secret of its %s', async (path, relation) => {
    const open: string[] = [];
    for (const field of PRIVATE) {
      const queries = [
        ...OPERATORS.map((operator) => `filters[${relation}][${field}][${operator}]=a`),
        `sort=${relation.replaceAll('][', '.')}.${field}`,
        `filters[$not][${relation}][${field}][$eq]=a`,
        `filters[$or][0][${relation}][${field}][$eq]=a`,
      ];
      for (const query of queries)
        for (const who of [guest, staff]) if ((await who.call('get', `${path}?${query}`)).status !== 400) open.push(query);
    }
    expect(open).toEqual([]);
  });

  it.each(ROADS)('%s shows nothing of its %s, however it is populated', async (path, relation) => {
    const [first, ...rest] = relation.split('][');
    const nested = rest.length > 0 ? `populate[${first}][populate]=${rest.join('.')}` : '';
    for (const query of [
      `populate[${relation}]=*`,
      `populate=${relation.replaceAll('][', '.')}`,
      `populate[${first}][fields][0]=email`,
      nested,
      'populate=*',
      'populate[0]=*',
    ])
      for (const who of [guest, staff]) {
        const { text, status } = await who.call('get', `${path}?${query}`);
        expect(status).toBeLessThan(500);
        expect(text).not.toMatch(/@samovar\.test|\$2[aby]\$|resetPasswordToken|"password"/);
      }
  });

  it('is not to be guessed either: an own field that is private is refused in filters and sorts', async () => {
    for (const query of ['filters[createdBy][id][$gt]=0', 'filters[customer][id][$eq]=1', 'filters[customer]=1', 'sort=customer.id'])
      errorOf(await guest.call('get', `/api/orders?${query}`).expect(400));
  });
});

it('what is off the menu is not to be had by way of its category or venue', async () => {
  const hidden = unique('hidden');
  await dish({ name: hidden, category: section, isAvailable: false });
  for (const type of ['categories', 'venues'])
    for (const query of ['populate=dishes', 'populate[dishes][fields]=name', 'populate=*', `filters[dishes][name][$eq]=${hidden}`]) {
      const { text, status } = await visitor('get', `/api/${type}?${query}&pagination[pageSize]=100`);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(hidden);
      if (query.startsWith('filters')) expect(status).toBe(400);
    }
});

it('a mountain of conditions or of nesting is no 500', async () => {
  const deep = `${'[$and][0]'.repeat(60)}[name][$eq]=x`;
  const wide = Array.from({ length: 300 }, (_, index) => `filters[$or][${index}][price][$eq]=${index}`).join('&');
  const populate = `populate${'[category][populate][dishes][populate]'.repeat(20)}=category`;
  for (const query of [
    `filters${deep}`,
    wide,
    populate,
    'filters[name][$eq][]=a&filters[name][$eq][]=b',
    'pagination[page]=-1',
    'pagination[page]=1e99',
    'sort[0][0]=x',
    'filters=x',
    '_q[]=a',
    'filters[price][$eq]=NaN',
    'filters[id][$eq]=99999999999999999999',
    'filters[placedAt][$gt]=x',
  ])
    for (const path of ['/api/dishes', '/api/categories'])
      expect([query, (await visitor('get', `${path}?${query}`)).status < 500]).toEqual([query, true]);
});
