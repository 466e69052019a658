/** Everybody concerned by an event is told by a notice, or the noun says why not: each cell of the table is filled, and none twice. */
import type { Aggregate } from '#domain/aggregate';
import { AGGREGATES } from '#domain/aggregates';
import { PARTY_OF, type Party } from '#domain/concerned';
import type { WordedNotice } from '../../src/api/notification/catalogue/notice';
import { NOTICES } from '../../src/api/notification/catalogue/catalogue';

interface Cell {
  event: string;
  party: Party;
  notices: readonly WordedNotice[];
  reason: string | undefined;
}

const cellsOf = (cards: readonly Aggregate[], notices: readonly WordedNotice[]): Cell[] =>
  cards.flatMap(({ events, concerned = {} }) =>
    Object.keys(events).flatMap((event) =>
      (Object.keys(concerned) as Party[]).map((party) => ({
        event,
        party,
        notices: notices.filter(({ events: told, to }) => told.includes(event as never) && to.some((kind) => PARTY_OF[kind] === party)),
        reason: concerned[party]?.[event],
      })),
    ),
  );
const isSometimes = ({ when, sparesDoer }: WordedNotice): boolean => when !== undefined || sparesDoer === true;
const named = ({ event, party }: Cell): string => `${event} → ${party}`;
const silent = (cells: readonly Cell[]) => cells.filter(({ notices, reason }) => notices.length === 0 && !reason).map(named);
const twice = (cells: readonly Cell[]) =>
  cells.filter(({ notices, reason }) => reason && notices.some((notice) => !isSometimes(notice))).map(named);

const cells = cellsOf(AGGREGATES, NOTICES);

test('every event × everybody concerned: told, or it is said why not', () => {
  console.log(
    `${cells.length} cells: ${cells.filter(({ notices }) => notices.length > 0).length} are told, ${cells.filter(({ notices }) => notices.length === 0).length} say why not`,
  );
  expect(silent(cells)).toEqual([]);
});

test('no reason stands where a notice always tells', () => {
  expect(twice(cells)).toEqual([]);
});

test('whoever gets a notice is concerned by its event, and every noun with events says whom', () => {
  const cards: readonly Aggregate[] = AGGREGATES;
  expect(cards.filter(({ events, concerned }) => Object.keys(events).length > 0 !== (concerned !== undefined))).toEqual([]);
  const known = new Set(cells.map(named));
  const told = NOTICES.flatMap(({ events, to }) => events.flatMap((event) => to.map((kind) => `${event} → ${PARTY_OF[kind]}`)));
  expect(told.filter((cell) => !known.has(cell))).toEqual([]);
});

test('a notice that is taken away leaves a hole that is found', () => {
  const without = (name: string) =>
    silent(
      cellsOf(
        AGGREGATES,
        NOTICES.filter((notice) => notice.name !== name),
      ),
    );
  expect(without('booking-reminder')).toEqual(['booking.reminder_due → guest']);
  expect(without('ticket-sold')).toEqual(['ticket.booked → organizer']);
});
