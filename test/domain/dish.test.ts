/** A dish: when it can be ordered, what its options may be, and what an owner may type. */
import fc from 'fast-check';
import { checkDish, chooseOptions, isSoldOutAt, refusalOf, unitPriceOf, type Choice, type OptionGroup } from '#domain/dish/dish';
import { MAX_MINOR } from '#domain/money';
import { aDish, aGroup, codeOf, NOON, refusal } from './dishes';

const venue = { documentId: 'house', timezone: 'Europe/Vienna', currency: 'EUR' };
const why = (facts: Parameters<typeof aDish>[0], quantity = 1) =>
  refusalOf(aDish(facts), { quantity, ofKitchen: quantity, servingAt: NOON, venue })?.code ?? null;

describe('a dish can’t be ordered', () => {
  it.each([
    ['when it is off the menu', { isAvailable: false }, 'dish.unavailable'],
    ['when its section is off the menu', { isCategoryActive: false }, 'dish.unavailable'],
    ['while its cook sells nothing', { cook: 2, isCookSelling: false }, 'dish.cook_not_selling'],
    ['when its cook makes fewer portions that day', { cook: 2, cookPortionsLeft: 1 }, 'dish.cook_few_portions'],
    ['when somebody marked it sold out', { isSoldOut: true }, 'dish.sold_out'],
    ['when no portion is left', { portionsLeft: 0 }, 'dish.sold_out'],
    ['when fewer portions are left than wanted', { portionsLeft: 1 }, 'dish.few_portions'],
    ['at a venue that does not serve it', { venues: ['other'] }, 'dish.not_at_venue'],
    ['at a venue that sells in another currency', { currency: 'JPY' }, 'dish.other_currency'],
    ['outside its hours', { servedFrom: '07:00:00.000', servedUntil: '11:00:00.000' }, 'dish.not_served_now'],
  ] as const)('%s', (_, facts, code) => {
    expect(why(facts, 2)).toBe(code);
  });

  it('else can', () => {
    expect(why({}, 99)).toBeNull();
    expect(why({ portionsLeft: 2, venues: ['house'], servedFrom: '14:00', servedUntil: '14:01' }, 2)).toBeNull();
    expect(
      refusalOf(aDish({ servedFrom: '07:00', servedUntil: '11:00', venues: ['other'] }), {
        quantity: 1,
        ofKitchen: 1,
        servingAt: NOON,
        venue: null,
      }),
    ).toBeNull();
  });
});

it('a sold-out with an end is over at that very moment', () => {
  const until = { isSoldOut: true, soldOutUntil: NOON, portionsLeft: null };
  expect(isSoldOutAt(until, new Date(NOON.getTime() - 1))).toBe(true);
  expect(isSoldOutAt(until, NOON)).toBe(false);
  expect(isSoldOutAt({ ...until, portionsLeft: 0 }, NOON)).toBe(true);
});

const groups = fc
  .uniqueArray(fc.constantFrom('Size', 'Milk', 'Extras'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({ min: fc.nat(2), max: fc.option(fc.integer({ min: 1, max: 3 })) }).map((limits) => aGroup({ name, ...limits })),
      ),
    ),
  );
const choices = fc.array(
  fc.record({ group: fc.constantFrom('Size', 'Milk', 'Extras', 'Sauce'), option: fc.constantFrom('Small', 'Middle', 'Large', 'Huge') }),
  { maxLength: 5 },
);

describe('options', () => {
  it('are either refused by name or within every group’s limits, each once, at the menu’s prices', () => {
    fc.assert(
      fc.property(groups, choices, (optionGroups, wanted) => {
        const dish = aDish({ optionGroups });
        const problem = refusal(() => chooseOptions(dish, wanted));
        if (problem) return void expect(problem.code).toMatch(/^dish\.option(s_too_few|s_too_many|_unknown|_repeated)$/);
        const taken = chooseOptions(dish, wanted);
        for (const group of optionGroups) {
          const count = taken.filter((choice) => choice.group === group.name).length;
          expect(count).toBeGreaterThanOrEqual(group.min);
          expect(count).toBeLessThanOrEqual(group.max ?? group.options.length);
        }
        for (const choice of wanted) expect(taken).toContainEqual(expect.objectContaining(choice));
        expect(new Set(taken.map(({ group, option }) => `${group}/${option}`)).size).toBe(taken.length);
        expect(unitPriceOf(dish, taken)).toBe(dish.price + taken.reduce((sum, choice) => sum + choice.priceDelta, 0));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order in which the guest chose', () => {
    const dish = aDish({ optionGroups: [aGroup(), aGroup({ name: 'Milk' })] });
    const wanted = [
      { group: 'Milk', option: 'Large' },
      { group: 'Size', option: 'Large' },
      { group: 'Size', option: 'Small' },
    ];
    expect(chooseOptions(dish, wanted)).toEqual(chooseOptions(dish, [...wanted].reverse()));
  });

  it('are the defaults where a group is left alone, and only the chosen ones where it is not', () => {
    const dish = aDish({ optionGroups: [aGroup()] });
    expect(chooseOptions(dish, []).map((choice) => choice.option)).toEqual(['Middle']);
    expect(chooseOptions(dish, [{ group: 'Size', option: 'Large' }]).map((choice) => choice.option)).toEqual(['Large']);
  });

  it.each([
    ['too few', { min: 2 }, [], 'dish.options_too_few'],
    ['too many', { max: 1 }, ['Small', 'Large'], 'dish.options_too_many'],
    ['one that is not there', {}, ['Huge'], 'dish.option_unknown'],
    ['one twice', {}, ['Small', 'Small'], 'dish.option_repeated'],
  ] as const)('are refused: %s', (_, limits, names, code) => {
    const dish = aDish({ optionGroups: [aGroup(limits)] });
    const problem = refusal(() =>
      chooseOptions(
        dish,
        names.map((option) => ({ group: 'Size', option })),
      ),
    );
    expect(problem).toMatchObject({ code, details: { dish: 'Soup', group: 'Size', errors: [{ path: ['options'] }] } });
  });
});

describe('the price of what may be chosen', () => {
  const delta = fc.integer({ min: -30, max: 30 }).map((coins) => coins * 10);
  const limits = fc.record({ min: fc.nat(3), max: fc.option(fc.integer({ min: 1, max: 3 })) });
  const aChoice = fc.record({ priceDelta: delta, isDefault: fc.boolean() });
  const anyGroup = fc
    .tuple(limits, fc.array(aChoice, { minLength: 1, maxLength: 3 }))
    .map(([bounds, options]) => ({ ...bounds, options: options.map((option, index) => ({ ...option, name: `Option ${index}` })) }));
  const someGroups = fc
    .array(anyGroup, { maxLength: 3 })
    .map((all) => all.map((group, index): OptionGroup => ({ ...group, name: `Group ${index}` })));

  /** Every set of choices, legal or not. */
  const every = (dish: ReturnType<typeof aDish>): Choice[][] =>
    dish.optionGroups
      .flatMap((group) => group.options.map((option) => ({ group: group.name, option: option.name })))
      .reduce<Choice[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);

  const sumsOf = (dish: ReturnType<typeof aDish>): number[] =>
    every(dish).flatMap((choices) => {
      try {
        return [dish.price + chooseOptions(dish, choices).reduce((sum, { priceDelta }) => sum + priceDelta, 0)];
      } catch {
        return [];
      }
    });

  it('is nothing or more by every legal choice, or else the dish is refused', () => {
    const met = { refused: 0, taken: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), someGroups, (coins, optionGroups) => {
        const dish = aDish({ price: coins * 10, optionGroups });
        const code = codeOf(() => checkDish(dish));
        if (code === 'dish.option_group_impossible') return;
        const least = Math.min(...sumsOf(dish));
        expect(code).toBe(least < 0 ? 'dish.options_below_zero' : null);
        met[least < 0 ? 'refused' : 'taken'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(met.refused, met.taken)).toBeGreaterThan(20);
  });

  it('names the group and what the cheapest choice would cost', () => {
    const dish = aDish({ price: 5000, optionGroups: [aGroup({ options: [{ name: 'Without', priceDelta: -6000, isDefault: false }] })] });
    expect(refusal(() => checkDish(dish))).toMatchObject({
      code: 'dish.options_below_zero',
      details: { least: -1, errors: [{ path: ['optionGroups', 0] }] },
    });
  });
});

describe('what an owner types', () => {
  const typed = (facts: object) => () =>
    checkDish({ price: 1000, currency: 'EUR', servedFrom: null, servedUntil: null, optionGroups: [], ...facts });

  it.each([
    ['price 0', { price: 0 }, 'dish.price_not_positive'],
    ['a negative price', { price: -1 }, 'dish.price_not_positive'],
    ['a first hour without a last', { servedFrom: '07:00' }, 'dish.served_hours_half'],
    ['a last hour without a first', { servedUntil: '07:00' }, 'dish.served_hours_half'],
    ['hours of no length', { servedFrom: '07:00', servedUntil: '07:00:00.000' }, 'dish.served_hours_half'],
    ['a group that asks for more than it has', { optionGroups: [aGroup({ min: 4 })] }, 'dish.option_group_impossible'],
    ['a group whose least is above its most', { optionGroups: [aGroup({ min: 2, max: 1 })] }, 'dish.option_group_impossible'],
    ['a tenth of a cent', { price: 1001 }, 'money.too_many_decimals'],
    ['half a yen', { price: 500, currency: 'JPY' }, 'money.too_many_decimals'],
    ['an option of half a yen', { currency: 'JPY', optionGroups: [aGroup()] }, 'money.too_many_decimals'],
    ['two groups of one name', { optionGroups: [aGroup(), aGroup({ name: ' size' })] }, 'dish.option_group_repeated'],
    ['options that take more off than it costs', { price: 90, optionGroups: [aGroup()] }, 'dish.options_below_zero'],
    ['options that together take more off', { price: 190, optionGroups: [aGroup(), aGroup({ name: 'Milk' })] }, 'dish.options_below_zero'],
    ['options dearer than can be stored', { price: MAX_MINOR - 9, optionGroups: [aGroup({ max: 1 })] }, 'dish.options_too_dear'],
    ['an option twice', { optionGroups: [aGroup({ options: [...aGroup().options, ...aGroup().options] })] }, 'dish.option_name_repeated'],
  ])('is refused: %s', (_, facts, code) => {
    expect(codeOf(typed(facts))).toBe(code);
  });

  it('is taken when it makes sense, past midnight too', () => {
    expect(codeOf(typed({ price: 100, servedFrom: '22:00', servedUntil: '02:00', optionGroups: [aGroup({ min: 3, max: 3 })] }))).toBeNull();
  });
});
