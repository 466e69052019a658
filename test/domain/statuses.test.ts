/** A status means the same everywhere: whoever adds one to a machine's table finds it on every board, in every list and predicate, or is told where it is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyMachine } from '#domain/machine';
import { machines } from '#domain/machines';
import { canOnlyAskToCancel, ORDER_MEANINGS, ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { statusesOf, statusesWhere, type StatusTable } from '#domain/status-table';
import type { BoardCard } from '../../src/plugins/backoffice/contract/board';
import { namedIn, statusPredicates } from '../helpers/status-predicates';

const root = path.resolve(__dirname, '../..');
const living = Object.values(machines);
const named = living.map((machine) => [machine.noun, machine] as const);
/** Of tables without a machine: notices wait for a sender, nothing else. */
const WITHOUT_MACHINE = ['notifications_due'];

const statements = statusPredicates(root);
const listOf = (meanings: AnyMachine['meanings'], { predicates }: AnyMachine, name: string): string[] =>
  [...statusesWhere(meanings, predicates[name] ?? {})].sort();

describe.each(named)('the table of %s', (_noun, machine) => {
  it('calls live what a move leads on from, and nothing else', () => {
    const left = new Set(machine.moves.map(({ from }) => from));
    expect(statusesWhere(machine.meanings, { isLive: true }).filter((status) => !left.has(status))).toEqual([]);
    expect(statusesWhere(machine.meanings, { isLive: false }).filter((status) => left.has(status))).toEqual([]);
  });

  it('names the statuses that the database’s own predicates name', () => {
    const told = Object.fromEntries(Object.keys(machine.predicates).map((name) => [name, listOf(machine.meanings, machine, name)]));
    expect(Object.fromEntries(Object.keys(told).map((name) => [name, namedIn(statements, name)]))).toEqual(told);
  });
});

it('no predicate of the database names a status that no table knows', () => {
  const known = new Set([...living.flatMap(({ predicates }) => Object.keys(predicates)), ...WITHOUT_MACHINE]);
  expect(statements.length).toBeGreaterThan(20);
  expect(statements.filter(({ name }) => !known.has(name))).toEqual([]);
});

it('the customer only asks to cancel where the staff can and the customer can’t', () => {
  const cancels = (status: string, party: 'customer' | 'staff'): boolean =>
    orderMachine.moves.some(({ verb, from, by }) => verb === 'cancel' && from === status && by.includes(party));
  for (const status of ORDER_STATUSES)
    expect([status, canOnlyAskToCancel(status)]).toEqual([status, cancels(status, 'staff') && !cancels(status, 'customer')]);
});

/** Each table with one status more that means what a known one means; everything that reads it is loaded anew. */
const PACKED = 'packed';
const twinOf = (table: StatusTable, round: number): string => statusesOf(table)[round % statusesOf(table).length] as string;
const rounds = Array.from({ length: Math.max(...living.map(({ meanings }) => statusesOf(meanings).length)) }, (_, round) => round);

function withPacked<T>(round: number, read: () => T): T {
  let result: T | undefined;
  jest.isolateModules(() => {
    jest.doMock('#domain/status-table', () => {
      const real = jest.requireActual<typeof import('#domain/status-table')>('#domain/status-table');
      const statusTable = () => (table: StatusTable) => ({ ...table, [PACKED]: table[twinOf(table, round)] });
      return { ...real, statusTable };
    });
    result = read();
  });
  jest.dontMock('#domain/status-table');
  return result as T;
}

describe.each(rounds)('a new status of each table, in round %i', (round) => {
  const anew = withPacked(round, () => ({
    machines: (require('#domain/machines') as typeof import('#domain/machines')).machines,
    events: require('#domain/events') as typeof import('#domain/events'),
    columns:
      require('../../src/plugins/backoffice/admin/board/columns') as typeof import('../../src/plugins/backoffice/admin/board/columns'),
    lateness:
      require('../../src/plugins/backoffice/admin/board/lateness') as typeof import('../../src/plugins/backoffice/admin/board/lateness'),
    lists: {
      bid: require('#domain/bid/bid') as object,
      booking: require('#domain/booking/booking') as object,
      event: require('#domain/event/event') as object,
      order: require('#domain/order/order') as object,
      payment: require('#domain/payment/payment') as object,
      ticket: require('#domain/ticket/ticket') as object,
      waitlist: require('#domain/waitlist/waitlist') as object,
    } as Record<string, object>,
  }));
  const tables = Object.values(anew.machines).map((machine) => {
    const { [PACKED]: _new, ...known } = machine.meanings;
    return { machine, known: known as StatusTable, twin: twinOf(known as StatusTable, round) };
  });

  it('is told like every other, with a payload that knows it', () => {
    for (const { machine } of tables) {
      const { topic, payload, sample } = anew.events.EVENTS[`${machine.noun}.${PACKED}` as keyof typeof anew.events.EVENTS];
      expect(topic).toMatch(/^samovar\./);
      expect(payload.parse(sample)).toMatchObject({ to: PACKED });
    }
  });

  it('is in each list that its twin is in, and in no other', () => {
    let seen = 0;
    for (const { machine, known, twin } of tables)
      for (const [name, list] of Object.entries(anew.lists[machine.noun] ?? {})) {
        if (!Array.isArray(list) || !list.every((word) => word in known || word === PACKED)) continue;
        seen += 1;
        expect([machine.noun, name, list.includes(PACKED)]).toEqual([machine.noun, name, list.includes(twin)]);
      }
    expect(seen).toBeGreaterThan(20);
  });

  it('makes each predicate of the database wrong that its twin is named in', () => {
    for (const { machine, twin } of tables)
      for (const name of Object.keys(machine.predicates)) {
        const wanted = listOf(machine.meanings, machine, name);
        const isWrong = JSON.stringify(wanted) !== JSON.stringify(namedIn(statements, name));
        expect([name, isWrong]).toEqual([name, wanted.includes(twin)]);
      }
  });

  it('stands in one column of the order board, as late as its twin', () => {
    const twin = twinOf(ORDER_MEANINGS, round) as BoardCard['status'];
    const card = (status: string) =>
      ({ status, placedAt: '2026-03-06T19:00:00Z', promisedAt: null, wantedAt: null, changedAt: '2026-03-06T19:00:00Z' }) as BoardCard;
    const columns = anew.columns.byColumn([card(PACKED)]);
    expect(Object.entries(columns).filter(([, cards]) => cards.length > 0)).toEqual([[anew.columns.columnOf(twin), [card(PACKED)]]]);
    const now = new Date('2026-03-06T18:00:00Z');
    expect(anew.lateness.toneOf(card(PACKED), now)).toBe(anew.lateness.toneOf(card(twin), now));
  });
});

describe('the sources', () => {
  /** A letter says of a status what it says, by its name. */
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('api/notification/'),
  );
  const tables = living.map(({ meanings }) => statusesOf(meanings));
  /** `['a', 'b']`, `in ('a', 'b')`, `=== 'a' || … === 'b'`: several statuses of one machine, written by hand. */
  const LISTS = [/\[\s*('\w+',?\s*)+\]/g, /\bin \(\s*('\w+',?\s*)+\)/g, /([\w.$]+) ([!=]==) '\w+' (?:\|\||&&) \1 \2 '\w+'/g];
  const listsIn = (text: string): string[] =>
    LISTS.flatMap((pattern) => text.match(pattern) ?? []).filter((list) => {
      const words = [...list.matchAll(/'(\w+)'/g)].map(([, word]) => word as string);
      return words.length > 1 && tables.some((statuses) => words.every((word) => statuses.includes(word)));
    });

  it('list no statuses by hand: what they mean stands in their table', () => {
    expect(listsIn(`where b.status in ('confirmed', 'seated') or ['placed', 'accepted'].includes(s)`)).toHaveLength(2);
    expect(listsIn(`entry.status === 'booked' || entry.status === 'seated'`)).toHaveLength(1);
    const found = files.flatMap((name) => listsIn(readFileSync(path.join(root, 'src', name), 'utf8')).map((list) => `${name}: ${list}`));
    expect(found).toEqual([]);
  });
});
