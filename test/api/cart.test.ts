/** The cart over REST: one per person, made when first used, right to the cent, nobody else’s business. */
import { errorOf, visitor } from '../helpers/api';
import { dish, person, PICKUP, venue, type Person } from '../helpers/house';

const NO_LINE = '/api/cart/items/zzzzzzzzzzzzzzzzzzzzzzzz';
let guest: Person;
beforeAll(() => venue());
beforeEach(async () => {
  guest = await person();
});
const add = (body: object) => guest.call('post', '/api/cart/items', body);
const cart = async () => (await guest.call('get', '/api/cart').expect(200)).body.data;
const change = (id: string, body: object) => guest.call('patch', `/api/cart/items/${id}`, body);

it('is there and empty for whoever first looks, and stays the same one', async () => {
  const first = await cart();
  expect(first).toMatchObject({ lines: [], subtotal: 0, currency: 'EUR', canCheckOut: false });
  expect((await cart()).documentId).toBe(first.documentId);
});

it('is read without touching it: a checkout that has read it meanwhile goes through the first time', async () => {
  const soup = await dish();
  await add({ dish: soup.documentId, quantity: 1 }).expect(201);
  const version = async () =>
    (await strapi.db.connection('carts').where({ owner_id: guest.id }).first(strapi.db.connection.raw('xmin::text'))).xmin;
  const before = await version();
  expect((await cart()).lines).toHaveLength(1);
  expect(await version()).toBe(before);
});

it('needs an account', async () => {
  for (const [method, path] of [
    ['get', '/api/cart'],
    ['delete', '/api/cart'],
    ['post', '/api/cart/items'],
    ['delete', NO_LINE],
  ] as const)
    errorOf(await visitor(method, path).expect(401));
});

it('adds up the same dish: 2, then 3, are one line of 5', async () => {
  const soup = await dish({ price: 0.1 });
  await add({ dish: soup.documentId, quantity: 2 }).expect(201);
  const { body } = await add({ dish: soup.documentId, quantity: 3 }).expect(201);
  expect(body.data).toMatchObject({
    subtotal: 0.5,
    lines: [{ dish: soup.documentId, name: soup.name, quantity: 5, unitPrice: 0.1, total: 0.5 }],
  });
});

it('sums 3 × 0.10 and 1 × 0.20 to exactly 0.50', async () => {
  await add({ dish: (await dish({ price: 0.1 })).documentId, quantity: 3 }).expect(201);
  await add({ dish: (await dish({ price: 0.2 })).documentId }).expect(201);
  expect((await cart()).subtotal).toBe(0.5);
});

it('keeps other options of the same dish apart, and the same ones together in any order', async () => {
  const option = (name: string, priceDelta: number) => ({ name, priceDelta });
  const coffee = await dish({ price: 3, optionGroups: [{ name: 'Extras', min: 0, options: [option('Milk', 0.5), option('Syrup', 0.7)] }] });
  const extras = (...names: string[]) => names.map((name) => ({ group: 'Extras', option: name }));
  await add({ dish: coffee.documentId, options: extras('Milk', 'Syrup') }).expect(201);
  await add({ dish: coffee.documentId, options: extras('Syrup', 'Milk') }).expect(201);
  const { body } = await add({ dish: coffee.documentId }).expect(201);
  expect(body.data.lines.map((line: { quantity: number; unitPrice: number }) => [line.quantity, line.unitPrice])).toEqual([
    [2, 4.2],
    [1, 3],
  ]);
  expect(errorOf(await add({ dish: coffee.documentId, options: extras('Rum') }).expect(400)).details.code).toBe('dish.option_unknown');
});

it.each([0, -1, 1.5, 100, '2', null])('refuses a quantity of %p', async (quantity) => {
  const { documentId } = await dish();
  expect(errorOf(await add({ dish: documentId, quantity }).expect(400)).details.errors?.[0]?.path).toEqual(['quantity']);
});

it('holds 99 of a line and not one more', async () => {
  const { documentId } = await dish();
  await add({ dish: documentId, quantity: 99 }).expect(201);
  expect(errorOf(await add({ dish: documentId }).expect(400)).details.code).toBe('cart.quantity_out_of_range');
  expect((await cart()).lines[0].quantity).toBe(99);
});

it('refuses a dish that is not there or not on the menu', async () => {
  errorOf(await add({ dish: 'z'.repeat(24) }).expect(404));
  errorOf(await add({ dish: 'soup' }).expect(400));
  const off = await dish({ isAvailable: false });
  expect(errorOf(await add({ dish: off.documentId }).expect(409)).details.code).toBe('dish.unavailable');
});

it('changes a line, removes it at 0, and refuses less, more and nothing', async () => {
  const { documentId } = await dish({ price: 2 });
  const [line] = (await add({ dish: documentId }).expect(201)).body.data.lines;
  expect((await change(line.documentId, { quantity: 4 }).expect(200)).body.data.subtotal).toBe(8);
  for (const body of [{ quantity: -1 }, { quantity: 100 }, {}, { quantity: 1, price: 0 }])
    errorOf(await change(line.documentId, body).expect(400));
  expect((await change(line.documentId, { quantity: 0 }).expect(200)).body.data.lines).toEqual([]);
  expect(errorOf(await change(line.documentId, { quantity: 1 }).expect(404)).details.code).toBe('cart.line_unknown');
});

it('lets go of one line or of all, as often as one likes', async () => {
  for (let count = 0; count < 2; count += 1) await add({ dish: (await dish()).documentId }).expect(201);
  const [first] = (await cart()).lines;
  expect((await guest.call('delete', `/api/cart/items/${first.documentId}`).expect(200)).body.data.lines).toHaveLength(1);
  for (const path of ['/api/cart/items', '/api/cart/items', '/api/cart'])
    expect((await guest.call('delete', path).expect(200)).body.data).toMatchObject({ lines: [], subtotal: 0 });
  errorOf(await guest.call('delete', NO_LINE).expect(404));
});

it('is nobody else’s: another’s line is not there', async () => {
  const [line] = (await add({ dish: (await dish()).documentId }).expect(201)).body.data.lines;
  const stranger = await person();
  errorOf(await stranger.call('patch', `/api/cart/items/${line.documentId}`, { quantity: 9 }).expect(404));
  errorOf(await stranger.call('delete', `/api/cart/items/${line.documentId}`).expect(404));
  const staff = await person('staff');
  errorOf(await staff.call('delete', `/api/cart/items/${line.documentId}`).expect(404));
  expect((await cart()).lines[0].quantity).toBe(1);
});

it('takes its prices from the menu of this moment and marks what changed', async () => {
  const soup = await dish({ price: 4 });
  await add({ dish: soup.documentId }).expect(201);
  await strapi.documents('api::dish.dish').update({ documentId: soup.documentId, data: { price: 5 } as never });
  expect(await cart()).toMatchObject({ priceChanged: true, lines: [{ unitPrice: 5, priceAtAdd: 4, priceChanged: true }] });
});

it('says which line can’t be ordered, and the order names it too', async () => {
  const [soup, pie] = [await dish(), await dish()];
  for (const { documentId } of [soup, pie]) await add({ dish: documentId }).expect(201);
  await strapi.documents('api::dish.dish').update({ documentId: pie.documentId, data: { isAvailable: false } as never });
  expect(await cart()).toMatchObject({ canCheckOut: false, lines: [{ unavailable: null }, { unavailable: { code: 'dish.unavailable' } }] });
  const refusal = errorOf(await guest.call('post', '/api/orders', PICKUP).expect(409));
  expect(refusal.details).toMatchObject({ code: 'cart.lines_unavailable', dishes: [pie.name] });
});

it('holds the dishes of one kitchen', async () => {
  const cook = await person('cook');
  const own = await dish({ cook: cook.id });
  await add({ dish: (await dish()).documentId }).expect(201);
  expect(errorOf(await add({ dish: own.documentId }).expect(409)).details.code).toBe('cart.one_kitchen');
});

it('says why in the language that was asked for: the whole, each line and each field', async () => {
  const [soup, pie] = [await dish(), await dish()];
  for (const { documentId } of [soup, pie]) await add({ dish: documentId }).expect(201);
  await strapi.documents('api::dish.dish').update({ documentId: pie.documentId, data: { isAvailable: false } });
  const russian = { 'Accept-Language': 'ru' };
  const said = `«${pie.name}» сейчас нет в меню.`;
  const shown = (await guest.call('get', '/api/cart', undefined, russian).expect(200)).body.data;
  expect(shown.lines[1].unavailable.message).toBe(said);
  const refusal = errorOf(await guest.call('post', '/api/orders', PICKUP, russian).expect(409));
  expect(refusal.details.errors?.map(({ message }) => message)).toEqual([said]);
  expect(shown.refusal.message).toBe(refusal.message);
});
