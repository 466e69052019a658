/** What the inbox computes and decides without a server: the thread, the outbox, waiting, canned answers, words. */
import { BOOKING_STATUSES, bookingMachine } from '#domain/booking/booking';
import { INBOX_VIEWS } from '#domain/conversation/inbox';
import { LANGUAGES } from '#domain/errors';
import { ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { TICKET_STATUSES } from '#domain/ticket/ticket';
import { ACT_LETTERS, actsOn } from '../../src/plugins/backoffice/admin/screens/inbox/acts';
import { createOutbox, newClientId, type Delivery, type Outgoing } from '../../src/plugins/backoffice/admin/screens/inbox/data/outbox';
import { reachedOf, shownOf, unreadUpTo, withMark, withMessages } from '../../src/plugins/backoffice/admin/screens/inbox/data/thread';
import { textOf } from '../../src/plugins/backoffice/admin/screens/inbox/saying';
import { cannedFor, cannedWord, labelsIn, snoozedUntil, SNOOZES, waitOf } from '../../src/plugins/backoffice/admin/screens/inbox/waiting';
import own from '../../src/plugins/backoffice/admin/screens/inbox/words/en.json';
import shared from '../../src/plugins/backoffice/admin/kit/words/en.json';
import type { Said, Talk } from '../../src/plugins/backoffice/contract/inbox';

const said = (seq: number, facts: Partial<Said> = {}): Said => ({
  seq,
  clientId: null,
  kind: 'text',
  from: { side: 'guest', name: 'Vera' },
  body: `No. ${seq}`,
  words: null,
  pictures: [],
  isInternal: false,
  sentAt: '2026-03-06T19:00:00.000Z',
  ...facts,
});
const seqs = (messages: readonly Said[]): number[] => messages.map(({ seq }) => seq);
const now = new Date('2026-03-06T19:00:00Z');
const minutesAgo = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();

it('has a word for each list, act, status and verb, and no letter twice', () => {
  const verbsOf = (moves: readonly { verb: string }[]): string[] => moves.map(({ verb }) => verb);
  const wanted = [
    ...INBOX_VIEWS.flatMap((view) => [`view.${view}`, `empty.${view}`]),
    ...LANGUAGES.map((language) => `language.${language}`),
    ...SNOOZES.map((choice) => `snooze.${choice}`),
    ...TICKET_STATUSES.map((status) => `ticket.status.${status}`),
    ...ORDER_STATUSES.map((status) => `order.status.${status}`),
    ...BOOKING_STATUSES.map((status) => `booking.status.${status}`),
    ...verbsOf(bookingMachine.moves).map((verb) => `booking.verb.${verb}`),
    ...verbsOf(orderMachine.moves.filter(({ by }) => by.includes('staff'))).map((verb) => `order.verb.${verb}`),
    ...Object.keys(ACT_LETTERS).flatMap((act) => [`act.${act}`, `keys.act.${act}`]),
  ];
  expect(wanted.filter((word) => !(word in own || word in shared))).toEqual([]);
  const letters = [...Object.values(ACT_LETTERS), 'r', 'n', 'i', 'j', 'k'];
  expect(new Set(letters).size).toBe(letters.length);
});

describe('a thread', () => {
  it('has every message once and in its place, however they arrive', () => {
    const messages = withMessages(withMessages([said(3)], [said(1), said(2), said(3)]), [said(5), said(4), said(2)]);
    expect(seqs(messages)).toEqual([1, 2, 3, 4, 5]);
    expect(withMessages(messages, [said(4)])).toBe(messages);
  });

  it('says the day where one begins, by the clock of whoever looks, and the name where somebody else speaks', () => {
    const house = { from: { side: 'house' as const, name: 'Irina' } };
    const messages = [
      said(1, { sentAt: '2026-03-06T22:30:00.000Z' }),
      said(2, { sentAt: '2026-03-06T22:50:00.000Z' }),
      said(3, { sentAt: '2026-03-06T23:10:00.000Z' }),
      said(4, { ...house, sentAt: '2026-03-06T23:11:00.000Z' }),
      said(5, { ...house, kind: 'note', sentAt: '2026-03-06T23:12:00.000Z' }),
    ];
    const marks = (timezone: string) =>
      shownOf(messages, timezone).map(({ isNewDay, isNewVoice }) => `${isNewDay ? 'd' : ''}${isNewVoice ? 'v' : ''}`);
    expect(marks('Europe/Berlin')).toEqual(['dv', '', 'dv', 'v', 'v']);
    expect(marks('UTC')).toEqual(['dv', '', '', 'v', 'v']);
  });

  it('knows how far the guest has come, and never goes back', () => {
    const marks = withMark(withMark([], { side: 'guest', deliveredSeq: 4, readSeq: 2 }), { side: 'guest', deliveredSeq: 3, readSeq: 1 });
    expect([2, 4, 5].map((seq) => reachedOf({ seq }, marks))).toEqual(['read', 'delivered', 'sent']);
    expect(reachedOf({ seq: 1 }, [{ side: 'house', deliveredSeq: 9, readSeq: 9 }])).toBe('sent');
  });

  it('has something to read until the house has read the last of it', () => {
    expect(unreadUpTo({ marks: [] }, [said(1), said(2)])).toBe(2);
    expect(unreadUpTo({ marks: [{ side: 'house', deliveredSeq: 2, readSeq: 2 }] }, [said(1), said(2)])).toBeNull();
  });

  it('is said in one line, what happened in the reader’s language', () => {
    const words = ((word: string, values: object = {}) => `${word}${JSON.stringify(values)}`) as never;
    const event = said(1, { kind: 'event', body: 'Закрыто', words: { en: 'Closed', ru: 'Закрыто' } });
    expect([textOf(event, { words, locale: 'en' }), textOf(event, { words, locale: 'ru' })]).toEqual(['Closed', 'Закрыто']);
    expect(textOf(said(2), { words, locale: 'en' })).toBe('No. 2');
    expect(textOf(said(3, { kind: 'note' }), { words, locale: 'en' })).toBe('said.note{"text":"No. 3"}');
    expect(textOf(said(4, { body: null, from: { side: 'guest', name: null } }), { words, locale: 'en' })).toBe('picture{"count":0}');
  });
});

describe('the outbox', () => {
  const outgoing = (clientId: string) => ({ clientId, conversation: 'c', body: clientId, isNote: false });
  const box = (deliveries: Readonly<Record<string, Delivery[]>>, kept: Outgoing[] = []) => {
    const delivered: string[] = [];
    let underWay = 0;
    const outbox = createOutbox({
      kept,
      onChange: () => undefined,
      deliver: async ({ clientId }) => {
        underWay += 1;
        expect(underWay).toBe(1);
        delivered.push(clientId);
        await Promise.resolve();
        underWay -= 1;
        return deliveries[clientId]?.shift() ?? 'sent';
      },
    });
    return { outbox, delivered };
  };

  it('sends one after the other, in order, also when more is written meanwhile', async () => {
    const { outbox, delivered } = box({});
    outbox.add(outgoing('one'));
    const first = outbox.flush();
    outbox.add(outgoing('two'));
    expect(await Promise.all([first, outbox.flush()])).toEqual([true, true]);
    expect(delivered).toEqual(['one', 'two']);
    expect(outbox.waiting()).toEqual([]);
  });

  it('keeps what nobody answered, before all that came after it, and sends it again by the same id', async () => {
    const { outbox, delivered } = box({ one: ['later'] });
    outbox.add(outgoing('one'));
    outbox.add(outgoing('two'));
    expect(await outbox.flush()).toBe(false);
    expect(outbox.waiting().map(({ clientId }) => clientId)).toEqual(['one', 'two']);
    expect(await outbox.flush()).toBe(true);
    expect(delivered).toEqual(['one', 'one', 'two']);
  });

  it('lets what was refused hold nobody up, and sends it again when asked to', async () => {
    const { outbox, delivered } = box({ one: [{ refusal: 'Too long' }] });
    outbox.add(outgoing('one'));
    outbox.add(outgoing('two'));
    await outbox.flush();
    expect(outbox.waiting()).toMatchObject([{ clientId: 'one', refusal: 'Too long' }]);
    outbox.retry('one');
    await outbox.flush();
    expect(delivered).toEqual(['one', 'two', 'one']);
    expect(outbox.waiting()).toEqual([]);
  });

  it('goes on with what was left when the page was closed', async () => {
    const { outbox, delivered } = box({}, [{ ...outgoing('before'), refusal: null }]);
    await outbox.flush();
    expect(delivered).toEqual(['before']);
  });

  it('makes ids that the server takes, and none twice', () => {
    const made = Array.from({ length: 100 }, newClientId);
    expect(new Set(made).size).toBe(100);
    expect(made.filter((id) => !/^[A-Za-z0-9_-]{8,64}$/.test(id))).toEqual([]);
  });
});

it('says how long somebody waits: amber after three minutes, red after ten', () => {
  const toneOf = (minutes: number) => waitOf({ waitingSince: minutesAgo(minutes) }, now)?.tone;
  expect([0, 2, 3, 9, 10, 90].map(toneOf)).toEqual(['new', 'new', 'soon', 'soon', 'late', 'late']);
  expect(waitOf({ waitingSince: null }, now)).toBeNull();
});

it('puts off until an hour later, tomorrow at nine, Monday at nine, by the clock of whoever looks, also across a clock change', () => {
  const until = (choice: (typeof SNOOZES)[number], at: string) =>
    snoozedUntil(choice, { now: new Date(at), timezone: 'Europe/Berlin' }).toISOString();
  expect(until('hour', '2026-03-06T19:00:00Z')).toBe('2026-03-06T20:00:00.000Z');
  expect(until('tomorrow', '2026-03-06T23:30:00Z')).toBe('2026-03-08T08:00:00.000Z');
  expect(until('tomorrow', '2026-03-28T19:00:00Z')).toBe('2026-03-29T07:00:00.000Z');
  expect(until('nextWeek', '2026-03-06T19:00:00Z')).toBe('2026-03-09T08:00:00.000Z');
  expect(until('nextWeek', '2026-03-09T07:00:00Z')).toBe('2026-03-16T08:00:00.000Z');
});

it('looks for canned answers only while nothing but a slash and a word is typed', () => {
  expect(['/', '/He', '/при', 'Hello /he', '/he you', 'and/or', ''].map(cannedWord)).toEqual(['', 'he', 'при', null, null, null, null]);
  const answers = [
    { shortcut: 'late', text: 'We are sorry' },
    { shortcut: 'hello', text: 'Good evening' },
    { shortcut: 'bye', text: 'Hello again' },
  ];
  expect(cannedFor(answers, 'hel').map(({ shortcut }) => shortcut)).toEqual(['hello', 'bye']);
  expect(cannedFor(answers, '')).toHaveLength(3);
});

it('reads labels as they are typed, each once', () => {
  expect(labelsIn(' refund, vip ,, refund')).toEqual(['refund', 'vip']);
});

it('offers taking to whoever has it not, closing to whoever has it, reopening what is closed', () => {
  const talk = (facts: Partial<Talk>) => ({ status: 'opened', assignee: null, ...facts }) as Talk;
  const me = { key: 'panel:3', name: 'Irina' };
  expect(actsOn(talk({}), me)).toEqual(['take', 'close']);
  expect(actsOn(talk({ assignee: me }), me)).toEqual(['close']);
  expect(actsOn(talk({ assignee: { key: 'panel:4', name: 'Sasha' } }), me)).toEqual(['take', 'close']);
  expect(actsOn(talk({ status: 'closed', assignee: me }), me)).toEqual(['reopen']);
});
