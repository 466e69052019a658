/** Money from what is typed to what is mailed: as many decimals as its currency has, one currency an order, no part of a sum below nothing. */
import { client, errorOf, type Client } from '../helpers/api';
import { category, customerWithCart, DELIVERY, dish, person, PICKUP, unique, venue, type Person, type TestDish } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { panelUser } from '../helpers/panel';

interface Place {
  documentId: string;
  id: number;
  slug: string;
}

let mailbox: Mailbox;
let restore: () => void;
let staff: Person;
let panel: Client;
let euro: Place;
let yen: Place;
let dinar: Place;
let section: string;

beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  staff = await person('staff');
  panel = (await panelUser('samovar-owner')).call;
  const place = (facts: object) => venue({ ...facts, name: unique('Money') }) as Promise<Place>;
  euro = await place({ rank: -500 });
  yen = await place({ rank: 500, currency: 'JPY', deliveryFee: 300 });
  dinar = await place({ rank: 501, currency: 'KWD', deliveryFee: 1.125 });
  section = (await category()).documentId;
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const code = async (answer: Parameters<typeof errorOf>[0]) => errorOf(answer).details.code;
const served = (at: Place, facts: object): Promise<TestDish> => dish({ venues: [at.documentId], category: section, ...facts });
const add = (who: Person, { documentId }: TestDish, rest: object = {}) =>
  who.call('post', '/api/cart/items', { dish: documentId, ...rest });
const order = (who: Person, at: Place, request: object = PICKUP) => who.call('post', '/api/orders', { ...request, venue: at.documentId });

describe('an amount has no more decimals than its currency', () => {
  /** What is priced in yen, by which field, from the outside and from the panel. */
  const inYen: [string, string, () => object, string][] = [
    ['a dish', '/api/dishes', () => ({ name: unique('Dish'), category: section, venues: [yen.documentId], price: 10.5 }), 'price'],
    [
      'an option',
      '/api/dishes',
      () => ({
        ...{ name: unique('Dish'), category: section, venues: [yen.documentId], price: 10 },
        optionGroups: [{ name: 'Size', options: [{ name: 'Large', priceDelta: 1.5 }] }],
      }),
      'optionGroups.0.options.0.priceDelta',
    ],
    ['a table', '/api/tables', () => ({ number: unique('T'), seats: 2, venue: yen.documentId, price: 1.5 }), 'price'],
    [
      'a dated price of a table',
      '/api/tables',
      () => ({ number: unique('T'), seats: 2, venue: yen.documentId, prices: [{ validFrom: '2027-01-01', price: 0.5 }] }),
      'prices.0.price',
    ],
    [
      'an event',
      '/api/events',
      () => ({
        ...{ title: unique('Event'), startsAt: '2027-05-01T10:00:00Z', endsAt: '2027-05-01T12:00:00Z', capacity: 5 },
        ...{ venue: yen.documentId, price: 99.5 },
      }),
      'price',
    ],
  ];

  it.each(inYen)('%s', async (_, path, body, field) => {
    const refusal = errorOf(await staff.call('post', path, body()).expect(400));
    expect([refusal.details.code, refusal.details.errors?.[0]?.path.join('.')]).toEqual(['money.too_many_decimals', field]);
    expect(refusal.message).toContain('JPY');
  });

  it('a venue’s fees, and from the panel as well', async () => {
    const write = (body: object) => panel('put', `/content-manager/collection-types/api::venue.venue/${yen.documentId}`, body);
    expect(await code(await write({ deliveryFee: 3.5 }).expect(400))).toBe('money.too_many_decimals');
    expect(await code(await write({ freeDeliveryFrom: 0.5 }).expect(400))).toBe('money.too_many_decimals');
    await write({ freeDeliveryFrom: 5000 }).expect(200);
  });

  it('a number that its column would round, from the panel', async () => {
    const data = { name: unique('Dish'), price: 1.00004, category: section };
    const answer = await panel('post', '/content-manager/collection-types/api::dish.dish', data).expect(400);
    expect(errorOf(answer).details).toMatchObject({ code: 'request.too_many_decimals', errors: [{ path: ['price'] }] });
  });

  it('a budget', async () => {
    const wantedAt = new Date(Date.now() + 3 * 86_400_000);
    const body = { title: 'Pie', description: 'A pie', servings: 2, wantedAt, delivery: DELIVERY.delivery, budget: 10.005 };
    const refusal = errorOf(await (await person()).call('post', '/api/orders/custom', body).expect(400));
    expect(refusal.details).toMatchObject({ code: 'money.too_many_decimals', errors: [{ path: ['budget'] }] });
  });

  it('whole yen and a thousandth of a dinar go through to the mail as they were typed', async () => {
    const request = { ...DELIVERY, delivery: { ...DELIVERY.delivery } };
    for (const [at, price, lines, total] of [
      [yen, 1050, '¥2,100', '¥2,400'],
      [dinar, 1.375, 'KWD 2.750', 'KWD 3.875'],
    ] as const) {
      const meal = await served(at, { price });
      const guest = await customerWithCart([meal, 2]);
      const { body } = await order(guest, at, request).expect(201);
      const text = (await mailbox.next(guest.email)).text?.replaceAll('\u00a0', ' ');
      expect(text).toContain(`2 × ${meal.name}: ${lines}`);
      expect(text).toContain(total);
      expect(body.data.lines[0]).toMatchObject({ unitPrice: price, total: price * 2 });
    }
  });

  it('a venue takes no currency that its prices do not fit, and says which', async () => {
    const place = await venue({ rank: 900 });
    const meal = await dish({ venues: [place.documentId], price: 10.5 });
    const change = (data: object) => panel('put', `/content-manager/collection-types/api::venue.venue/${place.documentId}`, data);
    const answer = errorOf(await change({ currency: 'JPY', deliveryFee: 0 }).expect(409));
    expect([answer.details.code, answer.details.list]).toEqual(['venue.prices_unfit', [meal.name]]);
    await staff.call('patch', `/api/dishes/${meal.documentId}`, { price: 1050 }).expect(200);
    await change({ currency: 'JPY', deliveryFee: 0 }).expect(200);
  });

  it('units of account are nobody’s currency', async () => {
    for (const currency of ['XAU', 'EU1', 'CLF'].filter((name) => !Intl.supportedValuesOf('currency').includes(name)))
      await expect(venue({ currency })).rejects.toMatchObject({ code: 'venue.currency_unknown' });
  });
});

describe('one order has one currency', () => {
  it('a cart is in the currency of its dishes, and takes no other', async () => {
    const guest = await person();
    await add(guest, await served(yen, { price: 800 })).expect(201);
    const cart = (await guest.call('get', '/api/cart').expect(200)).body.data;
    expect([cart.currency, cart.subtotal]).toEqual(['JPY', 800]);
    const refusal = errorOf(await add(guest, await served(euro, { price: 9 })).expect(409));
    expect(refusal.details).toMatchObject({ code: 'cart.one_currency', currency: 'EUR', others: 'JPY' });
  });

  it('what is shown in one currency is not ordered in another', async () => {
    const meal = await dish({ price: 21, category: section });
    const guest = await customerWithCart([meal, 1]);
    expect((await guest.call('get', '/api/cart').expect(200)).body.data).toMatchObject({
      currency: 'EUR',
      canCheckOut: true,
      refusal: null,
    });
    const there = (await guest.call('get', `/api/cart?venue=${yen.slug}`).expect(200)).body.data;
    const refusal = errorOf(await order(guest, yen).expect(409));
    expect(refusal.details).toMatchObject({ code: 'cart.lines_unavailable', errors: [{ code: 'dish.other_currency' }] });
    expect(there).toMatchObject({ canCheckOut: false, refusal: { code: refusal.details.code, message: refusal.message } });
    expect((await order(guest, euro).expect(201)).body.data).toMatchObject({ currency: 'EUR', total: 21 });
  });

  it('the menu of a venue has only what is priced in its currency, and every dish says in which', async () => {
    const everywhere = await dish({ price: 21, category: section });
    const here = await served(yen, { price: 700 });
    const dishesOf = async (query: string) => {
      const { categories } = (await client()('get', `/api/menu${query}`).expect(200)).body.data;
      return categories.flatMap((one: { dishes: { documentId: string; currency: string }[] }) => one.dishes) as {
        documentId: string;
        currency: string;
      }[];
    };
    const shown = await dishesOf(`?venue=${yen.slug}`);
    expect(new Set(shown.map(({ currency }) => currency))).toEqual(new Set(['JPY']));
    expect(shown.map(({ documentId }) => documentId)).toContain(here.documentId);
    expect(shown.map(({ documentId }) => documentId)).not.toContain(everywhere.documentId);
    const all = await dishesOf('');
    expect(all.find(({ documentId }) => documentId === everywhere.documentId)?.currency).toBe('EUR');
    expect(all.find(({ documentId }) => documentId === here.documentId)?.currency).toBe('JPY');
  });

  it('no dish is read without its currency, by whatever door', async () => {
    const { documentId: own } = await category();
    const facts = { price: 500, category: own };
    const [inYen, inEuro] = [await dish({ ...facts, venues: [yen.documentId] }), await dish(facts)];
    const currencies = async (path: string): Promise<Record<string, string>> => {
      const { data } = (await client()('get', path).expect(200)).body;
      return Object.fromEntries([data].flat().map((row: { documentId: string; currency: string }) => [row.documentId, row.currency]));
    };
    const both = { [inYen.documentId]: 'JPY', [inEuro.documentId]: 'EUR' };
    expect(await currencies(`/api/dishes?filters[category][documentId]=${own}`)).toEqual(both);
    expect(await currencies(`/api/categories/${own}/dishes`)).toEqual(both);
    expect(await currencies(`/api/dishes/${inYen.documentId}?fields=name,price`)).toEqual({ [inYen.documentId]: 'JPY' });
    const changed = await staff.call('patch', `/api/dishes/${inYen.documentId}`, { price: 600 }).expect(200);
    expect(changed.body.data).toMatchObject({ price: 600, currency: 'JPY' });
  });

  it('a venue that is none is said', async () => {
    expect(await code(await (await person()).call('get', '/api/cart?venue=nowhere').expect(400))).toBe('venue.unknown');
  });
});

describe('no part of a sum is below nothing', () => {
  const without = { name: 'Without', options: [{ name: 'Meat', priceDelta: -6 }] };

  it('neither the API nor the panel takes options that may bring a dish there', async () => {
    const body = { name: unique('Dish'), price: 5, category: section, optionGroups: [without] };
    for (const answer of [
      await staff.call('post', '/api/dishes', body).expect(400),
      await panel('post', '/content-manager/collection-types/api::dish.dish', body).expect(400),
    ])
      expect(errorOf(answer).details).toMatchObject({
        code: 'dish.options_below_zero',
        least: -1,
        errors: [{ path: ['optionGroups', 0] }],
      });
    const meal = await dish({ price: 6, category: section, optionGroups: [without] });
    expect(await code(await staff.call('patch', `/api/dishes/${meal.documentId}`, { price: 5.99 }).expect(400))).toBe(
      'dish.options_below_zero',
    );
  });

  it('a dish from before is not sold below nothing: the cart and the checkout say so with the same words', async () => {
    const meal = await dish({ price: 6, category: section, optionGroups: [without] });
    const guest = await person();
    const options = [{ group: 'Without', option: 'Meat' }];
    await add(guest, await dish({ price: 10, category: section })).expect(201);
    await add(guest, meal, { quantity: 9, options }).expect(201);
    await strapi.db.connection('dishes').where({ id: meal.id }).update({ price: 5 });
    const cart = (await guest.call('get', '/api/cart').expect(200)).body.data;
    const refusal = errorOf(await guest.call('post', '/api/orders', { ...PICKUP, acceptPriceChange: true }).expect(409));
    expect(cart).toMatchObject({ canCheckOut: false, refusal: { code: refusal.details.code, message: refusal.message } });
    expect(refusal.details.errors).toMatchObject([{ path: ['lines', 1], code: 'dish.price_below_zero' }]);
    expect(await code(await add(guest, meal, { options }).expect(409))).toBe('dish.price_below_zero');
  });

  it('an order that no column holds is refused by name in both', async () => {
    const gold = await dish({ price: 9_999_999_999.99, category: section });
    const guest = await customerWithCart([gold, 2]);
    const cart = (await guest.call('get', '/api/cart').expect(200)).body.data;
    const refusal = errorOf(await guest.call('post', '/api/orders', PICKUP).expect(409));
    expect(refusal.details.code).toBe('cart.too_dear');
    expect(cart.refusal).toEqual({ code: 'cart.too_dear', message: refusal.message });
  });

  it.each([-1e15, 1e15, 1e300, -0.0004])('a payment of %s is refused by its field', async (amount) => {
    const guest = await customerWithCart([await dish({ price: 10, category: section }), 1]);
    const { documentId } = (await order(guest, euro).expect(201)).body.data;
    const refusal = errorOf(await staff.call('post', `/api/orders/${documentId}/payments`, { method: 'cash', amount }).expect(400));
    expect(refusal.details.errors?.[0]?.path).toEqual(['amount']);
  });
});
