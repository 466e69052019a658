/** What a stranger reads of the menu is answered ahead of the middleware stack, and nobody can tell but by the clock. */
import { Client } from 'pg';
import type { Response } from 'supertest';
import { errorOf, visitor } from '../helpers/api';
import { category, customerWithCart, dish, person, PICKUP, unique, venue, type Person, type TestDish } from '../helpers/house';
import { statementsOf } from '../helpers/statements';
import { becomes, eventually } from '../helpers/patience';

/** A cookie that means nothing sends a read through the whole stack. */
const byStack = (path: string, headers = {}) => visitor('get', path, undefined, { Cookie: 'a=b', ...headers });
const ahead = (path: string, headers = {}) => visitor('get', path, undefined, headers);
const clock = strapi.get('clock') as { now: () => Date };
const signals = running<typeof import('#platform/postgres/signals')>('src/platform/postgres/signals');

let staff: Person;
let elsewhere: Client;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
  elsewhere = new Client({ connectionString: process.env.DATABASE_URL });
  await elsewhere.connect();
  await ahead('/api/dishes').expect(200);
});
afterAll(() => elsewhere.end());

describe('an answer ahead of the stack', () => {
  const ofOneAnswer = ['date', 'x-request-id', 'etag', 'cache-control', 'vary'];
  const stable = ({ headers }: Response) => Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneAnswer.includes(name)));

  it.each(['/api/dishes', '/api/categories', '/api/menu', '/api/venues'])('has the body and the headers of the stack: %s', async (path) => {
    const plain = { 'Accept-Encoding': 'identity' };
    const [slow, fast] = [await byStack(path, plain).expect(200), await ahead(path, plain).expect(200)];
    expect(fast.body).toEqual(slow.body);
    expect(stable(fast)).toEqual({ ...stable(slow), 'content-length': fast.headers['content-length'] });
    expect(fast.headers['content-security-policy']).toMatch(/default-src 'self'/);
    expect(fast.headers.vary).toContain('Origin');
  });

  it('gives and takes the request id', async () => {
    expect((await ahead('/api/menu', { 'X-Request-Id': 'my-own-id-1' })).headers['x-request-id']).toBe('my-own-id-1');
    expect((await ahead('/api/menu')).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect((await ahead('/api/menu', { 'X-Request-Id': 'no spaces allowed' })).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('answers 304 to who has it already, 200 again after a change', async () => {
    const item = await dish();
    const path = `/api/dishes/${item.documentId}`;
    const first = await ahead(path).expect(200);
    const { etag } = first.headers as { etag: string };
    expect((await ahead(path, { 'If-None-Match': etag }).expect(304)).text).toBe('');
    await ahead(path, { 'If-None-Match': `"other", W/${etag}` }).expect(304);
    await staff.call('patch', path, { price: 12.34 }).expect(200);
    const after = await ahead(path, { 'If-None-Match': etag }).expect(200);
    expect(after.body.data.price).toBe(12.34);
    expect(after.headers.etag).not.toBe(etag);
  });

  it('answers HEAD like GET without a body, cold and warm', async () => {
    const path = `/api/dishes?_q=${unique('head')}&populate=venues`;
    const [cold, warm, get] = [await visitor('head', path), await visitor('head', path), await ahead(path)];
    for (const head of [cold, warm]) {
      expect(head.status).toBe(200);
      expect(head.text).toBeUndefined();
      expect(head.headers).toMatchObject({ etag: get.headers.etag, 'content-length': get.headers['content-length'] });
    }
  });

  it('is compressed for who can read that, under an ETag of its own', async () => {
    for (let index = 0; index < 8; index += 1) await dish();
    const plain = await ahead('/api/dishes', { 'Accept-Encoding': 'identity' });
    const zipped = await ahead('/api/dishes', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.body).toEqual(plain.body);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
  });

  it('leaves what it does not know to the stack: faults, writes, other addresses', async () => {
    expect(errorOf(await ahead('/api/dishes?nonsense=1').expect(400)).details.errors?.[0]?.path).toContain('nonsense');
    expect(errorOf(await ahead(`/api/dishes/${'x'.repeat(24)}`).expect(404)).details.code).toBe('request.not_found');
    expect(errorOf(await ahead('/api/menu?venue=nowhere').expect(400)).details.code).toBe('venue.unknown');
    await ahead('/api/menu?locale=ru&locale=de').expect(400);
    await visitor('post', '/api/dishes', {}).expect(401);
    await ahead('/api/orders').expect(401);
  });

  it('is refused as soon as guests may not read any more', async () => {
    await ahead('/api/dishes').expect(200);
    const query = strapi.db.query('plugin::users-permissions.permission');
    const right = await query.findOne({ where: { action: 'api::dish.dish.find', role: { type: 'public' } }, populate: ['role'] });
    await query.delete({ where: { id: right.id } });
    const refused = await ahead('/api/dishes');
    await query.create({ data: { action: right.action, role: right.role.id } });
    expect(refused.status).toBe(401);
    await ahead('/api/dishes').expect(200);
  });
});

describe('the menu', () => {
  it('is whole: venues with hours, categories by rank, dishes with options, in the language asked for', async () => {
    const place = await venue({
      hours: [{ weekday: 'monday', opens: '09:00:00.000', closes: '23:00:00.000' }],
      translations: { ru: { name: 'Зал' } },
    });
    const section = await category({ rank: -5, translations: { ru: { name: 'Супы' } } });
    const soup = await dish({
      category: section.documentId,
      price: 7.5,
      allergens: ['milk'],
      venues: [place.documentId],
      portionsLeft: 3,
      translations: { ru: { name: 'Борщ' } },
      optionGroups: [
        { name: 'Size', min: 1, max: 1, translations: { ru: { name: 'Размер' } }, options: [{ name: 'Large', priceDelta: 1.5 }] },
      ],
    });
    await dish({ category: section.documentId, isAvailable: false });
    const { data } = (await ahead('/api/menu?locale=ru').expect(200)).body;
    expect(data.venues.find((one: { documentId: string }) => one.documentId === place.documentId)).toMatchObject({
      name: 'Зал',
      hours: [{ weekday: 'monday', opens: '09:00', closes: '23:00' }],
    });
    const shown = data.categories.find((one: { documentId: string }) => one.documentId === section.documentId);
    expect(shown).toMatchObject({ name: 'Супы', image: null });
    expect(shown.dishes).toEqual([
      expect.objectContaining({
        documentId: soup.documentId,
        name: 'Борщ',
        price: 7.5,
        allergens: ['milk'],
        portionsLeft: 3,
        isSoldOut: false,
        optionGroups: [
          {
            name: 'Size',
            label: 'Размер',
            min: 1,
            max: 1,
            options: [{ name: 'Large', label: 'Large', priceDelta: 1.5, isDefault: false }],
          },
        ],
      }),
    ]);
    const other = await venue();
    const elsewhereNames = JSON.stringify((await ahead(`/api/menu?venue=${other.documentId}`).expect(200)).body);
    expect(elsewhereNames).not.toContain(soup.documentId);
    expect(JSON.stringify((await ahead(`/api/menu?venue=${place.documentId}`)).body)).toContain(soup.documentId);
  });

  it('changes by itself when a sold-out ends', async () => {
    const item = await dish();
    const ends = Date.now() + 3_600_000;
    await staff.call('post', `/api/dishes/${item.documentId}/sold-out`, { until: new Date(ends).toISOString() }).expect(200);
    expect(await onMenu(item)).toMatchObject({ isSoldOut: true, soldOutUntil: new Date(ends).toISOString() });
    expect(await onMenu(item)).toMatchObject({ isSoldOut: true });
    const real = clock.now;
    clock.now = () => new Date(ends + 1);
    const after = await onMenu(item);
    clock.now = real;
    expect(after).toMatchObject({ isSoldOut: false, soldOutUntil: null });
  });
});

describe('freshness', () => {
  const priceOf = async ({ documentId }: TestDish): Promise<number> =>
    (await ahead(`/api/dishes/${documentId}`).expect(200)).body.data.price;
  const changes: [string, (item: TestDish, price: number) => Promise<unknown>][] = [
    ['over REST', (item, price) => staff.call('patch', `/api/dishes/${item.documentId}`, { price }).expect(200)],
    ['in the panel', (item, price) => panelSaves(item, { price })],
    [
      'by a query of the application',
      (item, price) => strapi.db.query('api::dish.dish').update({ where: { id: item.id }, data: { price } }),
    ],
    ['by raw SQL of the application', (item, price) => strapi.db.connection('dishes').where({ id: item.id }).update({ price })],
    [
      'by raw SQL in a transaction of the application',
      (item, price) => strapi.db.transaction(({ trx }) => trx('dishes').where({ id: item.id }).update({ price })),
    ],
  ];

  it.each(changes)('the very next read sees a change made %s, fifty times over', async (_how, change) => {
    const item = await dish();
    for (let round = 1; round <= 50; round += 1) {
      await priceOf(item);
      await change(item, round);
      expect(await priceOf(item)).toBe(round);
      expect((await onMenu(item))?.price).toBe(round);
    }
  });

  it('a change made by another program is seen soon', async () => {
    const item = await dish();
    for (let round = 1; round <= 5; round += 1) {
      await priceOf(item);
      await elsewhere.query('update dishes set price = $1 where id = $2', [round, item.id]);
      await becomes(() => priceOf(item), round);
    }
  });

  it('a rolled-back change is never seen', async () => {
    const item = await dish({ price: 5 });
    await strapi.db
      .transaction(async ({ trx }) => {
        await trx('dishes').where({ id: item.id }).update({ price: 6 });
        expect(await priceOf(item)).toBe(5);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await priceOf(item)).toBe(5);
  });

  it('the last portion that a guest buys is gone from the menu with the answer', async () => {
    const item = await dish({ portionsLeft: 1 });
    const guest = await customerWithCart([item, 1]);
    expect(await onMenu(item)).toMatchObject({ isSoldOut: false, portionsLeft: 1 });
    await guest.call('post', '/api/orders', PICKUP).expect(201);
    expect(await onMenu(item)).toMatchObject({ isSoldOut: true, portionsLeft: 0 });
  });

  it('nothing is remembered while the bell can not be heard', async () => {
    const item = await dish();
    await priceOf(item);
    const deafen = () =>
      elsewhere.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samovar-signals' and datname = current_database()`,
      );
    for (const price of [71, 72]) {
      // It comes back by itself after a second; what was read meanwhile says nothing.
      const { seen } = await eventually(
        async () => {
          await deafen();
          await eventually(() => !signals.isListening());
          await elsewhere.query('update dishes set price = $1 where id = $2', [price, item.id]);
          const read = { seen: await priceOf(item), wasDeaf: !signals.isListening() };
          return read.wasDeaf ? read : { seen: null };
        },
        ({ seen: told }) => told !== null,
      );
      expect(seen).toBe(price);
    }
    await eventually(() => signals.isListening());
    await priceOf(item);
    await elsewhere.query('update dishes set price = 73 where id = $1', [item.id]);
    await becomes(() => priceOf(item), 73);
  });

  it('every table that guests can read of rings the bell', async () => {
    const { rows } = await elsewhere.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'ring_menu'`,
    );
    const ringing = rows.map((row) => row.name);
    const needed = ['api::dish.dish', 'api::category.category', 'api::venue.venue', 'api::site.site'].flatMap((uid) => tablesOf(uid));
    expect(needed.length).toBeGreaterThan(12);
    expect([...new Set(needed)].filter((table) => !ringing.includes(table))).toEqual([]);
  });
});

describe('SQL statements', () => {
  /** Of what guests read, because the house's own work goes on beside. */
  const reads = async (work: () => Promise<unknown>): Promise<string[]> =>
    (await statementsOf(work)).statements.filter((sql) => /\b(dishes|categories|venues|sites|files)\b/.test(sql));

  it('a remembered read needs none, a new one a single one', async () => {
    await dish();
    const path = `/api/dishes?filters[price][$lt]=${Date.now() % 100_000}&populate=category,image&sort=price:desc`;
    expect(await reads(() => ahead(path).expect(200))).toHaveLength(1);
    expect(await reads(() => ahead(path).expect(200))).toEqual([]);
    await dish();
    expect(await reads(() => ahead('/api/menu').expect(200))).toHaveLength(1);
    expect(await reads(() => ahead('/api/menu').expect(200))).toEqual([]);
  });

  it('fifty strangers who ask for the same at once share one', async () => {
    await dish();
    const path = `/api/dishes?sort=name&pagination[pageSize]=7&pagination[page]=1`;
    expect(await reads(() => Promise.all(Array.from({ length: 50 }, () => ahead(path).expect(200))))).toHaveLength(1);
  });
});

const onMenu = async ({ documentId }: TestDish): Promise<Record<string, unknown> | undefined> =>
  (await ahead('/api/menu').expect(200)).body.data.categories
    .flatMap((section: { dishes: { documentId: string }[] }) => section.dishes)
    .find((entry: { documentId: string }) => entry.documentId === documentId);

/** What the panel's save button calls. */
async function panelSaves(item: TestDish, data: object): Promise<unknown> {
  return strapi.plugin('content-manager').service('document-manager').update(item.documentId, 'api::dish.dish', { data });
}

interface Attribute {
  type: string;
  component?: string;
  joinTable?: { name: string };
  target?: string;
}

/** The type's table, its link tables and its components', all the way down. People are not shown to guests. */
function tablesOf(uid: string): string[] {
  const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as { tableName: string; attributes: Record<string, Attribute> };
  const shown = Object.entries(attributes).filter(([name]) => !['createdBy', 'updatedBy', 'localizations', 'cook'].includes(name));
  const links = shown.flatMap(([, attribute]) => (attribute.joinTable ? [attribute.joinTable.name] : []));
  const model = strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> };
  const parts = Object.values(model.attributes).flatMap(({ type, component }) =>
    type === 'component' && component ? tablesOf(component) : [],
  );
  const files = Object.values(model.attributes).some(({ type }) => type === 'media') ? ['files'] : [];
  return [tableName, ...links, ...parts, ...files];
}
