/** A dish: when it can be ordered, what its options may be, and what an owner may type. */
import fc from 'fast-check';
import { checkDish, chooseOptions, isSoldOutAt, refusalOf, unitPriceOf } from '#domain/dish/dish';
import { aDish, aGroup, codeOf, NOON, refusal } from './dishes';

const venue = { documentId: 'house', timezone: 'Europe/Vienna' };
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

describe('what an owner types', () => {
  const typed = (facts: object) => () => checkDish({ price: 100, servedFrom: null, servedUntil: null, optionGroups: [], ...facts });

  it.each([
    ['price 0', { price: 0 }, 'dish.price_not_positive'],
    ['a negative price', { price: -1 }, 'dish.price_not_positive'],
    ['a first hour without a last', { servedFrom: '07:00' }, 'dish.served_hours_half'],
    ['a last hour without a first', { servedUntil: '07:00' }, 'dish.served_hours_half'],
    ['hours of no length', { servedFrom: '07:00', servedUntil: '07:00:00.000' }, 'dish.served_hours_half'],
    ['a group that asks for more than it has', { optionGroups: [aGroup({ min: 4 })] }, 'dish.option_group_impossible'],
    ['a group whose least is above its most', { optionGroups: [aGroup({ min: 2, max: 1 })] }, 'dish.option_group_impossible'],
    ['an option twice', { optionGroups: [aGroup({ options: [...aGroup().options, ...aGroup().options] })] }, 'dish.option_name_repeated'],
  ])('is refused: %s', (_, facts, code) => {
    expect(codeOf(typed(facts))).toBe(code);
  });

  it('is taken when it makes sense, past midnight too', () => {
    expect(codeOf(typed({ price: 1, servedFrom: '22:00', servedUntil: '02:00', optionGroups: [aGroup({ min: 3, max: 3 })] }))).toBeNull();
  });
});
