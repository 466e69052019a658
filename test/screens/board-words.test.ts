/** What the board says and decides without a server: words, columns, keys, lateness. */
import { ORDER_MEANINGS, ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { statusesWhere } from '#domain/status-table';
import {
  byColumn,
  columnOf,
  COLUMNS,
  fits,
  isRefusal,
  LETTERS,
  moveInto,
  primaryMove,
} from '../../src/plugins/backoffice/admin/screens/orders/columns';
import { toneOf } from '../../src/plugins/backoffice/admin/screens/orders/lateness';
import { minutesLeft } from '../../src/plugins/backoffice/admin/kit/time/minutes';
import shared from '../../src/plugins/backoffice/admin/kit/words/en.json';
import own from '../../src/plugins/backoffice/admin/screens/orders/words/en.json';
import type { BoardCard } from '../../src/plugins/backoffice/contract/board';
import dishSchema from '../../src/api/dish/content-types/dish/schema.json';

const now = new Date('2026-03-06T19:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

const card = (facts: Partial<BoardCard> = {}): BoardCard => ({
  id: 'a',
  number: 'S-1',
  status: 'placed',
  fulfilment: 'delivery',
  guest: 'Vera',
  cook: null,
  venue: { slug: 'embankment', name: 'Embankment' },
  timezone: 'Europe/Vienna',
  lines: [{ name: 'Borscht', quantity: 1, options: [], allergens: [], total: 9 }],
  note: null,
  placedAt: minutesOn(-5),
  wantedAt: null,
  promisedAt: minutesOn(20),
  changedAt: minutesOn(-5),
  cancelRequestedAt: null,
  cancelReason: null,
  paymentStatus: 'pending',
  paymentMethod: 'cash',
  currency: 'EUR',
  total: 9,
  contact: null,
  moves: [],
  isPayable: false,
  ...facts,
});
const movesFrom = (status: BoardCard['status']) =>
  orderMachine.moves
    .filter((move) => move.from === status && move.by.includes('staff'))
    .map(({ verb, to, needsReason }) => ({ verb, to, needsReason: needsReason ?? false }));

describe('words', () => {
  it('exist for each status, each verb of the staff and each choice of the menu', () => {
    const choices = [dishSchema.attributes.allergens, dishSchema.attributes.diets].flatMap(({ options }) => options.choices);
    const wanted = [
      ...ORDER_STATUSES.map((status) => `order.status.${status}`),
      ...orderMachine.moves.filter((move) => move.by.includes('staff')).map(({ verb }) => `order.verb.${verb}`),
      ...choices.map((choice) => `choice.${choice}`),
      ...COLUMNS.map((column) => `column.${column}`),
    ];
    expect(wanted.filter((word) => !(word in own || word in shared))).toEqual([]);
  });

  it('have one letter per action, none of them taken by walking or search', () => {
    const letters = Object.values(LETTERS);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => ['j', 'k', '/', '?'].includes(letter))).toEqual([]);
    expect(orderMachine.moves.filter((move) => move.by.includes('staff') && !LETTERS[move.verb])).toEqual([]);
  });
});

describe('columns', () => {
  it('have a place for every status', () => {
    for (const status of ORDER_STATUSES) expect(COLUMNS).toContain(columnOf(status));
    expect(
      byColumn(ORDER_STATUSES.map((status) => card({ id: status, status })))
        .done.map(({ status }) => status)
        .sort(),
    ).toEqual(['cancelled', 'completed', 'delivered', 'expired', 'rejected']);
  });

  it('take a card only forward and never refuse one by dragging', () => {
    for (const status of ORDER_STATUSES)
      for (const column of COLUMNS) {
        const move = moveInto(card({ status, moves: movesFrom(status) }), column);
        if (move) expect([COLUMNS.indexOf(columnOf(move.to)) > COLUMNS.indexOf(columnOf(status)), isRefusal(move)]).toEqual([true, false]);
      }
    expect(moveInto(card({ moves: movesFrom('placed') }), 'accepted')?.verb).toBe('accept');
    expect(moveInto(card({ moves: movesFrom('placed') }), 'done')).toBeUndefined();
    expect(moveInto(card({ status: 'delivered', moves: movesFrom('delivered') }), 'done')).toBeUndefined();
  });

  it('name the step forward first', () => {
    const first = (status: BoardCard['status']) => primaryMove(card({ status, moves: movesFrom(status) }));
    for (const status of statusesWhere(ORDER_MEANINGS, { isLive: true })) {
      const move = first(status);
      const isBack = move && COLUMNS.indexOf(columnOf(move.to)) < COLUMNS.indexOf(columnOf(status));
      expect([status, move && isRefusal(move), isBack]).toEqual([status, false, false]);
    }
    expect([first('placed')?.verb, first('preparing')?.verb, first('delivered')?.verb]).toEqual(['accept', 'ready', 'complete']);
  });

  it('find a card by every word of the search, in one venue or all', () => {
    expect(fits(card(), { venue: '', search: 'BORSCHT vera' })).toBe(true);
    expect(fits(card(), { venue: '', search: 'borscht tomas' })).toBe(false);
    expect(fits(card(), { venue: 'station', search: '' })).toBe(false);
  });
});

describe('lateness', () => {
  it.each([
    [11, 'new'],
    [10, 'soon'],
    [0, 'soon'],
    [-0.5, 'soon'],
    [-1, 'late'],
    [-200, 'late'],
  ])('of a new order due in %d min is %s', (minutes, tone) => {
    expect(toneOf(card({ promisedAt: minutesOn(minutes) }), now)).toBe(tone);
  });

  it('ends with the order: what is over is good or refused, however late', () => {
    const late = { promisedAt: minutesOn(-60) };
    expect(
      (['delivered', 'completed', 'cancelled', 'rejected', 'expired'] as const).map((status) => toneOf(card({ ...late, status }), now)),
    ).toEqual(['good', 'good', 'refused', 'refused', 'refused']);
  });

  it('counts whole minutes, never minus nothing', () => {
    expect([90, 59.9, 0, -0.9, -1, -61.5].map((minutes) => minutesLeft(new Date(minutesOn(minutes)), now) + 0)).toEqual([
      90, 59, 0, 0, -1, -61,
    ]);
  });
});
