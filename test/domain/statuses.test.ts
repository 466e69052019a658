/** A status means the same everywhere: whoever adds one to a machine's table finds it on every board, in every list and predicate, or is told where it is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { machines } from '#domain/machines';
import { canOnlyAskToCancel, ORDER_MEANINGS, ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { statusesOf, statusesWhere, type StatusTable } from '#domain/status-table';
import { thingsOf } from '#platform/boot/constraints/things';
import type { BoardCard } from '../../src/plugins/backoffice/contract/board';

const root = path.resolve(__dirname, '../..');
const living = Object.values(machines);
const named = living.map((machine) => [machine.noun, machine] as const);
const constraints = path.join(root, 'database/constraints');
const files = readdirSync(constraints)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => ({ name, sql: readFileSync(path.join(constraints, name), 'utf8') }));
/** By the name of the thing: its statement as the database gets it. */
const texts = (made: typeof thingsOf = thingsOf): Record<string, string> =>
  Object.fromEntries(
    made(files)
      .filter(({ kind }) => kind !== 'trigger')
      .map(({ name, text }) => [name, text]),
  );

describe.each(named)('the table of %s', (_noun, machine) => {
  it('calls live what a move leads on from, and nothing else', () => {
    const left = new Set(machine.moves.map(({ from }) => from));
    expect(statusesWhere(machine.meanings, { isLive: true }).filter((status) => !left.has(status))).toEqual([]);
    expect(statusesWhere(machine.meanings, { isLive: false }).filter((status) => left.has(status))).toEqual([]);
  });

  it('names its statuses to things of the database that ask for them', () => {
    for (const [name, wanted] of Object.entries(machine.predicates)) {
      const statuses = statusesWhere(machine.meanings, wanted);
      expect(texts()[name]).toContain(`(${statuses.map((status) => `'${status}'`).join(', ')})`);
      expect(statuses.length).toBeLessThan(statusesOf(machine.meanings).length);
    }
  });
});

it('no statement of the database names a status of a machine by hand', () => {
  const written = files.flatMap(({ name, sql }) =>
    sql.split('\n').flatMap((line) => (/\bstatus (=|<>|in \('|not in \(')/.test(line) ? [`${name}: ${line}`] : [])),
  );
  expect(written).toEqual([expect.stringContaining('create index notifications_due')]);
  const asking = files.flatMap(({ sql }) => sql.match(/\{statuses\}/g) ?? []);
  expect(asking.length).toBeGreaterThan(15);
});

it('the customer only asks to cancel where the staff can and the customer can’t', () => {
  const cancels = (status: string, party: 'customer' | 'staff'): boolean =>
    orderMachine.moves.some(({ verb, from, by }) => verb === 'cancel' && from === status && by.includes(party));
  for (const status of ORDER_STATUSES)
    expect([status, canOnlyAskToCancel(status)]).toEqual([status, cancels(status, 'staff') && !cancels(status, 'customer')]);
});

/** Each table with one status more that means what a known one means; everything that reads it is loaded anew. */
const NEW = 'quite_new';
const twinOf = (table: StatusTable, round: number): string => statusesOf(table)[round % statusesOf(table).length] as string;
const rounds = Array.from({ length: Math.max(...living.map(({ meanings }) => statusesOf(meanings).length)) }, (_, round) => round);

function withOneMore<T>(round: number, read: () => T): T {
  let result: T | undefined;
  jest.isolateModules(() => {
    jest.doMock('#domain/status-table', () => {
      const real = jest.requireActual<typeof import('#domain/status-table')>('#domain/status-table');
      const statusTable = () => (table: StatusTable) => ({ ...table, [NEW]: table[twinOf(table, round)] });
      return { ...real, statusTable };
    });
    result = read();
  });
  jest.dontMock('#domain/status-table');
  return result as T;
}

describe.each(rounds)('a new status of each table, in round %i', (round) => {
  const anew = withOneMore(round, () => ({
    machines: (require('#domain/machines') as typeof import('#domain/machines')).machines,
    events: require('#domain/events') as typeof import('#domain/events'),
    thingsOf: (require('#platform/boot/constraints/things') as typeof import('#platform/boot/constraints/things')).thingsOf,
    columns:
      require('../../src/plugins/backoffice/admin/screens/orders/columns') as typeof import('../../src/plugins/backoffice/admin/screens/orders/columns'),
    lateness:
      require('../../src/plugins/backoffice/admin/screens/orders/lateness') as typeof import('../../src/plugins/backoffice/admin/screens/orders/lateness'),
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
    const { [NEW]: _new, ...known } = machine.meanings;
    return { machine, known: known as StatusTable, twin: twinOf(known as StatusTable, round) };
  });

  it('is told like every other, with a payload that knows it', () => {
    for (const { machine } of tables) {
      const { topic, payload, sample } = anew.events.EVENTS[`${machine.noun}.${NEW}` as keyof typeof anew.events.EVENTS];
      expect(topic).toMatch(/^samovar\./);
      expect(payload.parse(sample)).toMatchObject({ to: NEW });
    }
  });

  it('is in each list that its twin is in, and in no other', () => {
    let seen = 0;
    for (const { machine, known, twin } of tables)
      for (const [name, list] of Object.entries(anew.lists[machine.noun] ?? {})) {
        if (!Array.isArray(list) || !list.every((word) => word in known || word === NEW)) continue;
        seen += 1;
        expect([machine.noun, name, list.includes(NEW)]).toEqual([machine.noun, name, list.includes(twin)]);
      }
    expect(seen).toBeGreaterThan(20);
  });

  it('is in each index, constraint and function of the database that its twin is in', () => {
    const made = texts(anew.thingsOf);
    for (const { machine, twin } of tables)
      for (const name of Object.keys(machine.predicates)) {
        const said = (status: string): boolean => (made[name] ?? '').includes(`'${status}'`);
        expect([name, said(NEW)]).toEqual([name, said(twin)]);
      }
  });

  it('stands in one column of the order board, as late as its twin', () => {
    const twin = twinOf(ORDER_MEANINGS, round) as BoardCard['status'];
    const card = (status: string) =>
      ({ status, placedAt: '2026-03-06T19:00:00Z', promisedAt: null, wantedAt: null, changedAt: '2026-03-06T19:00:00Z' }) as BoardCard;
    const columns = anew.columns.byColumn([card(NEW)]);
    expect(Object.entries(columns).filter(([, cards]) => cards.length > 0)).toEqual([[anew.columns.columnOf(twin), [card(NEW)]]]);
    const now = new Date('2026-03-06T18:00:00Z');
    expect(anew.lateness.toneOf(card(NEW), now)).toBe(anew.lateness.toneOf(card(twin), now));
  });
});

describe('the sources', () => {
  /** A letter says of a status what it says, by its name. */
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
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
    const found = sources.flatMap((name) => listsIn(readFileSync(path.join(root, 'src', name), 'utf8')).map((list) => `${name}: ${list}`));
    expect(found).toEqual([]);
  });
});
