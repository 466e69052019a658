/** A short address must not keep the database busy: what a list may be asked at once has bounds, told by name before anything is read. */
import { errorOf, visitor } from '../helpers/api';
import { category, dish, person, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { byRequests, statementsOf } from '../helpers/statements';
import { table } from '../helpers/tables';

/** Whoever sends a cookie is answered by the stack. */
const ask = (address: string) => visitor('get', address.replace(':section', section), undefined, { Cookie: 'a=b' });
const times = (count: number, part: (index: number) => string, between = '&'): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

let section: string;
beforeAll(async () => {
  const place = await venue();
  section = (await category()).documentId;
  await dish({ category: section, venues: [place.documentId] });
  await table({ venue: place.documentId });
});

const REFUSED: [string, string, string][] = [
  ['an order by 11 fields', `/api/dishes?sort=${times(11, () => 'name', ',')}`, 'sort has more than 10 names'],
  ['an order by 2,500 fields', `/api/dishes?sort=${times(2_500, () => 'name', ',')}`, 'sort has more than 10 names'],
  ['an order in a list', `/api/dishes?${times(6, (at) => `sort[${at}]=name,price`)}`, 'sort has more than 10 names'],
  ['an order by 6 relations', `/api/dishes?sort=${times(6, () => 'category.name', ',')}`, 'sort has more than 5 steps into relations'],
  ['101 fields', `/api/dishes?fields=${times(101, () => 'name', ',')}`, 'fields has more than 100 names'],
  ['fields within', `/api/dishes?populate[category][fields]=${times(101, () => 'name', ',')}`, 'fields has more than 100 names'],
  [
    '6 conditions on relations',
    `/api/dishes?${times(6, (at) => `filters[$or][${at}][category][name]=x`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    '6 conditions on a relation by itself',
    `/api/dishes?${times(6, (at) => `filters[$or][${at}][venues]=1`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    'conditions on parts of parts',
    `/api/dishes?${times(3, (at) => `filters[$and][${at}][optionGroups][options][name]=x`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    'conditions that are denied',
    `/api/dishes?${times(6, (at) => `filters[$not][$or][${at}][$not][category][name]=x`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    'conditions on pictures',
    `/api/dishes?${times(6, (at) => `filters[$or][${at}][image][name]=x`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    'tables joined with tables',
    `/api/tables?filters${times(6, () => '[joinsWith]', '')}[name]=x`,
    'filters has more than 5 steps into relations',
  ],
  [
    'conditions within what is populated',
    `/api/dishes?filters[category][name]=x&${times(5, (at) => `populate[venues][filters][$or][${at}][hours][weekday]=1`)}`,
    'filters has more than 5 steps into relations',
  ],
  [
    'an order within what is populated',
    `/api/dishes?populate[venues][sort]=${times(11, () => 'name', ',')}`,
    'sort has more than 10 names',
  ],
  [
    'tables joined with tables joined with tables …',
    `/api/tables?populate${times(5, () => '[joinsWith]', '[populate]')}=*`,
    'populate has more than 4 relations within each other',
  ],
  ['the same in dots', `/api/tables?populate=${times(5, () => 'joinsWith', '.')}`, 'populate has more than 4 relations within each other'],
  ['an order by many of one entry', `/api/site?fields=${times(2_500, () => 'name', ',')}`, 'fields has more than 100 names'],
  [
    'a section’s dishes with 6 conditions',
    `/api/categories/:section/dishes?${times(6, (at) => `filters[$or][${at}][category][name]=x`)}`,
    'filters has more than 5 steps into relations',
  ],
];

it.each(REFUSED)('refuses %s by name', async (_, address, fault) => {
  expect(errorOf(await ask(address))).toMatchObject({ status: 400, details: { code: 'request.invalid', fields: [fault] } });
});

it('refuses before the database is asked', async () => {
  for (const [, address] of REFUSED.filter(([, at]) => at.startsWith('/api/dishes'))) {
    await ask(address);
    const { statements } = await statementsOf(async () => void (await ask(address)), byRequests);
    expect([address, statements]).toEqual([address, []]);
  }
});

it.each([
  ['an order by 10 fields', `/api/dishes?sort=${times(10, () => 'name', ',')}`],
  ['5 conditions on relations', `/api/dishes?${times(5, (at) => `filters[$or][${at}][category][name]=x`)}`],
  ['many plain conditions', `/api/dishes?${times(90, (at) => `filters[$or][${at}][name]=x`)}`],
  ['an order and a condition by relation', '/api/dishes?sort=category.name&filters[venues][slug]=x'],
  [
    'all that a menu needs',
    '/api/dishes?populate[category]=true&populate[venues][populate][0]=hours&populate[venues][populate][1]=closures&populate[optionGroups][populate]=options',
  ],
  ['tables joined with tables, 4 deep', `/api/tables?populate${times(4, () => '[joinsWith]', '[populate]')}[fields]=number`],
])('answers %s', async (_, address) => {
  await ask(address).expect(200);
});

it('holds for who is signed in, the staff’s list of people too', async () => {
  const staff = await person('staff');
  const sort = times(11, () => 'username', ',');
  for (const address of [`/api/users?sort=${sort}`, `/api/orders?sort=${sort.replaceAll('username', 'total')}`])
    expect(errorOf(await staff.call('get', address)).details.fields).toEqual(['sort has more than 10 names']);
});

it('the Content Manager’s lists have the same bounds', async () => {
  const { call } = await panelUser('samovar-owner');
  const list = (query: string) => call('get', `/content-manager/collection-types/api::dish.dish?page=1&pageSize=10&${query}`);
  await list('sort=name:ASC&filters[$and][0][category][name][$contains]=x').expect(200);
  const wide = times(6, (at) => `filters[$or][${at}][category][name]=x`);
  for (const [query, fault] of [
    [wide, 'filters has more than 5 steps into relations'],
    [`sort=${times(11, () => 'name', ',')}`, 'sort has more than 10 names'],
  ] as const)
    expect(JSON.stringify((await list(query).expect(400)).body)).toContain(fault);
});
