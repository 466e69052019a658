/** A phone is one number, however it is typed and wherever: what is none is refused. */
import fc from 'fast-check';
import { countryOf, e164, phoneTyped } from '#domain/phone';
import { codeOf, refusal } from './dishes';

const VIENNA = 'Europe/Vienna';
const BERLIN = 'Europe/Berlin';

it.each([
  ['+49 30 1234567', VIENNA],
  ['0049 30 1234567', VIENNA],
  ['00 49 (0)30 1234567', VIENNA],
  ['030 1234567', BERLIN],
  ['030/123 45 67', BERLIN],
  ['030.123.4567', BERLIN],
  ['(030) 123-4567', BERLIN],
  ['+49 (0)30 1234567', VIENNA],
  ['+49\u00a030\u00a01234567', VIENNA],
  ['+49 30 1234–567', VIENNA],
  ['49301234567', BERLIN],
  ['+49301234567', null],
])('%s, typed in %s, is the one number', (typed, zone) => expect(e164(typed, zone)).toBe('+49301234567'));

it.each([
  '-----',
  '+',
  '     ',
  '12',
  '+1 555 0123',
  '+430000',
  '+43 1 5550123 call me',
  'later',
  '+999 123456789',
  '1'.repeat(16),
  '+43 1 5550123 ext 5',
])('“%s” is no number', (typed) => expect(e164(typed, VIENNA)).toBeNull());

it('is read by the country of the place: the same digits are other numbers elsewhere', () => {
  expect(['Europe/Vienna', 'Europe/Moscow', 'Asia/Tashkent'].map((zone) => e164('901234567', zone))).toEqual([
    '+43901234567',
    null,
    '+998901234567',
  ]);
  expect(e164('901234567', 'UTC')).toBeNull();
  expect(e164('901234567', null)).toBeNull();
});

it('knows the country of every zone of a country, by its other names as well', () => {
  expect(['Europe/Vienna', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'UTC', 'Etc/GMT-3'].map(countryOf)).toEqual([
    ...['AT', 'IN', 'IN', 'UA'],
    ...[null, null],
  ]);
});

it('what it is read as is read the same again, has 7 to 15 digits, and no separator makes another of it', () => {
  const separator = fc.constantFrom(' ', '-', '.', '/', '\u00a0', '');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 14 }),
      fc.array(separator),
      (digits, between) => {
        const number = e164(`+${digits}`, null);
        if (number === null) return;
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(e164(number, VIENNA)).toBe(number);
        const typed = `+${[...digits].map((digit, index) => digit + (index < digits.length - 1 ? (between[index] ?? '') : '')).join('')}`;
        if (typed.length <= 41) expect(e164(typed, VIENNA)).toBe(number);
      },
    ),
    { numRuns: 2000 },
  );
});

it('is refused by its field; none is none', () => {
  expect(refusal(() => phoneTyped('-----', VIENNA, ['delivery', 'phone']))).toMatchObject({
    code: 'request.phone_unknown',
    details: { errors: [{ path: ['delivery', 'phone'] }] },
  });
  expect([phoneTyped(null, VIENNA), phoneTyped(undefined, VIENNA), phoneTyped('', VIENNA)]).toEqual([null, null, null]);
  expect(codeOf(() => phoneTyped('+43 1 5550123', null))).toBeNull();
});
