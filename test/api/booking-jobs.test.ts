/** Bookings and the passing of time. */
import { eventsOf, person, type Person } from '../helpers/house';
import { HOUR, requested, statusOf, table, type TestBooking } from '../helpers/tables';

const jobs = () => running<typeof import('../../src/api/booking/jobs/bookings')>('src/api/booking/jobs/bookings');
let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});

const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);
/** Asked for a week ago; begins so many hours from now and takes two. */
async function booked(hours: number, ...verbs: string[]): Promise<TestBooking> {
  const booking = await requested(await table());
  for (const verb of verbs) await staff.call('post', `/api/bookings/${booking.documentId}/${verb}`).expect(200);
  const columns = { starts_at: inHours(hours), ends_at: inHours(hours + 2), requested_at: inHours(-168) };
  await strapi.db.connection('bookings').where({ document_id: booking.documentId }).update(columns);
  return booking;
}
const thrice = (job: (app: typeof strapi) => Promise<number>) => Promise.all([job(strapi), job(strapi), job(strapi)]);
const namesOf = async (booking: TestBooking) => (await eventsOf(booking.documentId)).map((event) => event.name);

it('reminds a confirmed guest a day before, once however many instances run', async () => {
  const [soon, far, undecided] = [await booked(23, 'confirm'), await booked(25, 'confirm'), await booked(23)];
  await thrice(jobs().remindGuests);
  await jobs().remindGuests(strapi);
  expect(await namesOf(soon)).toEqual(['booking.requested', 'booking.confirmed', 'booking.reminder_due']);
  expect(await namesOf(far)).toEqual(['booking.requested', 'booking.confirmed']);
  expect(await namesOf(undecided)).toEqual(['booking.requested']);
});

it('marks who did not come within the hour, declines what nobody answered, completes who was never marked as gone', async () => {
  const [late, missed] = [await booked(-0.5, 'confirm'), await booked(-1.1, 'confirm')];
  const [open, stale] = [await booked(0.5), await booked(-0.1)];
  const [sitting, gone] = [await booked(-4, 'confirm', 'seat'), await booked(-6, 'confirm', 'seat')];
  await thrice(jobs().markNoShows);
  await thrice(jobs().declineUnanswered);
  await thrice(jobs().completeVisits);
  const states = await Promise.all([late, missed, open, stale, sitting, gone].map(statusOf));
  expect(states).toEqual(['confirmed', 'no_show', 'requested', 'declined', 'seated', 'completed']);
  expect(await namesOf(stale)).toEqual(['booking.requested', 'booking.declined']);
  expect((await eventsOf(stale.documentId))[1]?.payload).toMatchObject({ source: 'house', lostTo: null });
});
