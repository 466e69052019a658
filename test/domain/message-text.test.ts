/** Texts of the house's own: checked as they are written, filled and escaped as they leave, and beginning from the standard words. */
import fc from 'fast-check';
import { markedFacts, sampleFacts } from '../../src/api/notification/texts/samples';
import { ownMessage, messageBy } from '../../src/api/notification/texts/message';
import { standardText, withOwnText } from '../../src/api/notification/texts/own-letter';
import { valuesOf } from '../../src/api/notification/texts/values';
import { standardLetter } from '../../src/api/notification/rendering/templates';
import { channelsOf, checkOwnText, filledLines, LANGUAGES, namedIn, placeholdersOf, requiredIn } from '#domain/notification/message-text';
import { NOTICE_TITLES } from '#domain/notification/notice-choices';
import { NOTICES, TEMPLATES } from '#domain/notification/notifications';
import { facts as everything } from './letters';

const places = TEMPLATES.flatMap((template) =>
  channelsOf(template).flatMap((channel) => LANGUAGES.map((language) => [template, channel, language] as const)),
);
const facts = { ...everything, booking: undefined, waitlist: undefined };
const known = { house: 'Samovar', url: 'https://samovar.example', code: '042137', link: '#' };

describe('the standard words', () => {
  test.each(places)('of %s over %s in %s can be written again as they are, and say the same', (template, channel, language) => {
    const text = standardText(template, channel, language);
    expect(() => checkOwnText({ template, channel }, text)).not.toThrow();
    const marked = markedFacts(template);
    const letter = standardLetter(template, marked, language);
    const own = withOwnText(letter, channel, text, valuesOf(marked, language));
    expect(own.subject).toBe(letter.subject);
    if (channel === 'email') expect([own.heading, own.paragraphs]).toEqual([letter.heading, letter.paragraphs]);
    else expect(own.brief).toBe(letter.brief ?? letter.paragraphs.join('\n'));
  });

  test('have a title, and a value for whatever their texts may name', () => {
    for (const template of TEMPLATES) {
      expect(NOTICE_TITLES[template]).toBeDefined();
      const values = valuesOf(sampleFacts(template, known), 'en');
      expect(placeholdersOf(template).filter((name) => !values[name])).toEqual([]);
    }
  });
});

describe('a text', () => {
  const order = { template: 'order-placed', channel: 'email' } as const;
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
    expect(() => checkOwnText(order, { ...text, [field]: words })).toThrow(refusal('message.placeholder_unknown', field, placeholder));
  });

  test('that nobody could use is refused: a short message must say its code, a mail shows it by itself', () => {
    const phone = { template: 'user-phone-code-requested', channel: 'sms' } as const;
    expect(() => checkOwnText(phone, { ...text, body: '{house} greets you' })).toThrow(
      refusal('message.placeholder_missing', 'body', '{code}'),
    );
    expect(() => checkOwnText(phone, { ...text, body: '{house}: {code}' })).not.toThrow();
    expect(() => checkOwnText(phone, { ...text, subject: '{code}', body: '{code}' })).toThrow(
      refusal('message.placeholder_unknown', 'subject', 'code'),
    );
    const mail = ownMessage({ template: 'user-registered', channel: 'email', language: 'en' }, sampleFacts('user-registered', known), {
      ...text,
      body: 'Welcome',
    });
    for (const shown of [mail.text, mail.html]) expect(shown).toContain('042137');
    expect(mail.text).toContain('https://samovar.example/api/auth/confirm/anna/042137');
  });

  test('asks for a code in the body of every short message that has one, and of nothing else', () => {
    const asking = places.filter(([template, channel]) => requiredIn({ template, channel }).length > 0);
    const coded = NOTICES.filter(({ code, channels }) => code && channels.includes('sms')).map(({ template }) => template);
    expect([...new Set(asking.map(([template]) => template))]).toEqual([...new Set(coded)]);
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
    const place = { template: 'order-placed', channel: 'email', language: 'en' } as const;
    const mail = ownMessage(place, facts, { subject: '{name}', heading: '<i>{guest}</i>', body: '{dishes} <script>\n%%HOUSE%%' });
    expect(mail.html).not.toMatch(/<i>|<b>|<img|<script>|%%/);
    expect(mail.text).toContain('<i>Anna <b>Guest</b></i>');
    expect(mail.text).toContain('Total: €33.80');
  });

  test('holds over its own channel and in its own language only', () => {
    const own = { subject: 'Ours: {number}', heading: '', body: 'It is {total}.' };
    const texts = ({ channel, language }: { channel: string; language: string }) =>
      channel === 'push' && language === 'en' ? own : undefined;
    const english = messageBy('order-placed', facts, 'en', texts);
    expect(english('push')).toMatchObject({ subject: 'Ours: S-1001', brief: 'It is €33.80.' });
    expect(english('email').subject).toBe('We have your order S-1001');
    expect(messageBy('order-placed', facts, 'ru', texts)('push').subject).toBe('Заказ S-1001 получен');
  });
});
