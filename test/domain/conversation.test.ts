/** Who takes part in a conversation, since when a guest waits, who gets the next one, and what canned answers leave out. */
import { fillCanned, unknownVariables } from '#domain/conversation/canned';
import { checkRating, checkSnooze, sideOf, talkerOf, waitsForHouse, type ConversationKind } from '#domain/conversation/conversation';
import { nextAgent, type Agent } from '#domain/conversation/duty';
import { HAPPENING_NAMES, wordsOf } from '#domain/conversation/happenings';
import { isSeenBy, waitingAfter } from '#domain/conversation/message';
import type { Actor } from '#domain/machine';

const ID = 'c4v9kq0c2m1x7d3z5w8r6t0a';
const talk = (kind: ConversationKind, customer: number | null = 7, partner: number | null = 9) => ({
  documentId: ID,
  kind,
  customer,
  partner,
});
const as = (kind: Actor['kind'], id: number | null, ...roles: string[]): Actor => ({ kind, id, roles });

describe('takes part', () => {
  test.each<[string, ConversationKind, Actor, string | null]>([
    ['the guest', 'order', as('user', 7, 'customer'), 'guest'],
    ['the cook', 'order', as('user', 9, 'cook'), 'partner'],
    ['the panel', 'order', as('panel', 7, 'samovar-host'), 'house'],
    ['the staff over the API', 'support', as('user', 3, 'staff'), 'house'],
    ['the staff as a guest', 'support', as('user', 7, 'staff'), 'guest'],
    ['not whoever holds the token that an account has taken over', 'support', as('public', null, 'public', talkerOf(ID)), null],
    ['not the house between two', 'direct', as('panel', 1, 'samovar-owner'), null],
    ['not the staff between two', 'direct', as('user', 3, 'staff'), null],
    ['not somebody else', 'order', as('user', 8, 'customer'), null],
    ['not a stranger', 'support', as('public', null, 'public'), null],
    ['not whoever holds the token of another', 'support', as('public', null, talkerOf('c4v9kq0c2m1x7d3z5w8r6t0b')), null],
    ['not a program', 'support', as('machine', null, 'machine'), null],
  ])('%s (%s)', (_who, kind, actor, side) => expect(sideOf(talk(kind), actor)).toBe(side));

  it('whoever holds its token, as long as no account has it', () =>
    expect(sideOf(talk('support', null, null), as('public', null, talkerOf(ID)))).toBe('guest'));

  it('never by a number that is nobody’s', () => expect(sideOf(talk('support', null, null), as('user', null, 'customer'))).toBeNull());
});

describe('a guest waits', () => {
  const [before, now] = [new Date('2027-01-01T10:00:00Z'), new Date('2027-01-01T10:05:00Z')];
  const since = (was: Date | null, side: 'guest' | 'house' | 'partner' | null, isInternal = false, waits = true) =>
    waitingAfter(was, { side, isInternal }, { waits, now });

  it('from the first word that nobody answered', () => {
    expect(since(null, 'guest')).toEqual(now);
    expect(since(before, 'guest')).toEqual(before);
  });
  it('until somebody of the house or the cook answers; a note or an event is no answer', () => {
    expect(since(before, 'house')).toBeNull();
    expect(since(before, 'house', true)).toEqual(before);
    expect(since(before, null)).toEqual(before);
  });
  it('for nobody of the house where a cook is asked', () => {
    expect(waitsForHouse({ kind: 'order', partner: 9 })).toBe(false);
    expect(waitsForHouse({ kind: 'order', partner: null })).toBe(true);
    expect(waitsForHouse({ kind: 'direct', partner: 9 })).toBe(false);
    expect(since(null, 'guest', false, false)).toBeNull();
  });
});

it('what is internal only the house sees', () => {
  expect(isSeenBy({ isInternal: true }, 'house')).toBe(true);
  expect(isSeenBy({ isInternal: true }, 'guest')).toBe(false);
  expect(isSeenBy({ isInternal: true }, 'partner')).toBe(false);
  expect(isSeenBy({ isInternal: false }, 'guest')).toBe(true);
});

describe('the next conversation', () => {
  const now = new Date('2027-01-01T10:00:00Z');
  const agent = (key: string, facts: Partial<Agent> = {}): Agent => ({
    key,
    isAvailable: true,
    capacity: 2,
    seenAt: now,
    lastAssignedAt: null,
    assigned: 0,
    ...facts,
  });
  const next = (...agents: Agent[]) => nextAgent(agents, { now, but: null })?.key ?? null;

  it('goes to whoever had the last one longest ago', () => {
    expect(next(agent('panel:1', { lastAssignedAt: now }), agent('panel:2'))).toBe('panel:2');
    expect(next(agent('panel:2'), agent('panel:1'))).toBe('panel:1');
  });
  it('passes by who has enough, is away, or has said no', () => {
    expect(next(agent('panel:1', { assigned: 2 }))).toBeNull();
    expect(next(agent('panel:1', { seenAt: new Date(now.getTime() - 61_000) }))).toBeNull();
    expect(next(agent('panel:1', { isAvailable: false }))).toBeNull();
  });
  it('and by who has just let it lie', () => expect(nextAgent([agent('panel:1')], { now, but: 'panel:1' })).toBeNull());
});

it('only the guest of a closed talk with the house rates it', () => {
  expect(() => checkRating({ status: 'closed', kind: 'support', side: 'guest' })).not.toThrow();
  expect(() => checkRating({ status: 'opened', kind: 'support', side: 'guest' })).toThrow('conversation.not_rateable');
  expect(() => checkRating({ status: 'closed', kind: 'support', side: 'house' })).toThrow('conversation.not_rateable');
  expect(() => checkRating({ status: 'closed', kind: 'order', side: 'guest' })).toThrow('conversation.not_rateable');
});

it('is put off into the next ninety days', () => {
  const now = new Date('2027-01-01T10:00:00Z');
  expect(() => checkSnooze(new Date('2027-01-02T10:00:00Z'), now)).not.toThrow();
  for (const until of ['2027-01-01T10:00:00Z', '2026-12-31T10:00:00Z', '2027-04-02T10:00:01Z'])
    expect(() => checkSnooze(new Date(until), now)).toThrow('conversation.snooze_wrong');
});

describe('a canned answer', () => {
  it('puts in what is known and leaves out the sentence that names what is not', () => {
    const text = 'Dear {guest}, your order {order} is on its way. Your booking {booking} stands.\nYours, {me}';
    expect(fillCanned(text, { guest: 'Anna', order: 'S-1', me: 'Irina' })).toBe('Dear Anna, your order S-1 is on its way.\nYours, Irina');
  });
  it('says which names are none', () => expect(unknownVariables('{guest} {password} {order}')).toEqual(['password']));
});

test.each(HAPPENING_NAMES)('“%s” is said in each language', (name) => {
  const { en, ru } = wordsOf({ name, facts: { name: 'Anna', number: 'S-1', status: 'ready', at: 'Monday', rating: '5', event: 'Jam' } });
  expect(en).toMatch(/[a-z]/i);
  expect(ru).toMatch(/[а-я]/i);
  expect(`${en}${ru}`).not.toContain('undefined');
});
