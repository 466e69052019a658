/** Which requests of one table are best granted together. */
import fc from 'fast-check';
import { bestSet, competitorsOf, seatsMost, type Wanted } from '../../src/domain/best-set';
import { overlaps } from '../../src/domain/time';

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 27) + hour * 3_600_000);
const wanted = (id: string, from: number, until: number, guests: number): Wanted => ({ id, start: at(from), end: at(until), guests });

const EVENING = [wanted('four', 19, 21, 4), wanted('two', 19.5, 21, 2), wanted('three', 20, 22, 3), wanted('late', 21, 23, 2)];

it('prefers two small parties after each other to one large party across both', () => {
  expect(bestSet([wanted('a', 18, 20, 3), wanted('b', 20, 22, 3), wanted('c', 19, 21, 5)])).toEqual(['a', 'b']);
  expect(bestSet([wanted('a', 18, 20, 3), wanted('b', 20, 22, 3), wanted('c', 19, 21, 7)])).toEqual(['c']);
  expect(bestSet(EVENING)).toEqual(['four', 'late']);
});

it('grants nothing beside what is kept already, and nothing where nobody asks', () => {
  const kept = { start: at(19), end: at(20) };
  expect(seatsMost(EVENING[0]!, EVENING, (one) => overlaps(kept, one))).toEqual(['three']);
  expect(seatsMost(EVENING[0]!, [EVENING[0]!], () => false)).toEqual([]);
  expect(bestSet([])).toEqual([]);
});

it('competes through others, never with who comes after everybody left', () => {
  const ids = competitorsOf(EVENING[0]!, [...EVENING, wanted('breakfast', 8, 9, 2)]).map(({ id }) => id);
  expect(ids.sort()).toEqual(['four', 'late', 'three', 'two']);
});

it('seats as many as the best of all possible sets', () => {
  const visit = fc.record({
    from: fc.integer({ min: 0, max: 12 }),
    hours: fc.integer({ min: 1, max: 4 }),
    guests: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 9 }), (visits) => {
      const all = visits.map(({ from, hours, guests }, index) => wanted(String(index), from, from + hours, guests));
      const chosen = all.filter(({ id }) => bestSet(all).includes(id));
      const seats = (set: Wanted[]) => set.reduce((sum, { guests }) => sum + guests, 0);
      const fits = (set: Wanted[]) => set.every((one, index) => set.slice(index + 1).every((other) => !overlaps(one, other)));
      const subsets = all.reduce<Wanted[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
      expect(fits(chosen)).toBe(true);
      expect(seats(chosen)).toBe(Math.max(...subsets.filter(fits).map(seats)));
    }),
  );
});
