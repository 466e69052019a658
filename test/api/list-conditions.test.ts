/** What a list is asked is heeded as it was meant, or refused by the name of what does not fit: nothing is left out without a word. */
import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { errorOf, visitor } from '../helpers/api';
import { category, dish, person, unique, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';

const word = unique('heed');
let staff: Person;
beforeAll(async () => {
  await venue();
  const section = (await category({ name: word })).documentId;
  staff = await person('staff');
  await dish({
    name: `${word} milk`,
    price: 1,
    category: section,
    allergens: ['milk', 'eggs'],
    servedFrom: '08:00:00',
    servedUntil: '11:00:00',
  });
  await dish({ name: `${word} nuts`, price: 2, category: section, allergens: ['nuts'], isSoldOut: true });
  await dish({ name: `${word} none`, price: 3, category: section, allergens: [] });
});
const found = async (query: string): Promise<string[]> => {
  const { body } = await visitor('get', `/api/dishes?filters[name][$startsWith]=${word}&sort=price&${query}`).expect(200);
  return body.data.map(({ name }: { name: string }) => name.replace(`${word} `, ''));
};

describe('a list of words', () => {
  it.each([
    ['filters[allergens][$contains]=milk', ['milk']],
    ['filters[allergens][$contains]=mil', []],
    ['filters[allergens][$notContains]=milk', ['nuts', 'none']],
    ['filters[$and][0][allergens][$contains]=milk&filters[$and][1][allergens][$contains]=eggs', ['milk']],
    ['filters[$not][allergens][$contains]=nuts', ['milk', 'none']],
    ['filters[allergens][$contains]="]}', []],
    ['filters[allergens][$notNull]=true', ['milk', 'nuts', 'none']],
  ])('%s', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });
});

it.each([
  ['filters[isSoldOut]=1', ['nuts']],
  ['filters[isSoldOut][$ne]=t', ['milk', 'none']],
  ['filters[servedFrom]=08:00', ['milk']],
  ['filters[servedFrom][$null]=false', ['milk']],
  ['filters[servedFrom][$eq]', ['nuts', 'none']],
  ['filters[price][$between]=2&filters[price][$between]=3', ['nuts', 'none']],
  ['filters[price]=1&filters[price]=3', ['milk', 'none']],
  ['filters[price][$not][$gt]=1', ['milk']],
  ['filters[createdAt][$gt]=2001-01-01&filters[createdAt][$lt]=2001-01-02T03:04:05Z', []],
  [`filters[category][name]=${word}`, ['milk', 'nuts', 'none']],
  ['filters[category][$null]=true', []],
])('heeds %s', async (query, names) => {
  expect(await found(query)).toEqual(names);
});

const many = (name: string, count = 101): string =>
  Array.from({ length: count }, (_, at) => `${name.replace('#', String(at))}=x${at}`).join('&');

describe('is refused by name:', () => {
  it.each([
    ['/api/dishes?filters[price][$between]=1', 'filters.price.$between takes two values'],
    ['/api/dishes?filters[isSoldOut]=maybe', 'filters.isSoldOut is not true or false'],
    ['/api/dishes?filters[isSoldOut][$gt]=true', 'filters.isSoldOut.$gt does not go with this field'],
    ['/api/dishes?filters[price][$contains]=1', 'filters.price.$contains does not go with this field'],
    ['/api/dishes?filters[price][$gt]=cheap', 'filters.price.$gt is not a number'],
    ['/api/dishes?filters[price]=', 'filters.price is not a number'],
    ['/api/dishes?filters[preparationMinutes]=1.5', 'filters.preparationMinutes is not a whole number'],
    ['/api/dishes?filters[preparationMinutes]=99999999999', 'filters.preparationMinutes is not a whole number'],
    ['/api/dishes?filters[allergens]=milk', 'filters.allergens does not go with this field by itself'],
    ['/api/tables?filters[position]=x', 'filters.position does not go with this field by itself'],
    ['/api/dishes?filters[allergens][$eq]=milk', 'filters.allergens.$eq does not go with this field'],
    ['/api/dishes?filters[allergens][$contains][x]=1', 'filters.allergens.$contains takes one value'],
    ['/api/dishes?filters[soldOutUntil][$gt]=yesterday', 'filters.soldOutUntil.$gt is not an ISO 8601 time'],
    ['/api/dishes?filters[servedFrom][$gt]=25:00', 'filters.servedFrom.$gt is not a time of day (HH:mm)'],
    ['/api/dishes?filters[name][$eq]=a&filters[name][$eq]=b', 'filters.name.$eq takes one value'],
    ['/api/dishes?filters[name][$null]=maybe', 'filters.name.$null is not true or false'],
    ['/api/dishes?filters[name][$contains]', 'filters.name.$contains has no value'],
    ['/api/dishes?filters[name][$near]=a', 'filters.name.$near does not go with this field'],
    ['/api/dishes?filters[allergens][$jsonSupersetOf]=[]', 'filters.allergens.$jsonSupersetOf does not go with this field'],
    ['/api/dishes?filters[category]=x', 'filters.category is not a whole number'],
    ['/api/dishes?filters[category][$contains]=1', 'filters.category.$contains does not go with this field'],
    ['/api/dishes?filters[$or]=x', 'filters.$or is not a list of conditions'],
    ['/api/dishes?filters[$or][0]=x', 'filters.$or.0 is not a condition'],
    ['/api/dishes?filters[$or][a][name]=x', 'filters.$or is not a list of conditions'],
    ['/api/dishes?filters[$eq]=x', 'filters.$eq does not go with a whole row'],
    ['/api/dishes?fields=', 'fields is not a name, or a list of names'],
    ['/api/dishes?fields[name]=x', 'fields is not a name, or a list of names'],
    ['/api/dishes?sort[name][x]=asc', 'sort.name is not an order: asc or desc of a field'],
    ['/api/dishes?sort[name]=up', 'sort.name is neither asc nor desc'],
    ['/api/dishes?sort=name:up', 'sort has an order that is neither asc nor desc: name:up'],
    ['/api/dishes?sort=category', 'sort is not by a field: category'],
    ['/api/dishes?sort[category]=asc', 'sort.category is not an order: asc or desc of a field'],
    ['/api/dishes?status=draft', 'status is not a known parameter'],
    ['/api/dishes?locale=ru', 'locale is not a known parameter'],
    ['/api/categories?populate[image][filters][size][$gt]=x', 'populate.image.filters.size.$gt is not a number'],
    ['/api/categories?populate[image][colour]=x', 'populate.image.colour is not a known field'],
    ['/api/tables?filters[kind]=sofa', /^filters.kind is none of /],
  ])('%s', async (address, fault) => {
    const { details } = errorOf(await staff.call('get', address).expect(400));
    expect(details.code).toBe('request.invalid');
    expect(details.fields).toEqual([expect.stringMatching(fault instanceof RegExp ? fault : asWritten(fault))]);
  });

  it.each([
    ['a list by numbers', `/api/users?${many('filters[$or][#][username]')}`],
    ['a list by its name', `/api/dishes?${many('filters[name][$in]')}`],
    ['a list by brackets', `/api/dishes?${many('filters[name][$notIn][]')}`],
    ['one far place in a list', '/api/users?filters[$and][101][username]=x'],
    ['more parameters than are read', `/api/dishes?${many('a#', 1001)}`],
    ['a list of an action’s own', `/api/notifications?${many('x[#]')}`],
  ])('%s is too much', async (_, address) => {
    expect(errorOf(await staff.call('get', address).expect(400)).details).toMatchObject({
      code: 'request.too_many_values',
      values: 100,
      parameters: 1000,
    });
  });

  it('a form that has more fields than are read', async () => {
    const form = visitor('post', '/api/auth/local').set('Content-Type', 'application/x-www-form-urlencoded');
    expect(errorOf(await form.send(many('a#', 1001)).expect(400)).details.code).toBe('request.too_many_values');
  });
});

describe('a body that is not what its headers say', () => {
  it.each([
    ['a form without a boundary', { 'Content-Type': 'multipart/form-data' }, 'x=1'],
    [
      'a form that breaks off',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    ['a form with another boundary', { 'Content-Type': 'multipart/form-data; boundary=b' }, '--c\r\n\r\nx\r\n--c--\r\n'],
    ['a form with a broken header', { 'Content-Type': 'multipart/form-data; boundary=b' }, '--b\r\n[]--b--\r\n'],
    [
      'a form with a broken header after a whole part',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b\r\nno header\r\n\r\nx\r\n--b--\r\n',
    ],
    [
      'a form in an encoding that is unknown',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: zip\r\n\r\nx\r\n--b--\r\n',
    ],
    ['gzip that is none', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, '{"a":1}'],
    ['gzip that breaks off', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, gzipSync('{"a":1}').subarray(0, 20)],
    ['deflate that is none', { 'Content-Type': 'application/json', 'Content-Encoding': 'deflate' }, '{"a":1}'],
  ])('%s', async (_, headers, body) => {
    for (const [method, path] of [
      ['POST', '/api/auth/local'],
      ['PATCH', '/api/users/me'],
      ['POST', '/api/upload'],
    ] as const) {
      const { status, text } = await raw(method, path, { headers, body });
      expect([path, status, JSON.parse(text).error.details.code]).toEqual([path, 400, 'request.unreadable']);
    }
  });

  it('is refused with 415 where its encoding is unknown', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'zip' };
    const { status, text } = await raw('POST', '/api/auth/local', { headers, body: '{}' });
    expect([status, JSON.parse(text).error.status]).toEqual([415, 415]);
  });

  it('is read where it is gzip', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const { status } = await raw('POST', '/api/auth/local', { headers, body: gzipSync('{"identifier":"nobody","password":"nothing"}') });
    expect(status).toBe(400);
  });
});

it.each(['TRACE', 'PROPFIND', 'LOCK', 'SEARCH'])('%s is not offered, in the one shape', async (method) => {
  for (const path of ['/api/dishes', '/api/orders', '/api/nothing', '/']) {
    const { status, text } = await raw(method, path, {});
    expect([path, status, JSON.parse(text).error.details.code]).toEqual([path, 405, 'request.method_not_allowed']);
  }
});

const asWritten = (text: string): RegExp => new RegExp(`^${text.replace(/[$()[\].]/g, '\\$&')}$`);

/** As it is, where a client would put it right. */
const raw = (method: string, path: string, { headers = {}, body }: { headers?: http.OutgoingHttpHeaders; body?: string | Buffer }) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = http.request(`${sharedUrl()}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
