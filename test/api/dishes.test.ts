/** Dishes over REST: what staff and cooks may write, and what stays of a dish that is gone. */
import { errorOf, visitor } from '../helpers/api';
import { category, customerWithCart, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';

let staff: Person;
let section: string;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
  section = (await category()).documentId;
});
const facts = (more: object = {}) => ({ name: unique('Dish'), price: 4.5, category: section, ...more });
const add = (more: object = {}, by: Person = staff) => by.call('post', '/api/dishes', facts(more));
const made = async (more: object = {}, by: Person = staff) => (await add(more, by).expect(201)).body.data;
const paths = (response: Parameters<typeof errorOf>[0]) =>
  errorOf(response)
    .details.errors?.map(({ path }) => path.join('.'))
    .sort();

describe('a new dish', () => {
  it('needs a name, a price and a section', async () => {
    expect(paths(await staff.call('post', '/api/dishes', {}).expect(400))).toEqual(['category', 'name', 'price']);
  });

  it.each([0, -1, 0.001, 1e12, '5', null])('is refused at a price of %p', async (price) => {
    expect(paths(await add({ price }).expect(400))).toEqual(['price']);
  });

  it.each([0.01, 9_999_999_999.99, 8_591_209_528.95])('may cost %p, to the cent', async (price) => {
    const { documentId } = await made({ price });
    expect((await visitor('get', `/api/dishes/${documentId}`).expect(200)).body.data.price).toBe(price);
  });

  it('is refused in a section or with a picture that is not there', async () => {
    expect(paths(await add({ category: 'z'.repeat(24) }).expect(400))).toEqual(['category']);
    expect(paths(await add({ image: 999_999, venues: ['z'.repeat(24)] }).expect(400))).toEqual(['image', 'venues']);
  });

  it('has a name of its own, within its kitchen', async () => {
    const { name } = await made();
    expect(errorOf(await add({ name }).expect(409)).details).toMatchObject({ code: 'request.duplicate', errors: [{ path: ['name'] }] });
    const cook = await person('cook');
    await add({ name }, cook).expect(201);
    errorOf(await add({ name }, cook).expect(409));
  });

  it('keeps option groups, hours and everything else as it was sent', async () => {
    const optionGroups = [
      {
        name: 'Size',
        min: 1,
        max: 1,
        options: [
          { name: 'Small', priceDelta: -0.5, isDefault: true },
          { name: 'Large', priceDelta: 1.25 },
        ],
      },
    ];
    const { documentId } = await made({
      optionGroups,
      servedFrom: '07:00',
      servedUntil: '11:00',
      allergens: ['milk'],
      diets: ['vegetarian'],
      portionsLeft: 3,
      preparationMinutes: 7,
      description: 'Толстая',
    });
    const stored = (await staff.call('get', `/api/dishes/${documentId}?populate[optionGroups][populate]=options`).expect(200)).body.data;
    expect(stored).toMatchObject({
      servedFrom: expect.stringMatching(/^07:00:00/),
      allergens: ['milk'],
      diets: ['vegetarian'],
      portionsLeft: 3,
      preparationMinutes: 7,
      description: 'Толстая',
    });
    expect(stored.optionGroups[0]).toMatchObject({ name: 'Size', min: 1, max: 1, options: [{ priceDelta: -0.5 }, { priceDelta: 1.25 }] });
  });

  it('is served in two venues, then in one', async () => {
    const [river, hill] = [(await venue({ rank: 9 })).documentId, (await venue({ rank: 9 })).documentId];
    const { documentId } = await made({ venues: [river, hill] });
    const path = `/api/dishes/${documentId}`;
    const servedIn = async () =>
      (await visitor('get', `${path}?populate=venues`).expect(200)).body.data.venues.map((one: { documentId: string }) => one.documentId);
    expect((await servedIn()).sort()).toEqual([river, hill].sort());
    await staff.call('patch', path, { price: 5 }).expect(200);
    expect(await servedIn()).toHaveLength(2);
    await staff.call('patch', path, { venues: [hill] }).expect(200);
    expect(await servedIn()).toEqual([hill]);
  });

  it.each([
    ['half its hours', { servedFrom: '07:00' }, 'dish.served_hours_half'],
    [
      'a group that can’t be satisfied',
      { optionGroups: [{ name: 'G', min: 3, options: [{ name: 'a' }] }] },
      'dish.option_group_impossible',
    ],
    ['an option twice', { optionGroups: [{ name: 'G', options: [{ name: 'a' }, { name: 'a' }] }] }, 'dish.option_name_repeated'],
  ])('is refused with %s, and nothing of it stays', async (_, more, code) => {
    const name = unique('Bad');
    expect(errorOf(await add({ name, ...more }).expect(400)).details.code).toBe(code);
    expect(await strapi.db.connection('dishes').where({ name })).toEqual([]);
  });

  it('is never somebody else’s by wish: cook, ids and dates are unknown fields', async () => {
    const mine = { cook: 1, documentId: 'x', createdAt: '2020-01-01', id: 1, isSoldOut: true };
    expect(paths(await add(mine).expect(400))).toEqual(Object.keys(mine).sort());
  });
});

describe('changing a dish', () => {
  it('PUT needs the whole and resets the rest; PATCH touches only what is sent', async () => {
    const before = await made({ description: 'Old', portionsLeft: 4, allergens: ['milk'] });
    const path = `/api/dishes/${before.documentId}`;
    expect(paths(await staff.call('put', path, { name: 'x' }).expect(400))).toEqual(['category', 'price']);
    expect((await staff.call('patch', path, { price: 5 }).expect(200)).body.data).toMatchObject({
      price: 5,
      description: 'Old',
      portionsLeft: 4,
    });
    const whole = (await staff.call('put', path, facts({ price: 6 })).expect(200)).body.data;
    expect(whole).toMatchObject({ price: 6, description: null, portionsLeft: null, allergens: [] });
    errorOf(await staff.call('patch', path, {}).expect(400));
    expect(paths(await staff.call('patch', path, { price: 0 }).expect(400))).toEqual(['price']);
  });

  it('keeps two from having one name', async () => {
    const [one, other] = [await made(), await made()];
    errorOf(await staff.call('patch', `/api/dishes/${one.documentId}`, { name: other.name }).expect(409));
    await staff.call('patch', `/api/dishes/${one.documentId}`, { name: one.name }).expect(200);
  });

  it('is for the staff and for the cook whose dish it is; to another cook it is not there', async () => {
    const [cook, other, guest] = [await person('cook'), await person('cook'), await person()];
    const { documentId } = await made({}, cook);
    const path = `/api/dishes/${documentId}`;
    expect((await cook.call('patch', path, { price: 7 }).expect(200)).body.data.price).toBe(7);
    await staff.call('patch', path, { price: 8 }).expect(200);
    for (const [method, at] of [
      ['put', path],
      ['patch', path],
      ['delete', path],
      ['post', `${path}/sold-out`],
      ['post', `${path}/back-on-sale`],
    ] as const) {
      errorOf(await other.call(method, at, facts()).expect(404));
      errorOf(await guest.call(method, at, facts()).expect(403));
      errorOf(await visitor(method, at, facts()).expect(401));
    }
    const house = await made();
    errorOf(await cook.call('patch', `/api/dishes/${house.documentId}`, { price: 1 }).expect(404));
  });
});

describe('a dish that is gone', () => {
  it('leaves every cart, and past orders keep its name and price', async () => {
    const pie = await dish({ price: 3.3 });
    const [eater, waiting] = await Promise.all([customerWithCart([pie, 2]), customerWithCart([pie, 1])]);
    const order = (await eater.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    await staff.call('delete', `/api/dishes/${pie.documentId}`).expect(204);
    errorOf(await visitor('get', `/api/dishes/${pie.documentId}`).expect(404));
    expect((await waiting.call('get', '/api/cart').expect(200)).body.data.lines).toEqual([]);
    const kept = (await eater.call('get', `/api/orders/${order.documentId}`).expect(200)).body.data;
    expect(kept.lines).toEqual([expect.objectContaining({ name: pie.name, unitPrice: 3.3, quantity: 2, total: 6.6 })]);
    const again = (await eater.call('post', `/api/orders/${order.documentId}/reorder`, {}).expect(200)).body.data;
    expect(again).toMatchObject({ cart: { lines: [] }, skipped: [{ name: pie.name, code: 'dish.unknown' }] });
    errorOf(await staff.call('delete', `/api/dishes/${pie.documentId}`).expect(404));
  });
});

describe('sold out', () => {
  it('lasts until it is put back, or until its moment; the past is refused', async () => {
    const { documentId } = await made();
    const at = (verb: string, body: object = {}) => staff.call('post', `/api/dishes/${documentId}/${verb}`, body);
    const order = async () => {
      const guest = await customerWithCart([{ documentId } as never, 1]);
      return (await guest.call('post', '/api/orders', PICKUP)).status;
    };
    await at('sold-out').expect(200);
    expect(await order()).toBe(409);
    await at('back-on-sale').expect(200);
    expect(await order()).toBe(201);
    await at('sold-out', { until: new Date(Date.now() + 3_600_000).toISOString() }).expect(200);
    expect(await order()).toBe(409);
    expect(errorOf(await at('sold-out', { until: '2020-01-01T00:00:00Z' }).expect(400)).details.code).toBe('dish.sold_out_until_past');
    errorOf(await at('sold-out', { until: 'tomorrow' }).expect(400));
  });

  it('is told to everybody as an event', async () => {
    const { documentId } = await made();
    await staff.call('post', `/api/dishes/${documentId}/sold-out`, {}).expect(200);
    await staff.call('post', `/api/dishes/${documentId}/back-on-sale`, {}).expect(200);
    const events = await strapi.db.connection('outbox_events').where({ key: documentId }).orderBy('id').pluck('name');
    expect(events).toEqual(['dish.sold_out', 'dish.back_on_sale']);
  });
});
