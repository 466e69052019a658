/** One line, many lines: what may stand in them, and what is made of them where they come out. */
import fc from 'fast-check';
import { asLine, composed, faultOfLine, faultOfText, holdsAddress, linesOf, looksLikeHost } from '#domain/text';

const BREAKS = ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'];

it.each([
  ['Anna-Lena O’Brien', null],
  ['Ёжик №5', null],
  ['日本', null],
  ['مريم', null],
  ['A👩‍👩‍👧‍👦', null],
  ['Tiếng Việt', null],
  ['नमस्ते', null],
  ['', null],
  ...BREAKS.map((sign) => [`a${sign}b`, 'lines'] as const),
  ['a\u0000b', 'unkeepable'],
  ['a\u001b[31m', 'unkeepable'],
  ['a\u009b31m', 'unkeepable'],
  ['a\ud800', 'unkeepable'],
  ['a\u202eb', 'turns'],
  ['a\u2066b\u2069', 'turns'],
  ['a\u200fb', 'turns'],
  ['---', 'blank'],
  ['\u200b\u200b', 'blank'],
  ['\u3164', 'blank'],
  ['\u115f\u1160', 'blank'],
  ['\u{e0041}', 'blank'],
  ['🍕', 'blank'],
  [`Z${'\u0335'.repeat(60)}`, 'pile'],
] as const)('a line %j has the fault %s', (line, fault) => {
  expect(faultOfLine(line)).toBe(fault);
});

it.each([
  ['first\n\nsecond\ttabbed', null],
  ['a\u202eb', null],
  ['…', null],
  ['a\u0000', 'unkeepable'],
  ['a\u001b[2J', 'unkeepable'],
  [`Z${'\u0335'.repeat(60)}`, 'pile'],
] as const)('a text %j has the fault %s', (text, fault) => {
  expect(faultOfText(text)).toBe(fault);
});

it('whatever is made a line is one, and whatever was a good one stays as it is', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, (text) => [null, 'blank', 'pile'].includes(faultOfLine(asLine(text)))),
    { numRuns: 50 },
  );
  fc.assert(fc.property(any, (text) => linesOf(text).every((line) => !BREAKS.some((sign) => line.includes(sign)))));
  fc.assert(fc.property(any, (text) => faultOfLine(text) !== null || asLine(text) === text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim()));
});

it('letters that look the same are the same', () => {
  expect(composed('Cafe\u0301')).toBe('Café');
  expect(composed('и\u0306')).toBe('й');
});

it.each([
  'Win: https://evil.example',
  'evil.example',
  'Visit www.evil.co',
  'a@b.co',
  'evil.рф/x',
  'tg://join',
  '//evil.example/x',
  'Evil.Com',
  'EVIL.EXAMPLE',
  'claim at bit.ly/x',
  'Иван почта.рф',
])('a name %j holds an address', (name) => expect(holdsAddress(name)).toBe(true));
it.each([
  'Anna',
  'J. R. R. Tolkien',
  'Dr. Anna Meier',
  'St. John-Smith',
  'Иван И. Иванов',
  'Anna (2)',
  'Mr.',
  '张伟',
  'Dr.Meier',
  'St.John',
  'J.R.R. Tolkien',
  'Anna: the first',
])('a name %j holds none', (name) => expect(holdsAddress(name)).toBe(false));

it.each([
  ['evil.com', true],
  ['www.evil', true],
  ['Win.RU', true],
  ['ivan.petrov', false],
  ['j.r.r', false],
] as const)('a username %j looks like a host: %s', (name, is) => expect(looksLikeHost(name)).toBe(is));
