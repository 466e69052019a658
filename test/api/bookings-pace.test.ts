/** The kitchen's pace: so many guests in a quarter of an hour, near times for the others, and the staff's word above it. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, person, venue, type Person } from '../helpers/house';
import { later, requested, table, wishFor, type TestTable } from '../helpers/tables';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});

const minutesLater = (minutes: number): string => new Date(later().getTime() + minutes * 60_000).toISOString();
async function floor(pace: object, count = 3): Promise<{ house: string; tables: TestTable[] }> {
  const house = (await venue(pace)).documentId;
  return { house, tables: await Promise.all(Array.from({ length: count }, () => table({ venue: house, seats: 6 }))) };
}
const confirm = ({ documentId }: { documentId: string }, body: object = {}) =>
  staff.call('post', `/api/bookings/${documentId}/confirm`, body);
const search = async (house: string, query: object) =>
  (await visitor('get', `/api/tables/available?${new URLSearchParams({ venue: house, ...query } as never).toString()}`).expect(200)).body
    .data;

it('refuses the next party of a full quarter with near times, hides its start, and lets it be confirmed only by the staff’s word', async () => {
  const { house, tables } = await floor({ paceCovers: 6 });
  const [first, second] = [
    await requested(tables[0]!, { guests: 4 }),
    await requested(tables[1]!, { guests: 4, startsAt: minutesLater(0) }),
  ];
  await confirm(first).expect(200);

  const refusal = errorOf(await visitor('post', '/api/bookings', wishFor(tables[2]!, { guests: 3 })).expect(409));
  expect(refusal.details).toMatchObject({ code: 'booking.pace_full', left: 2 });
  expect(refusal.message).toContain('2 more guests');
  expect((refusal.details.alternatives as { startsAt: string }[]).map(({ startsAt }) => startsAt)).toContain(minutesLater(15));
  expect(
    errorOf(await visitor('post', '/api/bookings/holds', { table: tables[2]!.documentId, guests: 3, startsAt: minutesLater(0) })).details
      .code,
  ).toBe('booking.pace_full');
  await requested(tables[2]!, { guests: 3, startsAt: minutesLater(15) });
  expect(await search(house, { seats: 3, startsAt: minutesLater(0) })).toEqual([]);
  expect(await search(house, { seats: 2, startsAt: minutesLater(0) })).toHaveLength(2);
  expect(await search(house, { seats: 3, startsAt: minutesLater(15) })).toHaveLength(2);

  expect(errorOf(await confirm(second).expect(409)).details.code).toBe('booking.pace_full');
  expect((await confirm(second, { override: true }).expect(200)).body.data).toMatchObject({ status: 'confirmed', exceedsPace: true });
  expect((await eventsOf(second.documentId)).map(({ name, payload }) => [name, payload.exceedsPace])).toEqual([
    ['booking.requested', false],
    ['booking.confirmed', true],
  ]);
});

it('holds the staff’s own bookings and moves to it, counts guests at the door, and leaves them their share', async () => {
  const { tables } = await floor({ paceCovers: 6, paceOnlineCovers: 3, paceRules: [] });
  expect(errorOf(await visitor('post', '/api/bookings', wishFor(tables[0]!, { guests: 4 })).expect(409)).details).toMatchObject({
    left: 3,
  });
  const direct = (at: TestTable, facts: object) => staff.call('post', '/api/bookings/direct', wishFor(at, facts));
  const kept = (await direct(tables[0]!, { guests: 5 }).expect(201)).body.data;
  expect(kept).toMatchObject({ channel: 'desk', exceedsPace: false });
  expect(errorOf(await direct(tables[1]!, { guests: 2 }).expect(409)).details.code).toBe('booking.pace_full');
  const moved = (await direct(tables[1]!, { guests: 2, startsAt: minutesLater(60), endsAt: minutesLater(120) }).expect(201)).body.data;
  const move = (body: object) => staff.call('patch', `/api/bookings/${moved.documentId}`, { startsAt: minutesLater(5), ...body });
  expect(errorOf(await move({}).expect(409)).details.code).toBe('booking.pace_full');
  expect((await move({ override: true }).expect(200)).body.data).toMatchObject({ exceedsPace: true });
  await staff.call('patch', `/api/bookings/${kept.documentId}`, { guests: 4, name: 'Fewer' }).expect(200);

  const busy = await floor({ paceCovers: 2 });
  const walkIn = (at: TestTable) => staff.call('post', '/api/bookings/walk-in', { table: at.documentId, guests: 2 });
  expect((await walkIn(busy.tables[0]!).expect(201)).body.data).toMatchObject({ channel: 'door', exceedsPace: false });
  expect((await walkIn(busy.tables[1]!).expect(201)).body.data).toMatchObject({ status: 'seated', exceedsPace: true });
});

it('is not told to guests, and is refused where it makes no sense', async () => {
  const { house } = await floor({ paceCovers: 6 }, 1);
  expect((await visitor('get', `/api/venues/${house}`).expect(200)).body.data).not.toHaveProperty('paceCovers');
  await expect(venue({ paceCovers: 2, paceOnlineCovers: 3 })).rejects.toMatchObject({ code: 'venue.pace_online_above_all' });
});
