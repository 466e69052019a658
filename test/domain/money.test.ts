/** Money: nothing is lost between thousandths, JSON numbers and decimal columns, and shares add up. */
import fc from 'fast-check';
import { share, sumOf, toAmount, toDecimal, toMinor } from '#domain/money';

const minor = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((all) => all.some((weight) => weight > 0));

describe('thousandths', () => {
  it('come back from a JSON number and from a decimal column as they were', () => {
    fc.assert(
      fc.property(minor, (part) => toMinor(toAmount(part)) === part && toMinor(toDecimal(part)) === part),
      { numRuns: 1000 },
    );
  });

  it('make three times 0.10 exactly 0.30, which floating point does not', () => {
    expect(0.1 * 3).not.toBe(0.3);
    expect(toAmount(toMinor(0.1) * 3)).toBe(0.3);
    expect(toAmount(sumOf([toMinor('0.10'), toMinor(0.2)]))).toBe(0.3);
  });

  it('have no negative zero, and three decimals in columns', () => {
    expect(Object.is(toMinor(-0), 0)).toBe(true);
    expect([toDecimal(5), toDecimal(1250), toDecimal(-1)]).toEqual(['0.005', '1.250', '-0.001']);
  });

  it.each([0.0001, 12.3456, '1.9999', 9_999_999_999.9995, Number.NaN, Number.POSITIVE_INFINITY, 10_000_000_000, 'ten'])(
    'refuse %s',
    (amount) => {
      expect(() => toMinor(amount)).toThrow(RangeError);
    },
  );
});

describe('a split', () => {
  const total = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

  it('adds up to the total to the cent', () => {
    fc.assert(
      fc.property(total, weights, (whole, parts) => sumOf(share(whole, parts)) === whole),
      { numRuns: 1000 },
    );
  });

  it('gives nobody more than one cent too much or too little, and nothing to weight 0', () => {
    fc.assert(
      fc.property(total, weights, (whole, parts) => {
        const sum = sumOf(parts);
        share(whole, parts).forEach((part, index) => {
          const weight = parts[index] ?? 0;
          expect(Math.abs(part - (whole * weight) / sum)).toBeLessThan(1 + 1e-3);
          if (weight === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('does not change its mind about equals: the first ones get the left-over cents', () => {
    expect(share(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(share(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it.each([[[]], [[0, 0]], [[1, -1]]])('refuses the weights %j', (parts) => {
    expect(() => share(100, parts)).toThrow(RangeError);
  });
});
