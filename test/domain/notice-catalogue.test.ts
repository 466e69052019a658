/** Each file of the notices is one, whole: it answers events that exist, and has its title, its words and its sample in every language. */
import fs from 'node:fs';
import path from 'node:path';
import { findNotice, NOTICES, noticeNamed } from '../../src/api/notification/catalogue/catalogue';
import { notice } from '../../src/api/notification/catalogue/notice';
import { accountFacts } from '../../src/api/notification/facts/account';
import type { Facts } from '../../src/api/notification/rendering/letter';
import { sampleFacts } from '../../src/api/notification/texts/samples';
import { LANGUAGES, type Language } from '#domain/errors';
import { EVENTS } from '#domain/events';
import { noticesOf, type RecipientKind } from '#domain/notification/notifications';

const root = path.resolve(__dirname, '../..');
const known = { house: 'Samovar', url: 'https://samovar.example', code: '042137', link: '#' };
const nobody: Facts = { ...known, name: 'Anna', username: 'anna', payload: {} };

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, folder, file));

describe('the folder', () => {
  test('is the list: every file in it is a notice, and bears its name', () => {
    const files = fs.readdirSync(path.join(root, 'src/api/notification/notices')).map((file) => path.parse(file).name);
    expect(NOTICES.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  test('gives each notice a place of its own in lists', () => {
    const ranks = NOTICES.map(({ rank }) => rank);
    expect(ranks).toEqual([...new Set(ranks)].sort((one, other) => one - other));
  });

  test('knows no notice of another release', () => {
    expect(findNotice('order-eaten')).toBeUndefined();
    expect(() => noticeNamed('order-eaten')).toThrow('There is no notice “order-eaten”');
  });
});

describe.each(NOTICES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
  test('answers events that exist, for somebody, over some channel', () => {
    expect(one.events.filter((event) => !(event in EVENTS))).toEqual([]);
    for (const list of [one.events, one.to, one.channels]) expect(list).not.toEqual([]);
  });

  test('has a title and words of its own in every language, and says them with its sample', () => {
    const letters = LANGUAGES.map((language) => one.letter(sampleFacts(one, known), language));
    for (const { subject, heading, paragraphs } of letters) expect([subject, heading, ...paragraphs]).not.toContain('');
    for (const said of [LANGUAGES.map((language) => one.title[language]), letters.map(({ paragraphs }) => paragraphs.join())]) {
      expect(said.filter(Boolean)).toHaveLength(LANGUAGES.length);
      expect(new Set(said).size).toBe(LANGUAGES.length);
    }
  });
});

test('whoever would hear of one event twice at one address hears it as a guest, not as the house', () => {
  const own: readonly RecipientKind[] = ['customer', 'guest', 'holder', 'subject'];
  for (const [name, { sample }] of Object.entries(EVENTS)) {
    const told = noticesOf(NOTICES, {
      ...{ id: '1', version: 1, topic: '', subject: 'o', occurredAt: '2026-03-27T12:00:00.000Z', traceId: null },
      name: name as keyof typeof EVENTS,
      actor: { kind: 'user', id: Number(sample.customer), roles: [] },
      payload: { ...sample, from: null, source: 'guest' },
    }).map(({ to }) => (to.some((kind) => own.includes(kind)) ? 'own' : 'others'));
    expect([name, told]).toEqual([name, [...told].sort((one, other) => Number(one === 'others') - Number(other === 'others'))]);
  }
});

test('a letter without what it is about is refused, naming it', () => {
  expect(() => noticeNamed('bid-received').letter(nobody, 'en')).toThrow('This letter needs its order and its bid');
  expect(() => noticeNamed('order-placed').values({ ...nobody, payload: {} }, 'en')).toThrow('This letter needs its order');
});

describe('a further language', () => {
  test('is a further key of the words', () => {
    const german: string = 'de';
    const words = {
      en: ({ name }: Facts) => ({ subject: `Hello ${name}`, heading: 'Hello', paragraphs: ['Good day'] }),
      ru: ({ name }: Facts) => ({ subject: `Привет, ${name}`, heading: 'Привет', paragraphs: ['Добрый день'] }),
      [german]: ({ name }: Facts) => ({ subject: `Hallo ${name}`, heading: 'Hallo', paragraphs: ['Guten Tag', '', null, false] as const }),
    };
    const greeting = notice({
      rank: 1,
      events: ['user.confirmed'],
      to: ['subject'],
      channels: ['email'],
      title: { en: 'A greeting', ru: 'Приветствие' },
      facts: accountFacts,
      words,
    });
    expect(greeting.letter(nobody, german as Language)).toEqual({ subject: 'Hallo Anna', heading: 'Hallo', paragraphs: ['Guten Tag'] });
    expect(greeting.letter(nobody, 'ru').subject).toBe('Привет, Anna');
  });

  test('needs no code: nothing asks which language it is, words are looked up by it', () => {
    const sources = [...filesBelow('src/api/notification'), ...filesBelow('src/domain/notification')].filter((file) =>
      file.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(NOTICES.length);
    const asking = sources.filter((file) => /[!=]==\s*'(en|ru)'|'(en|ru)'\s*[!=]==/.test(fs.readFileSync(file, 'utf8')));
    expect(asking.map((file) => path.relative(root, file))).toEqual([]);
  });
});
