/** The cart: identity of a line, limits, and prices of this moment. */
import fc from 'fast-check';
import { checkFits, checkOrderable, checkQuantity, choicesKey, MAX_LINES, priceLines, refusalOfCart, subtotalOf } from '#domain/cart/cart';
import { MAX_MINOR } from '#domain/money';
import { aDish, aGroup, aLine, codeOf, NOON, refusal } from './dishes';

const serving = { servingAt: NOON, venue: { documentId: 'house', timezone: 'Europe/Vienna', currency: 'EUR' } };
const choice = fc.record({ group: fc.string(), option: fc.string() });

describe('a line’s identity', () => {
  it('is the same for the same choices in any order', () => {
    fc.assert(
      fc.property(
        fc.array(choice, { maxLength: 6 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => choicesKey(all) === choicesKey(shuffled),
      ),
    );
  });

  it('differs for different choices, whatever characters are in them', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 3 }), fc.array(choice, { maxLength: 3 }), (a, b) => {
        const sorted = (all: typeof a) => JSON.stringify(all.map((one) => JSON.stringify([one.group, one.option])).sort());
        expect(choicesKey(a) === choicesKey(b)).toBe(sorted(a) === sorted(b));
      }),
    );
  });
});

describe('limits', () => {
  it('a quantity is a whole number from 1 to 99', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double()), (quantity) => {
        const isFine = Number.isInteger(quantity) && quantity >= 1 && quantity <= 99;
        expect(codeOf(() => checkQuantity(quantity))).toBe(isFine ? null : 'cart.quantity_out_of_range');
      }),
    );
  });

  it('one order comes from one kitchen, and has 50 lines at most', () => {
    const ofCook = aDish({ cook: 7 });
    expect(codeOf(() => checkFits(ofCook, [aLine()]))).toBe('cart.one_kitchen');
    expect(codeOf(() => checkFits(ofCook, [aLine({ dish: aDish({ cook: 8 }) })]))).toBe('cart.one_kitchen');
    expect(codeOf(() => checkFits(ofCook, [aLine({ dish: ofCook })]))).toBeNull();
    const full = Array.from({ length: MAX_LINES }, () => aLine());
    expect(codeOf(() => checkFits(aDish(), full))).toBe('cart.too_many_lines');
    expect(codeOf(() => checkFits(aDish(), full.slice(1)))).toBeNull();
  });

  it('one order is paid in one currency', () => {
    const inYen = aDish({ currency: 'JPY', name: 'Ramen' });
    expect(refusal(() => checkFits(inYen, [aLine()]))).toMatchObject({
      code: 'cart.one_currency',
      details: { dish: 'Ramen', currency: 'JPY', others: 'EUR' },
    });
    expect(codeOf(() => checkFits(inYen, [aLine({ dish: inYen })]))).toBeNull();
  });
});

describe('prices', () => {
  const line = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      price: fc.integer({ min: 1, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ id, price, quantity }) => aLine({ quantity, dish: aDish({ documentId: id, price }) }));

  it('add up: a line is price × quantity, the subtotal the sum of the lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const priced = priceLines(lines, serving);
        for (const { line: of, total, unitPrice } of priced)
          expect([unitPrice, total]).toEqual([of.dish.price, of.dish.price * of.quantity]);
        expect(subtotalOf(priced)).toBe(lines.reduce((sum, of) => sum + of.dish.price * of.quantity, 0));
      }),
    );
  });

  it('come from the menu of this moment, and a change is marked', () => {
    const [now] = priceLines(
      [aLine({ priceAtAdd: 100, dish: aDish({ price: 120, optionGroups: [aGroup()] }), choices: [{ group: 'Size', option: 'Large' }] })],
      serving,
    );
    expect(now).toMatchObject({ unitPrice: 270, priceChanged: true, refusal: null });
    expect(priceLines([aLine()], serving)[0]?.priceChanged).toBe(false);
  });

  it('stay the old ones where the menu lost the option, and the line says so', () => {
    const [lost] = priceLines([aLine({ priceAtAdd: 777, choices: [{ group: 'Size', option: 'Large' }] })], serving);
    expect(lost).toMatchObject({ unitPrice: 777, priceChanged: false, refusal: { code: 'dish.option_unknown' } });
  });

  it('count the portions of one dish over all its lines', () => {
    const dish = aDish({ portionsLeft: 3 });
    const codes = (second: number) =>
      priceLines([aLine({ dish, quantity: 2 }), aLine({ dish, quantity: second })], serving).map((of) => of.refusal?.code);
    expect(codes(1)).toEqual([undefined, undefined]);
    expect(codes(2)).toEqual(['dish.few_portions', 'dish.few_portions']);
  });
});

describe('a cart that can’t be ordered', () => {
  const check = (lines: Parameters<typeof priceLines>[0], accept = false) =>
    refusal(() => checkOrderable(priceLines(lines, serving), accept));

  it('is an empty one', () => {
    expect(check([])?.code).toBe('cart.empty');
  });

  it('names every line that is not to be had, and only those', () => {
    const off = aLine({ dish: aDish({ documentId: 'pie', name: 'Pie', isAvailable: false }) });
    const gone = aLine({ dish: aDish({ documentId: 'tea', name: 'Tea', portionsLeft: 0 }) });
    expect(check([aLine(), off, gone])).toMatchObject({
      code: 'cart.lines_unavailable',
      details: {
        dishes: ['Pie', 'Tea'],
        errors: [
          { path: ['lines', 1], dish: 'pie', code: 'dish.unavailable' },
          { path: ['lines', 2], dish: 'tea', code: 'dish.sold_out' },
        ],
      },
    });
  });

  it('has a price that changed, unless the guest agrees', () => {
    const dearer = aLine({ priceAtAdd: 900 });
    expect(check([dearer])).toMatchObject({ code: 'cart.price_changed', details: { errors: [{ was: 0.9, is: 0.99 }] } });
    expect(check([dearer], true)).toBeNull();
  });

  it('is dearer than an order can be, to the last thousandth', () => {
    const worth = (price: number) => [aLine({ dish: aDish({ price }) })];
    expect(check(worth(MAX_MINOR))).toBeNull();
    expect(check([...worth(MAX_MINOR), ...worth(1)])).toMatchObject({ code: 'cart.too_dear', details: { max: 9_999_999_999.999 } });
  });

  it('has a line that would cost less than nothing, from a dish of before that was looked at', () => {
    const dish = aDish({ price: 50, optionGroups: [aGroup()] });
    const lines = [aLine(), aLine({ dish, choices: [{ group: 'Size', option: 'Small' }] })];
    expect(check(lines, true)).toMatchObject({
      code: 'cart.lines_unavailable',
      details: { errors: [{ path: ['lines', 1], code: 'dish.price_below_zero' }] },
    });
    expect(refusalOfCart(priceLines(lines, serving))?.code).toBe('cart.lines_unavailable');
  });

  it('is priced in another currency than the venue sells in', () => {
    const inYen = aLine({ dish: aDish({ currency: 'JPY' }) });
    expect(check([inYen], true)).toMatchObject({
      code: 'cart.lines_unavailable',
      details: { errors: [{ code: 'dish.other_currency', message: '“Soup” is priced in JPY, this venue sells in EUR.' }] },
    });
  });

  it('mixes kitchens', () => {
    expect(check([aLine(), aLine({ dish: aDish({ cook: 3 }) })])?.code).toBe('cart.one_kitchen');
  });
});
