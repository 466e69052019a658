/** What the booking screens say and compute without a server: words, rivals, lanes, landings, how tables stand. */
import { BOOKING_STATUSES, bookingMachine } from '#domain/booking/booking';
import { TABLE_KINDS } from '#domain/table/table';
import { WAITLIST_STATUSES } from '#domain/waitlist/waitlist';
import {
  axisOf,
  coversIn,
  hoursOf,
  landingOf,
  LANE_HEIGHT,
  rowsOf,
  shutSpans,
  tableAt,
  xOf,
} from '../../src/plugins/backoffice/admin/screens/bookings/timeline/axis';
import { groupsOf, keeperOf, matches, rivalsOf } from '../../src/plugins/backoffice/admin/screens/bookings/rivals';
import { outlineOf, placeNear, placesOf } from '../../src/plugins/backoffice/admin/screens/bookings/floor/room';
import { standingOf, toneOfBooking } from '../../src/plugins/backoffice/admin/screens/bookings/standing';
import { BOOKING_LETTERS, primaryMove } from '../../src/plugins/backoffice/admin/screens/bookings/verbs';
import { countdown, toneOfWait, WAIT_LETTERS } from '../../src/plugins/backoffice/admin/screens/bookings/waitlist/waiting';
import { dayAfter, endAfter, instantOf, wallTime } from '../../src/plugins/backoffice/admin/screens/bookings/wall';
import en from '../../src/plugins/backoffice/admin/screens/bookings/words/en.json';
import shared from '../../src/plugins/backoffice/admin/kit/words/en.json';
import type { BookingView, HoldView, RequestView, TableView } from '../../src/plugins/backoffice/contract/bookings';
import { WAIT_VERBS, type WaitView } from '../../src/plugins/backoffice/contract/waitlist';

const now = new Date('2026-03-06T18:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

const booking = (facts: Partial<BookingView> & { from?: number; to?: number } = {}): BookingView => {
  const { from = 0, to = 120, ...rest } = facts;
  return {
    id: 'a',
    number: 'B-1',
    status: 'confirmed',
    table: 't1',
    joinedWith: [],
    startsAt: minutesOn(from),
    endsAt: minutesOn(to),
    guests: 2,
    name: 'Vera',
    phone: null,
    email: null,
    note: null,
    decisionNote: null,
    exceedsPace: false,
    price: 10,
    currency: 'EUR',
    requestedAt: minutesOn(-60),
    cancelRequestedAt: null,
    history: { visits: 0, noShows: 0, lastVisit: null },
    keeper: null,
    moves: [],
    isEditable: true,
    ...rest,
  };
};
const table = (facts: Partial<TableView> = {}): TableView => ({
  id: 't1',
  number: '1',
  kind: 'regular',
  shape: 'square',
  seats: 4,
  area: 'Hall',
  isBookable: true,
  position: null,
  joinsWith: [],
  ...facts,
});

it('has a word for each status, verb and kind of table, and a letter for each verb', () => {
  const verbs = [...new Set(bookingMachine.moves.map(({ verb }) => verb))];
  const wanted = [
    ...BOOKING_STATUSES.map((status) => `booking.status.${status}`),
    ...verbs.map((verb) => `booking.verb.${verb}`),
    ...TABLE_KINDS.map((kind) => `table.kind.${kind}`),
    ...WAITLIST_STATUSES.map((status) => `waitlist.status.${status}`),
    ...WAIT_VERBS.map((verb) => `waitlist.verb.${verb}`),
  ];
  expect(wanted.filter((word) => !(word in en || word in shared))).toEqual([]);
  expect(Object.keys(BOOKING_LETTERS).sort()).toEqual(verbs.sort());
  expect(new Set(Object.values(BOOKING_LETTERS)).size).toBe(verbs.length);
  expect(new Set(Object.values(WAIT_LETTERS)).size).toBe(WAIT_VERBS.length);
});

describe('rivals', () => {
  const wish = (id: string, from: number, to: number, rivals: string[] = []): RequestView =>
    ({ ...booking({ id, from, to, status: 'requested' }), rivals }) as RequestView;

  it('are requests for the same table whose time overlaps; spans that touch are none', () => {
    const all = [wish('b', 60, 180), wish('c', 120, 240), booking({ id: 'd', status: 'confirmed' }), { ...wish('e', 0, 120), table: 't2' }];
    expect(rivalsOf(booking(), all).map(({ id }) => id)).toEqual(['b']);
    expect(keeperOf(wish('z', 90, 150), all)?.id).toBe('d');
    expect(keeperOf(wish('z', 120, 150), all)).toBeUndefined();
  });

  it('are met at any of the tables that are pushed together', () => {
    const pair = booking({ id: 'p', table: 't1', joinedWith: ['t2'] });
    const all = [
      { ...wish('b', 0, 60), table: 't2' },
      { ...wish('c', 0, 60), table: 't3' },
      { ...wish('d', 0, 60), table: 't3', joinedWith: ['t1'] },
    ];
    expect(rivalsOf(pair, all).map(({ id }) => id)).toEqual(['b', 'd']);
    expect(keeperOf({ ...wish('z', 0, 60), table: 't2' }, [pair])?.id).toBe('p');
  });

  it('stand in one group through others, in the order of the list', () => {
    const groups = groupsOf([wish('a', 0, 60, ['b']), wish('x', 0, 60), wish('b', 30, 90, ['a', 'c']), wish('c', 60, 120, ['b'])]);
    expect(groups.map(({ requests }) => requests.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['x']]);
    const calm = groupsOf([wish('a', 0, 60, ['hidden']), wish('x', 0, 60)]);
    expect(calm.map(({ requests, isContest }) => [requests.length, isContest])).toEqual([[2, false]]);
  });

  it('are found by every word of the search', () => {
    expect(matches(booking({ note: 'No nuts' }), 'vera nuts')).toBe(true);
    expect(matches(booking(), 'vera nuts')).toBe(false);
    expect(matches(booking(), 'hall', ['Hall'])).toBe(true);
  });
});

describe('the timeline', () => {
  const day = { start: minutesOn(-13 * 60), end: minutesOn(11 * 60), open: [{ start: minutesOn(-60), end: minutesOn(240) }], bookings: [] };

  it('spans what is open in whole hours, six at least, and stretches to the room', () => {
    const axis = axisOf(day, 3600);
    expect(new Date(axis.start).toISOString()).toBe(minutesOn(-60));
    expect(axis.end - axis.start).toBe(6 * 3_600_000);
    expect(axis.width).toBeCloseTo(3600);
    expect(hoursOf(axis)).toHaveLength(6);
    expect(shutSpans(axis, day.open)).toEqual([{ start: now.getTime() + 240 * 60_000, end: axis.end }]);
    expect(axisOf({ ...day, bookings: [booking({ from: 200, to: 350 })] }, 100).end).toBe(now.getTime() + 360 * 60_000);
  });

  it('puts who keeps the table into the first lane and stacks what overlaps', () => {
    const bars = [
      booking({ id: 'wish', status: 'requested', from: -10, to: 60 }),
      booking({ id: 'kept', from: 0, to: 60 }),
      booking({ id: 'later', from: 60, to: 120 }),
      booking({ id: 'second', status: 'requested', from: 30, to: 90 }),
    ];
    const rows = rowsOf([table(), table({ id: 't2', area: 'Garden' })], bars, []);
    const [, first] = rows;
    expect(rows.map(({ kind }) => kind)).toEqual(['area', 'table', 'area', 'table']);
    expect(first?.kind === 'table' && Object.fromEntries(first.bars.map(({ booking: { id }, lane }) => [id, lane]))).toEqual({
      kept: 0,
      later: 0,
      wish: 1,
      second: 2,
    });
    expect(first?.height).toBe(3 * LANE_HEIGHT);
    expect(tableAt(rows, rows[3]!.top + 5)?.table.id).toBe('t2');
    expect(tableAt(rows, -50)?.table.id).toBe('t1');
  });

  it('shows a booking at each of its tables, moves them as one in time, and to another table alone', () => {
    const pair = booking({ joinedWith: ['t2'] });
    const rows = rowsOf([table(), table({ id: 't2' }), table({ id: 't3' })], [pair], []);
    expect(rows.map((row) => row.kind === 'table' && row.bars.length)).toEqual([false, 1, 1, 0]);
    const axis = axisOf(day, 3600);
    const from = { x: xOf(axis, pair.startsAt), y: rows[2]!.top };
    const land = (x: number, y: number) => landingOf({ booking: pair, mode: 'move', from, delta: { x, y }, axis, rows, slotMinutes: 15 });
    expect(land(axis.pxPerMinute * 60, 0)).toMatchObject({ table: 't1', joinedWith: ['t2'], startsAt: minutesOn(60) });
    expect(land(0, LANE_HEIGHT)).toMatchObject({ table: 't3', joinedWith: [], startsAt: minutesOn(0) });
  });

  it('lands on the venue’s grid, keeps the length, and lets seated guests change only the table', () => {
    const axis = axisOf(day, 3600);
    const rows = rowsOf([table(), table({ id: 't2' })], [], []);
    const hour = axis.pxPerMinute * 60;
    const land = (facts: object, delta: { x: number; y: number }, mode: 'move' | 'end' = 'move') => {
      const dragged = booking(facts);
      return landingOf({
        booking: dragged,
        mode,
        from: { x: xOf(axis, dragged.startsAt), y: rows[1]!.top },
        delta,
        axis,
        rows,
        slotMinutes: 15,
      });
    };
    expect(land({}, { x: hour * 0.55, y: LANE_HEIGHT })).toEqual({
      table: 't2',
      joinedWith: [],
      startsAt: minutesOn(30),
      endsAt: minutesOn(150),
    });
    expect(land({ from: 7, to: 67 }, { x: 3, y: LANE_HEIGHT })).toEqual({
      table: 't2',
      joinedWith: [],
      startsAt: minutesOn(7),
      endsAt: minutesOn(67),
    });
    expect(land({ status: 'seated' }, { x: hour, y: LANE_HEIGHT })).toEqual({
      table: 't2',
      joinedWith: [],
      startsAt: minutesOn(0),
      endsAt: minutesOn(120),
    });
    expect(land({}, { x: hour, y: 0 }, 'end')).toEqual({ table: 't1', joinedWith: [], startsAt: minutesOn(0), endsAt: minutesOn(180) });
    expect(land({}, { x: -9 * hour, y: 0 }, 'end').endsAt).toBe(minutesOn(15));
  });

  it('counts the guests in the house through an hour, not those who only ask', () => {
    const all = [booking({ guests: 3 }), booking({ guests: 4, from: -60, to: 0 }), booking({ guests: 5, status: 'requested' })];
    expect([-60, 0, 60, 120].map((minutes) => coversIn(all, now.getTime() + minutes * 60_000))).toEqual([4, 3, 3, 0]);
  });
});

describe('how it stands', () => {
  it.each([
    ['confirmed', 60, 180, 'calm'],
    ['confirmed', 15, 120, 'soon'],
    ['confirmed', -1, 120, 'late'],
    ['seated', -60, 60, 'good'],
    ['seated', -60, 10, 'soon'],
    ['seated', -60, -5, 'late'],
    ['requested', 600, 720, 'new'],
    ['requested', 120, 240, 'soon'],
    ['no_show', -60, 60, 'refused'],
  ] as const)('%s from %i to %i minutes is %s', (status, from, to, tone) => {
    expect(toneOfBooking(booking({ status, from, to }), now)).toBe(tone);
  });

  it.each<[string, BookingView[], string, string | undefined]>([
    ['free', [booking({ from: 120 })], 'free', undefined],
    ['reserved within the hour', [booking({ from: 60 })], 'reserved', 'a'],
    ['kept for late guests', [booking({ from: -20 })], 'late', 'a'],
    ['seated, whoever is late', [booking({ from: -20 }), booking({ id: 's', status: 'seated', from: -90, to: 30 })], 'seated', 's'],
    ['overdue', [booking({ id: 's', status: 'seated', from: -90, to: -5 })], 'overdue', 's'],
    ['free, though somebody asks', [booking({ status: 'requested' })], 'free', undefined],
  ])('a table is %s', (_, bookings, state, current) => {
    const standing = standingOf(table(), { bookings, holds: [] }, now);
    expect([standing.state, standing.current?.id]).toEqual([state, current]);
  });

  const hold = (from: number, until: number, facts: Partial<HoldView> = {}): HoldView => ({
    ...{ table: 't1', startsAt: minutesOn(from), endsAt: minutesOn(from + 90), until: minutesOn(until), offeredTo: 'Wanda' },
    ...facts,
  });

  it.each<[string, HoldView[], BookingView[], string, string | null]>([
    ['kept for who waits', [hold(0, 5)], [], 'held', minutesOn(0)],
    ['kept within the hour', [hold(60, 5)], [], 'held', minutesOn(60)],
    ['free until then', [hold(90, 5)], [booking({ from: 180 })], 'free', minutesOn(90)],
    ['free again when the offer has run out', [hold(0, 0)], [], 'free', null],
    ['free where another one is kept', [hold(0, 5, { table: 't2' })], [], 'free', null],
    ['of those who sit there', [hold(60, 5)], [booking({ status: 'seated', from: -60, to: 30 })], 'seated', minutesOn(60)],
    ['free after guests who never came', [], [booking({ from: -180, to: -60 })], 'free', null],
  ])('a table that is held is %s', (_, holds, bookings, state, nextAt) => {
    expect(standingOf(table(), { bookings, holds }, now)).toMatchObject({ state, nextAt });
  });

  it('what is kept for a moment has a lane of its own between who keeps the table and who asks for it', () => {
    const bookings = [booking({ status: 'requested', from: 0 }), booking({ id: 'kept', from: 120 })];
    const [, row] = rowsOf([table()], bookings, [hold(30, 5)]);
    if (row?.kind !== 'table') throw new Error('no row');
    expect(row.holds.map(({ lane }) => lane)).toEqual([0]);
    expect(row.bars.map(({ booking: { id }, lane }) => [id, lane])).toEqual([
      ['kept', 0],
      ['a', 1],
    ]);
  });

  it('a closed table is closed, unless somebody sits there', () => {
    expect(standingOf(table({ isBookable: false }), { bookings: [], holds: [] }, now).state).toBe('closed');
    expect(standingOf(table({ isBookable: false }), { bookings: [booking({ status: 'seated', from: -5 })], holds: [] }, now).state).toBe(
      'seated',
    );
  });

  it('whoever asks to cancel is cancelled first', () => {
    const moves = [
      { verb: 'seat', to: 'seated' as const },
      { verb: 'cancel', to: 'cancelled' as const },
    ];
    expect(primaryMove(booking({ moves }))?.verb).toBe('seat');
    expect(primaryMove(booking({ moves, cancelRequestedAt: minutesOn(0) }))?.verb).toBe('cancel');
  });
});

describe('the room', () => {
  it('draws a chair for each seat, sixteen at most, around every shape', () => {
    for (const shape of ['round', 'square', 'long'] as const)
      for (const seats of [1, 2, 3, 4, 5, 6, 7, 8, 12, 16]) expect(outlineOf({ shape, seats }).chairs).toHaveLength(seats);
    expect(outlineOf({ shape: 'long', seats: 40 }).chairs).toHaveLength(16);
  });

  it('keeps tables inside the walls, and gives those without a place one of their own', () => {
    expect(placeNear({ x: -4, y: 120.4 })).toEqual({ x: 8, y: 92 });
    const tables = Array.from({ length: 12 }, (_, index) => table({ id: `t${index}` }));
    const places = [...placesOf([...tables, table({ id: 'placed', position: { x: 1, y: 2 } })]).values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(13);
    expect(places).toContain('1 2');
  });
});

describe('the wall clock', () => {
  it('reads and writes the venue’s time, over midnight and over the change of the clock', () => {
    expect(wallTime('2026-03-06T23:30:00Z', 'Europe/Vienna')).toBe('00:30');
    expect(instantOf('2026-07-01', '19:30', 'Europe/Vienna')).toBe('2026-07-01T17:30:00.000Z');
    expect(instantOf('2026-07-01', '', 'Europe/Vienna')).toBeNull();
    expect(endAfter('2026-07-01T20:30:00.000Z', '00:30', 'Europe/Vienna')).toBe('2026-07-01T22:30:00.000Z');
    expect(dayAfter('2026-03-28', 1)).toBe('2026-03-29');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('who waits', () => {
  const entry = (facts: Partial<WaitView>): WaitView => ({
    ...{ id: 'w', number: 'W-1', status: 'waiting', position: 1, isHere: true, startsAt: minutesOn(-30), endsAt: minutesOn(210) },
    ...{ guests: 2, name: 'Wanda', phone: null, email: null, note: null, joinedAt: minutesOn(-30), quotedMinutes: 45, offer: null },
    ...{ venue: { slug: 'house', name: 'House', timezone: 'UTC' }, moves: [], ...facts },
  });
  const offered = (left: number) =>
    entry({
      status: 'offered',
      offer: { table: '4', area: null, startsAt: minutesOn(0), endsAt: minutesOn(90), expiresAt: minutesOn(left) },
    });

  it.each([
    ['within the quote', entry({}), 'calm'],
    ['longer than was quoted', entry({ quotedMinutes: 25 }), 'late'],
    ['elsewhere, without a quote', entry({ isHere: false, quotedMinutes: null }), 'calm'],
    ['with an offer', offered(9), 'new'],
    ['with an offer that runs out', offered(2), 'soon'],
    ['no longer, at a table', entry({ status: 'seated' }), 'good'],
    ['no longer, without one', entry({ status: 'skipped' }), 'refused'],
  ])('%s has its tone', (_how, who, tone) => expect(toneOfWait(who, now)).toBe(tone));

  it('has so long for an offer', () => {
    const left = (seconds: number) => countdown(new Date(now.getTime() + seconds * 1000).toISOString(), now);
    expect([600, 581, 5, 0.4, 0, -3, 3725].map(left)).toEqual(['10:00', '9:41', '0:05', '0:01', null, null, '1:02:05']);
  });
});
