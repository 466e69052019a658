/** Who asks whether a table is to be had now hears the same from the guests' search, the floor plan and the timeline. */
import { visitor } from '../helpers/api';
import { person, unique, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { becomes } from '../helpers/patience';
import { HOUR, table, type TestTable } from '../helpers/tables';
import { overlap, isKeeping } from '../../src/plugins/backoffice/admin/screens/bookings/rivals';
import { standingOf } from '../../src/plugins/backoffice/admin/screens/bookings/standing';
import { rowsOf } from '../../src/plugins/backoffice/admin/screens/bookings/timeline/axis';
import type { BookingDay } from '../../src/plugins/backoffice/contract/bookings';

const SLOT_MS = 5 * 60_000;
const MINUTE = 60_000;

it('for a table that is free, asked for, booked, sat at, overstayed, held, offered, pushed to another, or closed', async () => {
  const slug = unique('agree');
  const { documentId } = await venue({ slug, slotMinutes: 5, offerMinutes: 30, rank: 700 });
  const [staff, host] = [await person('staff'), await panelUser('samovar-host')];
  // Far enough from the next slot that the test is done before it comes.
  const from = new Date(Math.ceil((Date.now() + 2 * MINUTE) / SLOT_MS) * SLOT_MS);
  const span = { startsAt: from.toISOString(), endsAt: new Date(from.getTime() + HOUR).toISOString() };
  const names = [
    'free',
    'offered',
    'asked',
    'booked',
    'late',
    'seated',
    'overstayed',
    'never came',
    'held',
    'closed',
    'pushed',
    'to it',
  ] as const;
  const tables = {} as Record<(typeof names)[number], TestTable>;
  for (const name of names) tables[name] = await table({ venue: documentId, seats: name === 'offered' ? 5 : 4 });
  await staff.call('patch', `/api/tables/${tables.pushed.documentId}`, { joinsWith: [tables['to it'].documentId] }).expect(200);
  const wish = (at: TestTable, facts: object = {}) => ({ table: at.documentId, ...span, guests: 2, name: unique('Guest'), ...facts });
  const set = async (at: TestTable, facts: object = {}): Promise<string> =>
    (await staff.call('post', '/api/bookings/direct', wish(at, facts)).expect(201)).body.data.documentId;
  const lay = (id: string, begins: number, ends: number) =>
    strapi.db
      .connection('bookings')
      .where({ document_id: id })
      .update({ starts_at: new Date(Date.now() + begins * MINUTE), ends_at: new Date(Date.now() + ends * MINUTE) });

  await visitor('post', '/api/bookings', wish(tables.asked, { email: `${unique('g')}@samovar.test` })).expect(201);
  await set(tables.booked);
  await lay(await set(tables.late), -20, 60);
  await lay(await set(tables['never came']), -180, -60);
  for (const [name, ends] of [
    ['seated', 40],
    ['overstayed', -10],
  ] as const) {
    const body = { table: tables[name].documentId, guests: 2 };
    const { documentId: id } = (await staff.call('post', '/api/bookings/walk-in', body).expect(201)).body.data;
    await lay(id, -90, ends);
  }
  await set(tables.pushed, { joinedWith: tables['to it'].documentId, guests: 6 });
  await visitor('post', '/api/bookings/holds', { ...span, table: tables.held.documentId, guests: 2 }).expect(201);
  await staff.call('post', `/api/tables/${tables.closed.documentId}/close`).expect(200);
  const wanda = unique('Wanda');
  const waits = { venue: documentId, ...span, endsAt: span.startsAt, guests: 5, name: wanda, email: `${unique('w')}@samovar.test` };
  await visitor('post', '/api/waitlist', waits).expect(201);
  const offered = () => strapi.db.connection('waitlist_entries').where({ name: wanda }).whereNotNull('offered_table_id');
  await becomes(async () => (await offered()).length, 1);

  const search = new URLSearchParams({ venue: slug, ...span }).toString();
  const found = (await visitor('get', `/api/tables/available?${search}`).expect(200)).body.data.map(
    (row: { table: string; joinedWith: string | null }) => row.table,
  );
  const day: BookingDay = (await host.call('get', `/backoffice/bookings/day?venue=${slug}`).expect(200)).body.data;
  const plan = Object.fromEntries(day.tables.map((each) => [each.id, standingOf(each, day, from).state]));
  const isTaken = Object.fromEntries(
    rowsOf(day.tables, day.bookings, day.holds).flatMap((row) => {
      if (row.kind !== 'table') return [];
      const lying = [...row.bars.map(({ booking }) => booking).filter(isKeeping), ...row.holds.map(({ hold }) => hold)];
      const isOverstayed = row.bars.some(({ booking }) => booking.status === 'seated' && booking.endsAt <= span.startsAt);
      return [[row.table.id, isOverstayed || !row.table.isBookable || lying.some((one) => overlap(one, span))]];
    }),
  );
  expect(Object.fromEntries(names.map((name) => [name, plan[tables[name].documentId]]))).toEqual({
    ...{
      free: 'free',
      offered: 'held',
      asked: 'free',
      booked: 'reserved',
      late: 'late',
      seated: 'seated',
      overstayed: 'overdue',
      held: 'held',
    },
    ...{ 'never came': 'free', closed: 'closed', pushed: 'reserved', 'to it': 'reserved' },
  });
  for (const { id } of day.tables) expect([id, found.includes(id), !isTaken[id]]).toEqual([id, plan[id] === 'free', plan[id] === 'free']);
  expect(day.holds).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ table: tables.offered.documentId, offeredTo: wanda }),
      expect.objectContaining({ table: tables.held.documentId, offeredTo: null }),
    ]),
  );
  expect(JSON.stringify(day.holds)).not.toMatch(/token|hash/i);
});
