/** The book in the staff's own calendar programs: by a secret address that can be renewed and taken away. */
import { errorOf, visitor } from '../helpers/api';
import { person, venue, type Person } from '../helpers/house';
import { later, requested, table } from '../helpers/tables';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});
const pathOf = (url: string): string => url.slice(url.indexOf('/api/'));
const read = async (url: string) => visitor('get', pathOf(url)).buffer(true);

it('shows what is confirmed and asked for at its venue, and follows every change', async () => {
  const house = await venue();
  const [at, elsewhere] = [await table({ venue: house.documentId, area: 'Garden' }), await table()];
  const made = (await staff.call('post', '/api/bookings/calendars', { name: 'Desk', venue: house.documentId }).expect(201)).body.data;
  const asked = await requested(at, { name: 'Anna; Guest, "A"' });
  const later2 = { startsAt: later(5).toISOString(), endsAt: later(7).toISOString() };
  const kept = await requested(at, { ...later2, name: 'Boris', phone: '+43 1 5550126' });
  const gone = await requested(at, { ...later2, name: 'Clara' });
  await requested(elsewhere, { name: 'Somewhere else' });
  await staff.call('post', `/api/bookings/${kept.documentId}/confirm`).expect(200);
  const answer = await read(made.url).then((response) => response);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers['cache-control']).toContain('no-store');
  const file = answer.text.replace(/\r\n /g, '');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file).toContain(`UID:booking-${asked.documentId}@samovar`);
  expect(file).toContain('Anna\\; Guest\\, "A"\\, 2 ?');
  expect(file).toMatch(/STATUS:TENTATIVE[^]*STATUS:CONFIRMED/);
  expect(file).not.toContain('Somewhere else');
  expect(file).not.toContain(gone.number);
  await staff.call('post', `/api/bookings/${kept.documentId}/cancel`).expect(200);
  expect((await read(made.url)).text).not.toContain(kept.number);
});

it('stops at once when the address is renewed or taken away, and nobody else gets in', async () => {
  const made = (await staff.call('post', '/api/bookings/calendars', { name: 'Phone' }).expect(201)).body.data;
  const key = new URL(made.url).searchParams.get('key') ?? '';
  const rows = await strapi.db.connection('booking_calendars').where({ id: made.id });
  expect(JSON.stringify(rows)).not.toContain(key);
  const listed = (await staff.call('get', '/api/bookings/calendars').expect(200)).body.data as { id: string }[];
  expect(listed.find((calendar) => calendar.id === made.id)).toEqual({
    id: made.id,
    name: 'Phone',
    venue: null,
    createdAt: made.createdAt,
    readAt: null,
  });
  const renewed = (await staff.call('post', `/api/bookings/calendars/${made.id}/renew`).expect(200)).body.data;
  expect([(await read(made.url)).status, (await read(renewed.url)).status]).toEqual([404, 200]);
  await staff.call('delete', `/api/bookings/calendars/${made.id}`).expect(204);
  expect(errorOf(await visitor('get', pathOf(renewed.url))).details.code).toBe('booking.link_unknown');
  for (const wrong of ['', '?key=', '?key[]=x', `?key=${'x'.repeat(43)}`])
    expect((await visitor('get', `/api/bookings/calendar.ics${wrong}`)).status).toBe(404);
  const customer = await person();
  expect((await customer.call('post', '/api/bookings/calendars', { name: 'Mine' })).status).toBe(403);
  expect((await visitor('get', '/api/bookings/calendars')).status).toBe(401);
  expect((await staff.call('delete', `/api/bookings/calendars/${made.id}`)).status).toBe(404);
  expect((await staff.call('post', '/api/bookings/calendars', { name: 'X', venue: 'nowhere' })).status).toBe(400);
});

it('goes with its venue, and never becomes that of the whole house', async () => {
  const place = await venue();
  const made = (await staff.call('post', '/api/bookings/calendars', { name: 'Terrace', venue: place.documentId }).expect(201)).body.data;
  await strapi.documents('api::venue.venue').delete({ documentId: place.documentId });
  expect((await read(made.url)).status).toBe(404);
});
