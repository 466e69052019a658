/** What is a mail address, and in which form it is kept. */
import fc from 'fast-check';
import { mailAddress } from '#domain/mail-address';

it.each([
  ['ivan@почта.рф', 'ivan@xn--80a1acny.xn--p1ai'],
  ['ivan@xn--80a1acny.xn--p1ai', 'ivan@xn--80a1acny.xn--p1ai'],
  ['Anna@BÜCHER.example', 'anna@xn--bcher-kva.example'],
  ['anna@bu\u0308cher.example', 'anna@xn--bcher-kva.example'],
  ['bob&ann@example.com', 'bob&ann@example.com'],
  ['a/b@example.com', 'a/b@example.com'],
  ["o'brien+tea@example.co.uk", "o'brien+tea@example.co.uk"],
  ['!#$%&*/=?^_`{|}~@example.com', '!#$%&*/=?^_`{|}~@example.com'],
  [' Bob@Example.COM ', 'bob@example.com'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ['中@例え.テスト', null],
  ['a@例え.テスト', 'a@xn--r8jz45g.xn--zckzah'],
])('%j is kept as %j', (typed, kept) => expect(mailAddress(typed)).toBe(kept));

it.each([
  '',
  '@',
  'a@',
  '@example.com',
  'a@example',
  'a@example.1',
  'a@1.2.3.4',
  'a@[127.0.0.1]',
  'a@127.1',
  'a b@example.com',
  '"a b"@example.com',
  'a..b@example.com',
  '.a@example.com',
  'a.@example.com',
  'a@exa_mple.com',
  'a@-example.com',
  'a@example-.com',
  'a@exam%70le.com',
  'a@example.com:25',
  'a@example.com/x',
  'a@example.com?x',
  'a@b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  'a@example.com, b@example.com',
  'a@example..com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(64)}.com`,
  `a@${'b.'.repeat(125)}com`,
])('%j is none', (typed) => expect(mailAddress(typed)).toBeNull());

it('what is kept once is kept the same again, and is plain ASCII without a space', () => {
  const address = fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.domain()).map(([local, domain]) => `${local}@${domain}`);
  fc.assert(
    fc.property(fc.oneof(address, fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
      const kept = mailAddress(typed);
      return kept === null || (mailAddress(kept) === kept && /^[!-~]+$/.test(kept));
    }),
  );
});
