/** What the panel shows of a message: everything but the codes that open a door, and their pictures. */
import fc from 'fast-check';
import { NOTICES } from '../../src/api/notification/catalogue/catalogue';
import { TICKETS } from '../../src/api/notification/facts/happening-samples';
import { render } from '../../src/api/notification/rendering/layout';
import { sampleFacts } from '../../src/api/notification/texts/samples';
import { LANGUAGES } from '#domain/errors';
import { HIDDEN_CODE } from '#domain/notification/notifications';
import { withoutTicketCodes } from '#domain/notification/shown-message';
import { ticketCode } from '#domain/ticket/code';

const known = { house: 'Samovar', url: 'https://samovar.example', code: '042137', link: 'https://samovar.example/b/1' };
const codes = TICKETS.tickets.map(({ code }) => code);
const letters = NOTICES.flatMap((notice) =>
  LANGUAGES.map((language) => ({
    name: notice.name,
    ...render(notice.letter(sampleFacts(notice, known), language), { house: 'Samovar', language }),
  })),
);
const withCodes = letters.filter(({ text }) => codes.some((code) => text.includes(code)));

test('a code is hidden wherever it stands, in small letters, too', () => {
  const around = fc.constantFrom('', ' ', 'Код: ', '(', '>', '"', '\n', '/', '.');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), around, around, (random, before, after) => {
      const code = ticketCode(random);
      for (const written of [code, code.toLowerCase()])
        expect(withoutTicketCodes(`${before}${written}${after}`)).toBe(`${before}${HIDDEN_CODE}${after}`);
    }),
  );
});

test('letters with codes keep everything else; their pictures are gone', () => {
  expect([...new Set(withCodes.map(({ name }) => name))]).toEqual(['ticket-booked', 'ticket-reminder', 'ticket-resent']);
  for (const { text, html } of withCodes) {
    expect(withoutTicketCodes(text)).toBe(codes.reduce((shown, code) => shown.replaceAll(code, HIDDEN_CODE), text));
    const shown = withoutTicketCodes(html);
    for (const code of codes) expect(shown).not.toContain(code);
    expect(shown).not.toContain('data:');
    for (const { holderName } of TICKETS.tickets) expect(shown).toContain(holderName);
    expect(shown.match(/<\/?(?:table|tr|td|span)\b/g)).toEqual(html.match(/<\/?(?:table|tr|td|span)\b/g));
  }
});

test('every other letter is shown as it is', () => {
  const others = letters.filter((letter) => !withCodes.includes(letter));
  expect(others.length).toBeGreaterThan(100);
  for (const { subject, text, html, brief } of others)
    for (const part of [subject, text, html, brief]) expect(withoutTicketCodes(part)).toBe(part);
});

test('what only looks like a code from afar stays', () => {
  for (const other of ['01990000-0000-7000-8000-000000000000', '+43 1 5550-1000', '2026-03-27', 'O-1042', 'well-made-home-food!'])
    expect(withoutTicketCodes(other)).toBe(other);
});
