/** Nobody breaks bookings unknowingly: new hours and closures are refused with the list of them, unless it is accepted. */
import { DateTime } from 'luxon';
import { errorOf, visitor, type Client } from '../helpers/api';
import { person, venue, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { HOUR, later, requested, table } from '../helpers/tables';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const allDay = WEEK.map((weekday) => ({ weekday, opens: '00:00:00.000', closes: '00:00:00.000' }));
let staff: Person;
let panel: Client;
beforeAll(async () => {
  staff = await person('staff');
  panel = (await panelUser('strapi-super-admin')).call;
});

async function houseWith(...hours: number[]) {
  const { documentId } = await venue({ hours: allDay });
  const at = await table({ venue: documentId });
  const bookings = [];
  for (const hour of hours)
    bookings.push(await requested(at, { startsAt: later(hour).toISOString(), endsAt: later(hour + 2).toISOString() }));
  return { documentId, at, bookings };
}
const closure = (from: number, until: number) => ({ startsAt: later(from).toISOString(), endsAt: later(until).toISOString() });
const save = (documentId: string, data: object) => panel('put', `/content-manager/collection-types/api::venue.venue/${documentId}`, data);
const preview = async (documentId: string, body: object) =>
  (await staff.call('post', `/api/venues/${documentId}/hours/preview`, body).expect(200)).body.data.map(
    (row: { number: string }) => row.number,
  );

it('lists what a closure or new hours would break, and changes nothing', async () => {
  const { documentId, bookings } = await houseWith(0, 10, 20);
  await staff.call('post', `/api/bookings/${bookings[1]!.documentId}/confirm`).expect(200);
  await staff.call('post', `/api/bookings/${bookings[2]!.documentId}/decline`).expect(200);
  expect(await preview(documentId, { closures: [closure(-1, 1)] })).toEqual([bookings[0]!.number]);
  expect(await preview(documentId, { closures: [closure(-1, 40)] })).toEqual([bookings[0]!.number, bookings[1]!.number]);
  expect(await preview(documentId, { closures: [closure(2, 10)] })).toEqual([]);
  const { weekday } = DateTime.fromJSDate(later(), { zone: 'Europe/Vienna' });
  const without = allDay.filter((day) => day.weekday !== WEEK[weekday - 1]);
  expect(await preview(documentId, { hours: without })).toContain(bookings[0]!.number);
  expect(
    (await staff.call('post', `/api/venues/${documentId}/hours/preview`, { hours: [{ weekday: 'someday', opens: '1', closes: '2' }] }))
      .status,
  ).toBe(400);
  expect((await visitor('post', `/api/venues/${documentId}/hours/preview`, {})).status).toBe(401);
  expect(
    await strapi.db
      .connection('venues_cmps')
      .where({ field: 'closures' })
      .join('venues', 'venues.id', 'venues_cmps.entity_id')
      .where('venues.document_id', documentId),
  ).toEqual([]);
});

it('refuses the save in the panel with the list, lets it pass when accepted, and that only once', async () => {
  const { documentId, bookings } = await houseWith(0);
  const refused = errorOf(await save(documentId, { closures: [closure(-1, 1)] }).expect(409));
  expect(refused.details).toMatchObject({ code: 'venue.breaks_bookings', count: 1, bookings: [{ number: bookings[0]!.number }] });
  expect(refused.message).toContain(bookings[0]!.number);
  expect(await preview(documentId, { closures: [closure(-1, 1)] })).toEqual([bookings[0]!.number]);
  await save(documentId, { closures: [closure(50, 60)], phone: '+43 1 5550100' }).expect(200);
  await save(documentId, { closures: [closure(-1, 1)], acceptsBroken: true }).expect(200);
  const [row] = await strapi.db.connection('venues').where({ document_id: documentId });
  expect(row).toMatchObject({ accepts_broken: false });
  // What is broken already is not held against the next change; another one is.
  await save(documentId, { closures: [closure(-1, 1.5)] }).expect(200);
  const again = await houseWith(0, 10);
  await save(again.documentId, { closures: [closure(-1, 1)], acceptsBroken: true }).expect(200);
  await save(again.documentId, { closures: [closure(-1, 1), closure(9, 11)] }).expect(409);
  expect((await visitor('get', `/api/venues/${documentId}`).expect(200)).body.data).not.toHaveProperty('acceptsBroken');
});

it('lists the bookings that a closed table still has', async () => {
  const { at, bookings } = await houseWith(0, 10);
  const { body } = await staff.call('post', `/api/tables/${at.documentId}/close`).expect(200);
  expect(body.data.bookings.map((row: { number: string }) => row.number)).toEqual(bookings.map((booking) => booking.number));
  expect(new Date(body.data.bookings[1].startsAt).getTime() - new Date(body.data.bookings[0].startsAt).getTime()).toBe(10 * HOUR);
});
