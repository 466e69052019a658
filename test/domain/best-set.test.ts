/** Which requests of some tables are best granted together. */
import fc from 'fast-check';
import { bestSet, compete, competitorsOf, seatsMost, type Wanted } from '#domain/booking/best-set';
import { overlaps } from '#domain/time';

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 27) + hour * 3_600_000);
const wanted = (id: string, from: number, until: number, guests: number, tables = [1]): Wanted => ({
  ...{ id, start: at(from), end: at(until) },
  ...{ guests, tables },
});

const EVENING = [wanted('four', 19, 21, 4), wanted('two', 19.5, 21, 2), wanted('three', 20, 22, 3), wanted('late', 21, 23, 2)];

it('prefers two small parties after each other to one large party across both', () => {
  expect(bestSet([wanted('a', 18, 20, 3), wanted('b', 20, 22, 3), wanted('c', 19, 21, 5)])).toEqual(['a', 'b']);
  expect(bestSet([wanted('a', 18, 20, 3), wanted('b', 20, 22, 3), wanted('c', 19, 21, 7)])).toEqual(['c']);
  expect(bestSet(EVENING)).toEqual(['four', 'late']);
});

it('prefers two parties at two tables to the one that wants them pushed together, whichever of them is asked about', () => {
  const [pair, one, other] = [wanted('pair', 19, 21, 6, [1, 2]), wanted('one', 19, 21, 4, [1]), wanted('other', 20, 22, 3, [2])];
  const best = seatsMost([pair, one, other], () => false);
  for (const { id } of [pair, one, other]) expect(best.get(id)).toEqual(['one', 'other']);
  expect(bestSet([{ ...pair, guests: 8 }, one, other])).toEqual(['pair']);
});

it('leaves a table free where one party needs two for as many guests', () => {
  expect(bestSet([wanted('pair', 19, 21, 4, [1, 2]), wanted('one', 19, 21, 4)])).toEqual(['one']);
});

it('grants nothing beside what is kept already, and nothing where nobody asks', () => {
  const kept = { start: at(19), end: at(20) };
  expect(seatsMost(EVENING, (one) => overlaps(kept, one)).get('four')).toEqual(['three']);
  expect(seatsMost([EVENING[0]!], () => false).get('four')).toEqual([]);
  expect(bestSet([])).toEqual([]);
});

it('competes through others, never with who comes after everybody left, nor at another table', () => {
  const others = [wanted('breakfast', 8, 9, 2), wanted('elsewhere', 19, 21, 2, [2])];
  const ids = competitorsOf(EVENING[0]!, [...EVENING, ...others]).map(({ id }) => id);
  expect(ids.sort()).toEqual(['four', 'late', 'three', 'two']);
});

const PLACES: number[][] = [[1], [2], [3], [1, 2], [2, 3]];

it('seats as many as the best of all possible sets, at single tables and pairs', () => {
  const visit = fc.record({
    from: fc.integer({ min: 0, max: 8 }),
    hours: fc.integer({ min: 1, max: 4 }),
    guests: fc.integer({ min: 1, max: 9 }),
    tables: fc.constantFrom(...PLACES),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 9 }), (visits) => {
      const all = visits.map(({ from, hours, guests, tables }, index) => wanted(String(index), from, from + hours, guests, tables));
      const chosen = all.filter(({ id }) => bestSet(all).includes(id));
      const seats = (set: Wanted[]) => set.reduce((sum, { guests }) => sum + guests, 0);
      const fits = (set: Wanted[]) => set.every((one, index) => set.slice(index + 1).every((other) => !compete(one, other)));
      const subsets = all.reduce<Wanted[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
      expect(fits(chosen)).toBe(true);
      expect(seats(chosen)).toBe(Math.max(...subsets.filter(fits).map(seats)));
      const best = seatsMost(all, () => false);
      for (const one of all) {
        const contest = competitorsOf(one, all);
        const set = contest.filter(({ id }) => best.get(one.id)?.includes(id));
        const possible = contest.length > 1 ? bestSet(contest) : [];
        expect(set.map(({ id }) => id).sort()).toEqual([...possible].sort());
      }
    }),
  );
});

it('is found before the test’s time is over, however many ask for the same two tables at once', () => {
  const many = Array.from({ length: 300 }, (_, index) => wanted(String(index), 19, 21 + (index % 7), 1 + (index % 9), [1 + (index % 2)]));
  expect(bestSet(many)).toHaveLength(2);
});
