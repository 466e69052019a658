/** The link in a guest's mail: looking changes nothing, the button cancels once. */
import { visitor } from '../helpers/api';
import { eventsOf, person, venue } from '../helpers/house';
import { later, linkOf, requested, statusOf, table } from '../helpers/tables';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('shows the booking in the guest’s language and zone, escaped, with a button and no script', async () => {
  const house = await venue({ name: 'House <b>', timezone: 'Asia/Tashkent' });
  const booking = await requested(await table({ venue: house.documentId, area: 'Garden' }), {
    name: '<script>alert(1)</script>',
    note: '"quoted" & more',
  });
  const page = await visitor('get', linkOf(booking), undefined, { ...BROWSER, 'Accept-Language': 'en' }).expect(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect(page.text).toContain(`Your booking ${booking.number}`);
  expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page.text).toContain('House &lt;b&gt;');
  expect(page.text).not.toContain('<script');
  const local = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tashkent' }).format(later());
  expect(page.text).toContain(`${local}–`);
  expect(page.text).toMatch(/<form method="post" action="\/api\/bookings\/manage\/[\w-]{43}\/cancel">/);
  const russian = await visitor('get', linkOf(booking), undefined, { ...BROWSER, 'Accept-Language': 'ru' }).expect(200);
  expect(russian.text).toContain('lang="ru"');
  expect(russian.text).toContain('Отменить бронь');
});

it('changes nothing however often a mail scanner looks; one press cancels, a second is harmless', async () => {
  const booking = await requested(await table());
  const path = linkOf(booking);
  const looks = Array.from({ length: 100 }, (_, index) => visitor(index % 2 ? 'head' : 'get', path).expect(200));
  await Promise.all(looks);
  expect(await statusOf(booking)).toBe('requested');
  expect(await eventsOf(booking.documentId)).toHaveLength(1);
  const presses = await Promise.all(Array.from({ length: 6 }, () => visitor('post', `${path}/cancel`, undefined, BROWSER)));
  expect(presses.map((press) => press.status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(presses[0]?.text).toContain('Cancelled');
  expect(await statusOf(booking)).toBe('cancelled');
  expect((await visitor('post', `${path}/cancel`).expect(200)).body).toEqual({
    data: { number: booking.number, status: 'cancelled', cancelRequestedAt: null },
  });
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual(['booking.requested', 'booking.cancelled']);
  expect((await visitor('get', path).expect(200)).text).not.toContain('<button');
});

it('only asks after the venue’s limit, and says so before', async () => {
  const staff = await person('staff');
  const house = await venue({ freeCancelHours: 720 });
  const soon = { startsAt: later(-72).toISOString(), endsAt: later(-70).toISOString() };
  const booking = await requested(await table({ venue: house.documentId }), soon);
  await staff.call('post', `/api/bookings/${booking.documentId}/confirm`).expect(200);
  expect((await visitor('get', linkOf(booking)).expect(200)).text).toContain('Ask to cancel');
  const pressed = await visitor('post', `${linkOf(booking)}/cancel`, undefined, BROWSER).expect(200);
  expect(pressed.text).toContain('You asked to cancel');
  expect(await statusOf(booking)).toBe('confirmed');
  await visitor('post', `${linkOf(booking)}/cancel`, undefined, BROWSER).expect(200);
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual([
    'booking.requested',
    'booking.confirmed',
    'booking.cancel_requested',
  ]);
});

it('leads nowhere when it is wrong, over, or the booking’s id', async () => {
  const booking = await requested(await table());
  for (const token of ['x', 'A'.repeat(43), booking.documentId, '%00', '..%2f..']) {
    const answer = await visitor('get', `/api/bookings/manage/${token}`, undefined, BROWSER);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('expired');
    expect((await visitor('post', `/api/bookings/manage/${token}/cancel`)).status).toBe(404);
  }
  await strapi.db
    .connection('bookings')
    .where({ document_id: booking.documentId })
    .update({ starts_at: later(-900), ends_at: later(-800) });
  expect((await visitor('get', linkOf(booking))).status).toBe(404);
  expect((await visitor('post', `${linkOf(booking)}/cancel`)).status).toBe(404);
  expect(await statusOf(booking)).toBe('requested');
});
