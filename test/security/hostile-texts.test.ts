/** Hostile strings in every text field that takes one: kept as they are or refused by name, never a 5xx, never half. */
import { visitor } from '../helpers/api';
import { category, customerWithCart, DELIVERY, dish, person, unique, venue, type Person } from '../helpers/house';

const HOSTILE: Record<string, string> = {
  'a NUL': 'a\u0000b',
  'control characters': 'a\u0001\u0008\u001b[31mb\u007f',
  'a lone high surrogate': 'a\ud800b',
  'a lone low surrogate': 'a\udc00b',
  'right-to-left marks': '\u202eevil\u2066',
  'combining marks': `Z${'\u0335'.repeat(60)}`,
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈',
  SQL: `'; drop table dishes; -- ?`,
  'SQL bindings': '$1 :name ?? ?',
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a template': '{{7*7}} ${7*7} <%= 7*7 %>',
  'a path': '../../../../etc/passwd\\..\\',
  'a header': 'x\r\nBcc: evil@example.com',
  'a formula': '=HYPERLINK("http://evil")',
  JSON: '{"$ne": null}',
  'a prototype': '__proto__',
  'ten kilobytes': 'Ж'.repeat(10_240),
  nothing: '',
  spaces: ' \t\n ',
};
const all = Object.entries(HOSTILE);

let staff: Person;
let section: string;
beforeAll(async () => {
  await venue();
  staff = await person('staff');
  section = (await category()).documentId;
});

type Send = (text: string) => PromiseLike<{ status: number; text: string; body: { data?: unknown } }>;
const WRITES: Record<string, Send> = {
  'category name': (text) => staff.call('post', '/api/categories', { name: `${unique('H')}${text}` }),
  'category description': (text) => staff.call('post', '/api/categories', { name: unique('H'), description: text }),
  'category slug': (text) => staff.call('post', '/api/categories', { name: unique('H'), slug: text }),
  'category translations': (text) => staff.call('post', '/api/categories', { name: unique('H'), translations: { ru: { name: text } } }),
  'translation keys': (text) => staff.call('post', '/api/categories', { name: unique('H'), translations: { ru: { [text]: 'x' } } }),
  'dish name': (text) => staff.call('post', '/api/dishes', { name: `${unique('H')}${text}`, price: 1, category: section }),
  'dish description': (text) => staff.call('post', '/api/dishes', { name: unique('H'), price: 1, category: section, description: text }),
  'dish station': (text) => staff.call('post', '/api/dishes', { name: unique('H'), price: 1, category: section, station: text }),
  'option names': (text) =>
    staff.call('post', '/api/dishes', {
      name: unique('H'),
      price: 1,
      category: section,
      optionGroups: [{ name: text, options: [{ name: text }] }],
    }),
  'an unknown field': (text) => staff.call('post', '/api/categories', { name: unique('H'), [text]: text }),
  'a path': (text) => visitor('get', `/api/dishes/${encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))}`),
};

describe.each(Object.entries(WRITES))('%s', (_field, send) => {
  it.each(all)('survives %s', async (_name, text) => {
    const answer = await send(text);
    expect(answer.status).toBeLessThan(500);
    expect([200, 201, 400, 404, 409, 431]).toContain(answer.status);
  });
});

describe.each(['note', 'delivery.address', 'delivery.notes', 'delivery.house', 'delivery.phone', 'venue', 'Idempotency-Key'])(
  'an order’s %s',
  (field) => {
    it('survives them all, and an order that is taken keeps the text', async () => {
      const soup = await dish();
      const guest = await customerWithCart([soup, 1]);
      for (const [name, text] of all) {
        await guest.call('post', '/api/cart/items', { dish: soup.documentId });
        const [part, inner] = field.split('.') as [string, string | undefined];
        const body = inner
          ? { ...DELIVERY, delivery: { ...DELIVERY.delivery, [inner]: text } }
          : { ...DELIVERY, ...(part !== 'Idempotency-Key' && { [part]: text }) };
        const sendable =
          Buffer.from(text)
            .toString('latin1')
            .replace(/[^\x20-\x7e]/g, '~')
            .slice(0, 300) || 'x';
        const headers: Record<string, string> = part === 'Idempotency-Key' ? { 'Idempotency-Key': sendable } : {};
        const answer = await guest.call('post', '/api/orders', body, headers);
        expect([name, [201, 400, 409].includes(answer.status)]).toEqual([name, true]);
        if (answer.status === 201 && field === 'note') expect(answer.body.data.note).toBe(text.trim());
      }
    });
  },
);

describe('an address’s questions', () => {
  const PATHS = ['/api/dishes', '/api/categories', '/api/venues', '/api/site'];
  const QUERIES = [
    '_q=',
    'filters[name][$containsi]=',
    'filters[name][$eq]=',
    'sort=',
    'fields[0]=',
    'populate=',
    'filters[documentId][$in][0]=',
    'pagination[page]=',
    'locale=',
  ];

  it.each(QUERIES)('%s survive them all', async (query) => {
    for (const [index, [name, text]] of all.entries()) {
      const path = PATHS[(index + query.length) % PATHS.length];
      const value = [...text.slice(0, 2000)]
        .map((sign) => (/[\ud800-\udfff]/.test(sign) && sign.length === 1 ? '%ED%A0%80' : encodeURIComponent(sign)))
        .join('');
      const { status } = await visitor('get', `${path}?${query}${value}`);
      expect([path, name, status < 500]).toEqual([path, name, true]);
    }
  });
});

it('a sign-in survives them all', async () => {
  for (const [name, text] of all)
    for (const body of [
      { identifier: text, password: text },
      { identifier: { $ne: text }, password: text },
      { identifier: [text], password: [text] },
    ]) {
      const { status } = await visitor('post', '/api/auth/local', body);
      expect([name, status >= 400 && status < 500]).toEqual([name, true]);
    }
});

it('what was kept comes back letter for letter', async () => {
  for (const name of ['right-to-left marks', 'emoji', 'SQL', 'a script', 'a formula', 'JSON']) {
    const description = HOSTILE[name];
    const { body } = await staff.call('post', '/api/dishes', { name: unique('H'), price: 1, category: section, description }).expect(201);
    expect((await visitor('get', `/api/dishes/${body.data.documentId}`).expect(200)).body.data.description).toBe(description);
  }
});

it('nobody becomes somebody by a prototype', async () => {
  for (const body of ['{"__proto__": {"isAdmin": true}, "name": "x"}', '{"constructor": {"prototype": {"isAdmin": true}}, "name": "x"}'])
    await staff.call('post', '/api/categories', JSON.parse(body) as object);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
