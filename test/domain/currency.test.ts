/** Currencies: what people pay with, and as many decimals as there are coins. */
import fc from 'fast-check';
import { checkDigits, digitsOf, fitsCurrency, isCurrency } from '#domain/currency';
import { toAmount, toMinor } from '#domain/money';
import { codeOf, refusal } from './dishes';

const currencies = Intl.supportedValuesOf('currency');

it.each([
  ['JPY', 0],
  ['KRW', 0],
  ['EUR', 2],
  ['RUB', 2],
  ['UZS', 2],
  ['KWD', 3],
  ['TND', 3],
])('%s has %i decimals', (currency, digits) => expect(digitsOf(currency)).toBe(digits));

it.each(['EUR', 'JPY', 'KWD', 'RUB'])('%s is one', (code) => expect(isCurrency(code)).toBe(true));
it.each(['EURO', 'eur', 'E1', '', 'ABC'])('%j is none', (code) => expect(isCurrency(code)).toBe(false));

it('every currency of the house is written out as it was typed: what fits it is shown whole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...currencies.filter(isCurrency)), fc.integer({ min: 0, max: 9_999_999_999_000 }), (currency, amount) => {
      const shown = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' }).format(toAmount(amount));
      const isWhole = toMinor(shown.replace(/[^\d.]/g, '')) === amount;
      expect(fitsCurrency(amount, currency)).toBe(isWhole);
    }),
    { numRuns: 2000 },
  );
});

it('an amount with more is refused with its field, its currency and what that has', () => {
  expect(refusal(() => checkDigits(toMinor(10.5), 'JPY', 'price'))).toMatchObject({
    code: 'money.too_many_decimals',
    details: { amount: 10.5, currency: 'JPY', decimals: 0, errors: [{ path: ['price'] }] },
  });
  expect(codeOf(() => checkDigits(null, 'JPY', 'price'))).toBeNull();
  expect(codeOf(() => checkDigits(toMinor(1.234), 'KWD', 'price'))).toBeNull();
});
