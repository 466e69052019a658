/** What an owner types of a venue makes sense, or is refused at its field. */
import { checkClosures } from '#domain/venue/venue';
import { refusal } from './dishes';

const at = (hour: number) => new Date(Date.UTC(2026, 4, 14, hour));
const closure = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) });

it.each([
  [[closure(3, 2)], 0],
  [[closure(3, 3)], 0],
  [[closure(1, 2), closure(5, 4)], 1],
])('a closure that ends before it closes anything is named by its place', (closures, index) =>
  expect(refusal(() => checkClosures(closures))).toMatchObject({
    code: 'venue.closure_turned',
    details: { errors: [{ path: ['closures', index, 'endsAt'] }] },
  }),
);

it('closures may touch and overlap', () => expect(() => checkClosures([closure(1, 3), closure(3, 4), closure(2, 5)])).not.toThrow());
