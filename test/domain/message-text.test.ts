/** Texts of the house's own: checked as they are written, filled and escaped as they leave, and beginning from the standard words. */
import fc from 'fast-check';
import { NOTICES, noticeNamed } from '../../src/api/notification/catalogue/catalogue';
import { markedFacts, sampleFacts } from '../../src/api/notification/texts/samples';
import { ownMessage, messageBy } from '../../src/api/notification/texts/message';
import { standardText, withOwnText } from '../../src/api/notification/texts/own-letter';
import { LANGUAGES } from '#domain/errors';
import { channelsOf, checkOwnText, filledLines, namedIn, placeholdersOf, requiredIn } from '#domain/notification/message-text';
import { facts } from './letters';

const places = NOTICES.flatMap((notice) =>
  channelsOf(notice).flatMap((channel) => LANGUAGES.map((language) => [notice.name, channel, language, notice] as const)),
);
const known = { house: 'Samovar', url: 'https://samovar.example', code: '042137', link: '#' };

describe('the standard words', () => {
  test.each(places)('of %s over %s in %s can be written again as they are, and say the same', (_name, channel, language, notice) => {
    const text = standardText(notice, channel, language);
    expect(() => checkOwnText(notice, channel, text)).not.toThrow();
    const marked = markedFacts(notice);
    const letter = notice.letter(marked, language);
    const own = withOwnText(letter, channel, text, notice.values(marked, language));
    expect(own.subject).toBe(letter.subject);
    if (channel === 'email') expect([own.heading, own.paragraphs]).toEqual([letter.heading, letter.paragraphs]);
    else expect(own.brief).toBe(letter.brief ?? letter.paragraphs.join('\n'));
  });

  test.each(NOTICES.map((notice) => [notice.name, notice] as const))('of %s have a value for whatever may be named', (_name, notice) => {
    const values = notice.values(sampleFacts(notice, known), 'en');
    expect(placeholdersOf(notice).filter((name) => !values[name])).toEqual([]);
  });
});

describe('a text', () => {
  const placed = noticeNamed('order-placed');
  const text = { subject: 'Hello', heading: 'Hello', body: 'Hello' };
  const refusal = (code: string, field: string, placeholder: string) =>
    expect.objectContaining({
      code,
      details: expect.objectContaining({ placeholder, errors: [expect.objectContaining({ path: [field] })] }),
    });

  test.each([
    ['subject', 'Order {nmber}', 'nmber'],
    ['heading', 'Table {table}', 'table'],
    ['body', 'Use {code}', 'code'],
    ['body', 'Use { number }', ' number '],
    ['body', 'A { brace', '{'],
    ['body', 'Empty {}', ''],
  ])('with %s “%s” is refused, naming “%s”', (field, words, placeholder) => {
    expect(() => checkOwnText(placed, 'email', { ...text, [field]: words })).toThrow(
      refusal('message.placeholder_unknown', field, placeholder),
    );
  });

  test('that nobody could use is refused: a short message must say its code, a mail shows it by itself', () => {
    const phone = noticeNamed('user-phone-code-requested');
    expect(() => checkOwnText(phone, 'sms', { ...text, body: '{house} greets you' })).toThrow(
      refusal('message.placeholder_missing', 'body', '{code}'),
    );
    expect(() => checkOwnText(phone, 'sms', { ...text, body: '{house}: {code}' })).not.toThrow();
    expect(() => checkOwnText(phone, 'sms', { ...text, subject: '{code}', body: '{code}' })).toThrow(
      refusal('message.placeholder_unknown', 'subject', 'code'),
    );
    const registered = noticeNamed('user-registered');
    const own = { ...text, body: 'Welcome' };
    const mail = ownMessage(registered, sampleFacts(registered, known), own, { channel: 'email', language: 'en' });
    for (const shown of [mail.text, mail.html]) expect(shown).toContain('042137');
    expect(mail.text).toContain('https://samovar.example/api/auth/confirm/anna/042137');
  });

  test('asks for a code in the body of every short message that has one, and of nothing else', () => {
    const asking = places.filter(([, channel, , notice]) => requiredIn(notice, channel).length > 0);
    const coded = NOTICES.filter(({ code, channels }) => code && channels.includes('sms')).map(({ name }) => name);
    expect([...new Set(asking.map(([name]) => name))]).toEqual(coded);
  });

  test('leaves a line out whole where what it names is not known', () => {
    expect(filledLines('Order {number}\n\nThe reason: {reason}\nBye', { number: '7', reason: '' })).toEqual(['Order 7', 'Bye']);
  });

  test('takes no value for a placeholder or for markup, whatever stands in it', () => {
    const value = fc.string().filter((words) => words.trim() !== '');
    fc.assert(
      fc.property(value, value, (number, name) => {
        const made = filledLines('{number} for {name}', { number, name });
        expect(made).toEqual([`${number} for ${name}`.replace(/\s+/g, ' ').trim()]);
        expect(namedIn('{number} for {name}')).toEqual(['number', 'name']);
      }),
    );
    const own = { subject: '{name}', heading: '<i>{guest}</i>', body: '{dishes} <script>\n%%HOUSE%%' };
    const mail = ownMessage(placed, facts, own, { channel: 'email', language: 'en' });
    expect(mail.html).not.toMatch(/<i>|<b>|<img|<script>|%%/);
    expect(mail.text).toContain('<i>Anna <b>Guest</b></i>');
    expect(mail.text).toContain('Total: €33.80');
  });

  test('holds over its own channel and in its own language only', () => {
    const own = { subject: 'Ours: {number}', heading: '', body: 'It is {total}.' };
    const texts = ({ channel, language }: { channel: string; language: string }) =>
      channel === 'push' && language === 'en' ? own : undefined;
    const english = messageBy(placed, facts, 'en', texts);
    expect(english('push')).toMatchObject({ subject: 'Ours: S-1001', brief: 'It is €33.80.' });
    expect(english('email').subject).toBe('We have your order S-1001');
    expect(messageBy(placed, facts, 'ru', texts)('push').subject).toBe('Заказ S-1001 получен');
  });
});
