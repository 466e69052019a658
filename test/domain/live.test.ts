/** What may be watched by whom, and what somebody is told who was cut off. */
import fc from 'fast-check';
import { catchUp, mayWatch, toldAs, topicNamed, type Watcher } from '#domain/live/live';

const customer: Watcher = { userId: 7, roles: ['customer'], can: () => false };
const staff: Watcher = { userId: 8, roles: ['manager', 'staff'], can: () => false };
const host: Watcher = { userId: null, roles: ['host'], can: (permission) => permission === 'plugin::backoffice.bookings.read' };
const cook: Watcher = { userId: null, roles: ['kitchen'], can: (permission) => permission === 'plugin::backoffice.board.read' };
const owner: Watcher = { userId: null, roles: ['owner'], can: () => true };

describe('a topic', () => {
  test.each(['orders', 'bookings', 'monitor', 'orders/ok4v9kq0c2m1x7d3', 'bookings/ok4v9kq0c2m1x7d3', 'user/7'])('%s is one', (topic) => {
    expect(topicNamed(topic, owner)).toBe(topic);
  });
  test.each(['', 'order', 'orders/', 'orders/a/b', 'orders/%', 'monitor/a', 'user', 'user/0', 'user/07', 'user/x', 'toString', 'ORDERS'])(
    '“%s” is none',
    (topic) => expect(() => topicNamed(topic, customer)).toThrow(expect.objectContaining({ code: 'live.unknown_topic' })),
  );
  it('“me” is a person’s own, and nothing at the panel', () => {
    expect(topicNamed('me', customer)).toBe('user/7');
    expect(['user/7', 'orders', 'orders/v'].map(toldAs)).toEqual(['me', 'orders', 'orders/v']);
    expect(() => topicNamed('me', owner)).toThrow(expect.objectContaining({ code: 'live.unknown_topic' }));
  });
});

test.each<[string, Watcher, string[]]>([
  ['a customer', customer, ['user/7']],
  ['staff', staff, ['user/8', 'orders', 'orders/v', 'bookings', 'bookings/v']],
  ['a host', host, ['bookings', 'bookings/v']],
  ['the kitchen', cook, ['orders', 'orders/v']],
  ['the owner', owner, ['orders', 'orders/v', 'bookings', 'bookings/v', 'monitor']],
])('%s watches what is theirs and nothing else', (_who, watcher, theirs) => {
  const all = ['user/7', 'user/8', 'orders', 'orders/v', 'bookings', 'bookings/v', 'monitor'];
  expect(all.filter((topic) => mayWatch(topic, watcher))).toEqual(theirs.toSorted((a, b) => all.indexOf(a) - all.indexOf(b)));
});

describe('one who comes back', () => {
  const changes = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 3 }), topics: fc.subarray(['orders', 'bookings']) }), { maxLength: 40 })
    .map((list) => {
      let seq = 0;
      return list.map(({ gap, topics }) => ({ seq: (seq += gap), topics }));
    });

  it('has each change once and in order, wherever the line was cut', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(40), { maxLength: 5 }), (all, cuts) => {
        const seen: number[] = [];
        let since: number | null = 0;
        for (const end of [...cuts, all.length].map((cut) => Math.min(cut, all.length)).toSorted((a, b) => a - b)) {
          const kept = all.slice(0, end);
          const position = kept.at(-1)?.seq ?? 0;
          const caught = catchUp(kept, { topic: 'orders', since, floor: 0, position });
          if (!('missed' in caught)) throw new Error('nothing was forgotten');
          seen.push(...caught.missed.map(({ seq }) => seq));
          since = position;
        }
        expect(seen).toEqual(all.filter(({ topics }) => topics.includes('orders')).map(({ seq }) => seq));
      }),
    );
  });

  const kept = [{ seq: 11, topics: ['orders'] }];
  const bounds = { topic: 'orders', floor: 10, position: 11 };
  it.each([
    [null, { missed: [] }],
    [10, { missed: kept }],
    [11, { missed: [] }],
    [9, { reset: true }],
    [12, { reset: true }],
  ])('after %p hears %j', (since, expected) => {
    expect(catchUp(kept, { ...bounds, since })).toEqual(expected);
  });

  it('loads everything anew rather than hear 501 changes', () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ seq: index + 1, topics: ['orders'] }));
    expect(catchUp(many, { topic: 'orders', since: 0, floor: 0, position: 501 })).toEqual({ reset: true });
    expect(catchUp(many, { topic: 'orders', since: 1, floor: 0, position: 501 })).toMatchObject({ missed: { length: 500 } });
  });
});
