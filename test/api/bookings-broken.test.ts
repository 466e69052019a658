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
  expect(refused.details.errors).toEqual([expect.objectContaining({ path: ['closures'] })]);
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

it('a closure that ends before it starts is refused at its place in the list, and nothing of the form is stored', async () => {
  const { documentId } = await houseWith();
  const closures = [closure(20, 30), closure(50, 40)];
  const refusals = [
    await save(documentId, { closures, phone: '+43 1 5550100' }).expect(400),
    await staff.call('post', `/api/venues/${documentId}/hours/preview`, { closures }).expect(400),
  ];
  for (const { details } of refusals.map(errorOf))
    expect(details).toMatchObject({ code: 'venue.closure_turned', errors: [{ path: ['closures', 1, 'endsAt'] }] });
  expect((await visitor('get', `/api/venues/${documentId}`).expect(200)).body.data.phone).toBeNull();
});

it('closes no table over its bookings unnoticed, whichever door it is, also where it is pushed to another one', async () => {
  const { documentId, at, bookings } = await houseWith(0, 10);
  const other = await table({ venue: documentId, joinsWith: [at.documentId] });
  const close = (id: string, more: object = {}) => ({ id, more, body: { isBookable: false, ...more } });
  const doors = [
    ({ id, body }: ReturnType<typeof close>) => staff.call('patch', `/api/tables/${id}`, body),
    ({ id, body }: ReturnType<typeof close>) => panel('put', `/content-manager/collection-types/api::table.table/${id}`, body),
    ({ id, body }: ReturnType<typeof close>) => panel('post', '/panel/changeTable', { params: { id }, body }),
  ];
  for (const door of doors) {
    const { details } = errorOf(await door(close(at.documentId)).expect(409));
    expect(details).toMatchObject({ code: 'table.still_booked', count: 2, errors: [{ path: ['isBookable'] }] });
    expect(details.bookings).toMatchObject(bookings.map(({ number }) => ({ number, name: 'Anna Guest', guests: 2 })));
    await door(close(at.documentId, { acceptsBroken: true })).expect(200);
    const [row] = await strapi.db.connection('tables').where({ id: at.id });
    expect(row).toMatchObject({ is_bookable: false, accepts_broken: false });
    await staff.call('post', `/api/tables/${at.documentId}/open`).expect(200);
  }
  // Nobody is to sit at the other one, until both are pushed together.
  await doors[0]!(close(other.documentId)).expect(200);
  await staff.call('post', `/api/tables/${other.documentId}/open`).expect(200);
  await requested(at, { joinedWith: other.documentId, guests: 6, startsAt: later(20).toISOString(), endsAt: later(22).toISOString() });
  expect(errorOf(await doors[0]!(close(other.documentId)).expect(409)).details).toMatchObject({ count: 1 });
  expect((await visitor('get', `/api/tables/${other.documentId}`).expect(200)).body.data).not.toHaveProperty('acceptsBroken');
});

it('lists the bookings that a closed table still has', async () => {
  const { at, bookings } = await houseWith(0, 10);
  const { body } = await staff.call('post', `/api/tables/${at.documentId}/close`).expect(200);
  expect(body.data.bookings.map((row: { number: string }) => row.number)).toEqual(bookings.map((booking) => booking.number));
  expect(new Date(body.data.bookings[1].startsAt).getTime() - new Date(body.data.bookings[0].startsAt).getTime()).toBe(10 * HOUR);
});
