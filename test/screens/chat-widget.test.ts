/** What the widget computes: each message once and in order, nothing skipped after a cut, nothing sent twice or lost, and text that stays text. */
import fc from 'fast-check';
import { keep, memory } from '../../src/plugins/chat/widget/talk/kept';
import { createOutbox, type Unsent } from '../../src/plugins/chat/widget/talk/outbox';
import { createSender } from '../../src/plugins/chat/widget/talk/sender';
import { EMPTY, learned, marked, progressOf, told } from '../../src/plugins/chat/widget/talk/thread';
import type { Answer, Said } from '../../src/plugins/chat/widget/talk/wire';
import { partsOf } from '../../src/plugins/chat/widget/view/links';
import { dayOf } from '../../src/plugins/chat/widget/view/times';

const said = (seq: number, clientId: string | null = null): Said => ({
  seq,
  clientId,
  kind: 'text',
  from: { side: 'house', name: 'Irina' },
  body: `number ${seq}`,
  words: null,
  pictures: [],
  isInternal: false,
  sentAt: '2026-11-30T12:00:00.000Z',
});
const seqs = ({ messages }: { messages: readonly Said[] }): number[] => messages.map(({ seq }) => seq);

describe('a thread', () => {
  it('has each message once and in order, however often and in whatever order it is known', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.array(fc.integer({ min: 1, max: 30 })))), (pages) => {
        const thread = pages.reduce(
          (known, [isTold, page]) =>
            (isTold ? told : learned)(
              known,
              page.map((seq) => said(seq)),
            ),
          EMPTY,
        );
        expect(seqs(thread)).toEqual([...new Set(pages.flatMap(([, page]) => page))].sort((one, other) => one - other));
      }),
    );
  });

  it('asks after a cut for what the house has told last: the answer to an own message may have overtaken what others said', () => {
    const thread = learned(told(EMPTY, [said(1), said(3)]), [said(6, 'mine')]);
    expect(thread.cursor).toBe(3);
    expect(seqs(told(thread, [said(5), said(6, 'mine')]))).toEqual([1, 3, 5, 6]);
  });

  it('knows from its first telling where it stands, even where nothing was said', () => {
    expect([EMPTY.cursor, told(EMPTY, []).cursor]).toEqual([null, 0]);
  });

  it('shows the furthest mark of the others, never the own, and none goes back', () => {
    const marks = [
      { side: 'guest', deliveredSeq: 9, readSeq: 9 },
      { side: 'house', deliveredSeq: 5, readSeq: 3 },
    ] as const;
    expect([3, 5, 6].map((seq) => progressOf(seq, marks, 'guest'))).toEqual(['read', 'delivered', 'sent']);
    expect(marked(marks, { side: 'house', deliveredSeq: 2, readSeq: 4 })).toContainEqual({ side: 'house', deliveredSeq: 5, readSeq: 4 });
  });
});

describe('the outbox', () => {
  const written = (clientId: string) => ({ clientId, body: `body of ${clientId}`, pictures: 0, at: '2026-11-30T12:00:00.000Z' });
  const ids = (entries: readonly Unsent[]): string[] => entries.map(({ clientId }) => clientId);

  it('outlasts the page, keeps the order, and knows what another tab has sent meanwhile', () => {
    const browser = memory();
    const [one, other] = [createOutbox(keep(browser, 'chat'), 'talk'), createOutbox(keep(browser, 'chat'), 'talk')];
    ['a', 'b', 'c'].forEach((id) => one.add(written(id)));
    other.remove('a');
    expect(ids(one.list())).toEqual(['b', 'c']);
    one.fail('b', 'Too long');
    expect([other.first()?.clientId, other.list()[0]?.fault]).toEqual(['c', 'Too long']);
    other.retry('b');
    expect(one.first()?.clientId).toBe('b');
  });

  it('goes along into another conversation, before what is there', () => {
    const kept = keep(memory(), 'chat');
    const [from, to] = [createOutbox(kept, 'guest'), createOutbox(kept, 'account')];
    from.add(written('a'));
    to.add(written('b'));
    from.moveTo(to);
    expect([ids(from.list()), ids(to.list())]).toEqual([[], ['a', 'b']]);
  });

  it('loses nothing where the browser is full, and forgets only what is ours', () => {
    const browser = memory();
    browser.setItem('theirs', '1');
    let isFull = false;
    const full = {
      ...browser,
      get length() {
        return browser.length;
      },
      setItem: (name: string, value: string) => {
        if (isFull) throw new Error('QuotaExceededError');
        browser.setItem(name, value);
      },
    };
    const kept = keep(full, 'chat');
    const outbox = createOutbox(kept, 'talk');
    outbox.add(written('a'));
    isFull = true;
    outbox.add(written('b'));
    expect(ids(outbox.list())).toEqual(['a', 'b']);
    kept.clear();
    expect([outbox.list(), browser.getItem('theirs'), browser.length]).toEqual([[], '1', 1]);
  });
});

describe('the sender', () => {
  type Reply = 'stored' | 'stored, unheard' | 'lost' | 'busy' | 'refused';
  const FAULTS = { lost: 0, busy: 503, refused: 400, 'stored, unheard': 0 } as const;

  /** A house that answers as told, then well; it knows what it has stored by its clientId, as ours does. */
  function houseOf(replies: Reply[]) {
    const stored: string[] = [];
    const due: (() => void)[] = [];
    const refused: string[] = [];
    let atOnce = 0;
    let most = 0;
    const outbox = createOutbox(keep(memory(), 'chat'), 'talk');
    const sender = createSender({
      outbox,
      isReady: () => true,
      later: (again) => void due.push(again),
      onSent: () => undefined,
      onRefused: ({ clientId }) => void refused.push(clientId),
      async send({ clientId }): Promise<Answer<Said>> {
        most = Math.max(most, (atOnce += 1));
        await Promise.resolve();
        atOnce -= 1;
        const reply = replies.shift() ?? 'stored';
        if (reply.startsWith('stored') && !stored.includes(clientId)) stored.push(clientId);
        if (reply === 'stored') return { data: said(stored.indexOf(clientId) + 1, clientId), fault: null };
        return { data: null, fault: { status: FAULTS[reply], message: reply } };
      },
    });
    const settle = async (): Promise<void> => {
      await sender();
      for (let again = due.shift(); again; again = due.shift()) {
        again();
        await new Promise(setImmediate);
      }
    };
    return { stored, refused, outbox, sender, settle, most: () => most };
  }

  it('stores each message once and in the order of writing, through every kind of failure', async () => {
    const replies = fc.array(fc.constantFrom<Reply>('stored', 'stored, unheard', 'lost', 'busy', 'refused'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(replies, fc.integer({ min: 1, max: 6 }), async (given, count) => {
        const house = houseOf([...given]);
        const written = Array.from({ length: count }, (_none, at) => `client-${at}`);
        written.forEach((clientId) => house.outbox.add({ clientId, body: clientId, pictures: 0, at: '' }));
        await house.settle();
        expect(house.stored).toEqual(written.filter((clientId) => house.stored.includes(clientId)));
        expect([...house.stored, ...house.refused.filter((id) => !house.stored.includes(id))].sort()).toEqual(written);
        expect(house.outbox.list().map(({ clientId }) => clientId)).toEqual(house.refused);
        expect(house.most()).toBe(1);
      }),
    );
  });

  it('has one message under way, however often it is called', async () => {
    const house = houseOf([]);
    ['a', 'b'].forEach((clientId) => house.outbox.add({ clientId, body: clientId, pictures: 0, at: '' }));
    await Promise.all([house.sender(), house.sender(), house.sender()]);
    expect([house.stored, house.most()]).toEqual([['a', 'b'], 1]);
  });

  it('sends nothing while the line is down', async () => {
    const outbox = createOutbox(keep(memory(), 'chat'), 'talk');
    outbox.add({ clientId: 'a', body: 'a', pictures: 0, at: '' });
    const happened: string[] = [];
    await createSender({
      outbox,
      isReady: () => false,
      send: async ({ clientId }) => ({ data: said(happened.push(clientId)), fault: null }),
      later: () => void happened.push('later'),
      onSent: () => undefined,
      onRefused: () => undefined,
    })();
    expect([happened, outbox.list().length]).toEqual([[], 1]);
  });
});

describe('a text', () => {
  const linked = (text: string): string[] => partsOf(text).flatMap(({ href }) => href ?? []);

  it.each([
    ['See https://samovar.example/menu.', ['https://samovar.example/menu']],
    ['(https://samovar.example/a_(b))', ['https://samovar.example/a_(b)']],
    ['http://a.example, https://b.example/?x=1&y=2!', ['http://a.example/', 'https://b.example/?x=1&y=2']],
    ['“https://кафе.example/чай”', ['https://xn--80akn5b.example/%D1%87%D0%B0%D0%B9']],
    ['javascript:alert(1) data:text/html,x //evil.example mailto:a@b.example', []],
    ['https://', []],
    ['<a href="https://a.example">x</a>', ['https://a.example/']],
  ])('%s leads to %j', (text, addresses) => expect(linked(text)).toEqual(addresses));

  it('is the same text in its parts, and only http leads anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('javascript:', ' ', '"', '<b>', '(', ').'))), (pieces) => {
        const text = pieces.join('');
        expect(
          partsOf(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
        expect(linked(text).filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
      }),
    );
  });

  it('stands under the day that the reader calls it', () => {
    const words = { today: 'Today', yesterday: 'Yesterday' };
    const now = new Date(2026, 11, 1, 0, 30);
    const day = (...moment: [number, number, number, number]): string =>
      dayOf(new Date(...moment).toISOString(), { language: 'en', words, now });
    expect([day(2026, 11, 1, 0), day(2026, 10, 30, 23), day(2026, 10, 29, 12), day(2025, 10, 29, 12)]).toEqual([
      'Today',
      'Yesterday',
      'Sunday, November 29',
      'November 29, 2025',
    ]);
  });
});
