/** Thirty bookings of thirty tables that arrive in the same quarter: the kitchen's pace lets some of them in, however they race. */
import { withoutAdvisoryLock } from '../helpers/unlocked';
import { unique, venue } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { table, wishFor, type TestTable } from '../helpers/tables';
import { crowd, race, rewriting, tally, type Guest, type Shot } from './race';

const COVERS = 10;
let second: string;
let staff: Guest;
beforeAll(async () => {
  [second, staff] = await Promise.all([secondUrl(), crowd(1, 'staff').then(([one]) => one as Guest)]);
});

/** Staff set a booking for two at each table at once. @returns the answers, and how many covers were taken. */
async function fill(urls: readonly string[]) {
  const { documentId: house, id } = await venue({ paceCovers: COVERS });
  const tables: TestTable[] = await Promise.all(Array.from({ length: 30 }, () => table({ venue: house })));
  const shots = tables.map((at, index): Shot => ({
    url: urls[index % urls.length] as string,
    token: staff.token,
    path: '/api/bookings/direct',
    body: wishFor(at),
    key: unique('key'),
  }));
  const answers = await race(shots);
  const [kept] = await strapi.db.connection('bookings').where({ venue_id: id, status: 'confirmed' }).sum('guests as covers');
  return { answers, covers: Number(kept?.covers) };
}

it.each([
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
])('never takes more than the pace: %s', async (_, urls) => {
  const { answers, covers } = await fill(urls());
  expect(tally(answers)).toEqual({ 201: 5, '409 booking.pace_full': 25 });
  expect(covers).toBe(COVERS);
});

it('CONTROL: without the lock it takes more', async () => {
  expect((await rewriting(withoutAdvisoryLock, () => fill([sharedUrl()]))).covers).toBeGreaterThan(COVERS);
});
