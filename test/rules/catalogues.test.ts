/** Every event can be sent and names nobody; every refusal is said in both languages. */
import { CATALOGUE } from '#domain/error-catalogue';
import { EVENTS } from '#domain/events';

it.each(Object.entries(EVENTS))(
  'the event %s has a topic, a sample that fits, and nobody’s phone, address or text in it',
  (name, { topic, version, payload, sample }) => {
    expect(topic).toMatch(/^samovar\.[a-z_]+$/);
    // What is said and where it is said go one way.
    expect(topic.replace('messages', 'messages, conversations')).toContain(name.split('.')[0]?.slice(0, 3));
    expect(version).toBeGreaterThan(0);
    expect(payload.parse(sample)).toEqual(sample);
    expect(Object.keys(sample).filter((field) => /phone|address|email|body|password/i.test(field))).toEqual([]);
  },
);

describe.each(Object.entries(CATALOGUE))('the refusal %s', (_code, { en, ru }) => {
  const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, fact]) => fact as string).sort();

  it('is said in both languages with the same facts', () => {
    expect(en).toMatch(/^[^а-яё]+$/i);
    expect(ru).toMatch(/[а-яё]/i);
    expect(facts(ru)).toEqual(facts(en));
  });
});
