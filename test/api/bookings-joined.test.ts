/** Two tables that are pushed together are one for the visit: found last, booked as one, and neither is to be had alone meanwhile. */
import { errorOf, visitor } from '../helpers/api';
import { person, venue, type Person } from '../helpers/house';
import { later, linkOf, requested, statusOf, table, wishFor, type TestTable } from '../helpers/tables';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});
const span = { startsAt: later().toISOString(), endsAt: later(2).toISOString() };

async function floor(): Promise<{ house: string; one: TestTable; other: TestTable; apart: TestTable }> {
  const house = (await venue()).documentId;
  const one = await table({ venue: house, number: '8', seats: 4, price: 20 });
  const other = await table({ venue: house, number: '9', seats: 4, price: 15, joinsWith: [one.documentId] });
  const apart = await table({ venue: house, number: '10', seats: 4 });
  return { house, one, other, apart };
}
const search = async (house: string, query: object) => {
  const words = new URLSearchParams({ venue: house, ...query } as Record<string, string>);
  return (await visitor('get', `/api/tables/available?${words.toString()}`).expect(200)).body.data as Record<string, unknown>[];
};
const pair = ({ one, other }: { one: TestTable; other: TestTable }) => wishFor(one, { joinedWith: other.documentId, guests: 7 });
const move = (booking: { documentId: string }, verb: string) => staff.call('post', `/api/bookings/${booking.documentId}/${verb}`);

it('gives a party of seven the allowed pair, and a single table where one is large enough', async () => {
  const { house, one, other } = await floor();
  expect(await search(house, { seats: 7, ...span })).toEqual([
    expect.objectContaining({ table: one.documentId, joinedWith: other.documentId, number: '8+9', seats: 8, price: 35 }),
  ]);
  expect(await search(house, { seats: 9, ...span })).toEqual([]);
  expect((await search(house, { seats: 4, ...span })).map((row) => row.joinedWith)).toEqual([null, null, null]);
  const large = await table({ venue: house, number: '11', seats: 7 });
  expect((await search(house, { seats: 7 })).map((row) => row.table)).toEqual([large.documentId, one.documentId]);
  expect(await search(house, { seats: 7, minPrice: 30, maxPrice: 35 })).toHaveLength(1);
});

it('keeps both while it stands, whichever came first, and frees both', async () => {
  const tables = await floor();
  const both = (await visitor('post', '/api/bookings', pair(tables)).expect(201)).body.data;
  expect(both).toMatchObject({ price: 35, joinedWith: { documentId: tables.other.documentId, number: '9' } });
  const [alone, beside] = [await requested(tables.other), await requested(tables.apart)];
  expect((await search(tables.house, { seats: 7, ...span })).length).toBe(1);
  await move(both, 'confirm').expect(200);
  expect([await statusOf(alone), await statusOf(beside)]).toEqual(['declined', 'requested']);
  expect((await search(tables.house, { seats: 2, ...span })).map((row) => row.table)).toEqual([tables.apart.documentId]);
  for (const taken of [tables.one, tables.other])
    expect(errorOf(await visitor('post', '/api/bookings', wishFor(taken)).expect(409)).details.code).toBe('booking.table_taken');
  expect((await visitor('get', linkOf(both), undefined, { Accept: 'text/html' }).expect(200)).text).toContain('8+9');
  await move(both, 'cancel').expect(200);
  await staff.call('post', '/api/bookings/direct', wishFor(tables.other)).expect(201);
  expect(errorOf(await visitor('post', '/api/bookings', pair(tables)).expect(409)).details.code).toBe('booking.table_taken');
  expect(await search(tables.house, { seats: 7, ...span })).toEqual([]);
});

it('is refused for tables that are not pushed together, are closed, or are too small together', async () => {
  const tables = await floor();
  const refusal = async (facts: object) =>
    errorOf(await visitor('post', '/api/bookings', { ...pair(tables), ...facts }).expect(400)).details.code;
  expect(await refusal({ joinedWith: tables.apart.documentId })).toBe('table.not_joinable');
  expect(await refusal({ joinedWith: tables.one.documentId })).toBe('table.not_joinable');
  expect(await refusal({ joinedWith: 'x'.repeat(24) })).toBe('table.unknown');
  expect(await refusal({ guests: 9 })).toBe('booking.too_many_guests');
  await staff.call('post', `/api/tables/${tables.other.documentId}/close`).expect(200);
  expect(await refusal({})).toBe('table.closed');
});

it('moves as one in time, and to a single table when one is named', async () => {
  const tables = await floor();
  const both = (await staff.call('post', '/api/bookings/direct', pair(tables)).expect(201)).body.data;
  await staff
    .call('post', '/api/bookings/direct', wishFor(tables.other, { startsAt: later(3).toISOString(), endsAt: later(5).toISOString() }))
    .expect(201);
  const later2 = { startsAt: later(2).toISOString(), endsAt: later(4).toISOString() };
  expect(errorOf(await staff.call('patch', `/api/bookings/${both.documentId}`, later2).expect(409)).details.code).toBe(
    'booking.table_taken',
  );
  const moved = await staff
    .call('patch', `/api/bookings/${both.documentId}`, { ...later2, table: tables.apart.documentId, guests: 4 })
    .expect(200);
  expect(moved.body.data).toMatchObject({ table: { documentId: tables.apart.documentId }, joinedWith: null });
  const kept = await strapi.db
    .connection('booking_tables as k')
    .join('bookings as b', 'b.id', 'k.booking_id')
    .where('b.document_id', both.documentId)
    .pluck('k.table_id');
  expect(kept).toEqual([tables.apart.id]);
  expect((await staff.call('delete', `/api/tables/${tables.other.documentId}`)).status).toBe(409);
});
