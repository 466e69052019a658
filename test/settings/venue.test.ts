/** Whatever an owner sets for a venue binds: two values, two answers. */
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { later, linkOf, requested, table, wishFor, type TestBooking } from '../helpers/tables';
import { becomes } from '../helpers/patience';
import { everySetting } from './every-setting';

interface Place {
  documentId: string;
  id: number;
  slug: string;
}

let staff: Person;
beforeAll(async () => {
  await venue({ rank: -2000 });
  staff = await person('staff');
});

const HOUR = 3_600_000;
const place = (facts: object = {}) => venue({ rank: 600, ...facts }) as Promise<Place>;
/** As guests read it. */
const shown = async (at: Place, locale = 'en') =>
  (await visitor('get', `/api/menu?venue=${at.slug}&locale=${locale}`).expect(200)).body.data.venues[0];
const isShown = async (field: string, value: unknown, expected: unknown = value) =>
  expect((await shown(await place({ [field]: value })))[field]).toEqual(expected);
const ask = async (at: Place, wish: object = {}) => visitor('post', '/api/bookings', wishFor(await table({ venue: at.documentId }), wish));
const booked = async (at: Place, wish: object = {}): Promise<TestBooking & Record<string, string>> =>
  requested(await table({ venue: at.documentId }), wish) as Promise<TestBooking & Record<string, string>>;
const refusedTo = async (at: Place, wish: object = {}) => errorOf(await ask(at, wish)).details.code;
const order = async (at: Place, request: object = PICKUP) => {
  const guest = await customerWithCart([await dish({ price: 10, venues: [at.documentId] }), 2]);
  return guest.call('post', '/api/orders', { ...request, venue: at.documentId });
};
const ALWAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const daily = (opens: string, closes: string) => ({ hours: ALWAYS.map((weekday) => ({ weekday, opens, closes })) });
const timeOf = (date: Date) => date.toISOString().slice(11, 23);
const around = (date: Date, hours: number) => ({
  startsAt: new Date(date.getTime() - hours * HOUR),
  endsAt: new Date(date.getTime() + hours * HOUR),
});
const minutes = (count: number) => new Date(later().getTime() + count * 60_000).toISOString();

everySetting('api::venue.venue', {
  name: () => isShown('name', unique('Name')),
  address: () => isShown('address', 'Rose Street 3'),
  phone: () => isShown('phone', '01 5550123', '+4315550123'),
  email: () => isShown('email', 'house@samovar.test'),
  latitude: () => isShown('latitude', 48.2),
  longitude: () => isShown('longitude', 16.4),
  async slug() {
    const slug = unique('slug');
    expect((await shown(await place({ slug }))).slug).toBe(slug);
    await visitor('get', `/api/menu?venue=${unique('slug')}`).expect(400);
  },
  async rank() {
    const [last, first] = [await place({ rank: 701 }), await place({ rank: 700 })];
    const ids = (await visitor('get', '/api/menu').expect(200)).body.data.venues.map(({ documentId }: Place) => documentId);
    expect(ids.indexOf(first.documentId)).toBeLessThan(ids.indexOf(last.documentId));
  },
  async translations() {
    const at = await place({ name: unique('House'), translations: { ru: { name: 'Чайная' } } });
    expect([(await shown(at, 'ru')).name, (await shown(at)).name === 'Чайная']).toEqual(['Чайная', false]);
  },
  async areas() {
    const at = await place({ areas: [{ name: 'Garden', translations: { ru: { name: 'Сад' } } }] });
    const made = await requested(await table({ venue: at.documentId, area: 'Garden' }), { language: 'ru' });
    const page = await visitor('get', linkOf(made), undefined, { Accept: 'text/html', 'Accept-Language': 'ru' }).expect(200);
    expect(page.text).toContain('Сад');
  },
  async dishes() {
    const [here, there] = [await place(), await place()];
    const meal = await dish({ venues: [here.documentId] });
    const namesAt = async ({ slug }: Place) => JSON.stringify((await visitor('get', `/api/menu?venue=${slug}`)).body.data.categories);
    expect([(await namesAt(here)).includes(meal.name), (await namesAt(there)).includes(meal.name)]).toEqual([true, false]);
  },
  async timezone() {
    // Open for the hours of the visit by the clock of UTC, which is another one in Tokyo.
    const open = daily(timeOf(later()), timeOf(later(2)));
    expect((await ask(await place({ ...open, timezone: 'UTC' }))).status).toBe(201);
    expect(await refusedTo(await place({ ...open, timezone: 'Asia/Tokyo' }))).toBe('booking.outside_hours');
  },
  async currency() {
    const inYen = await booked(await place({ currency: 'JPY', deliveryFee: 0 }));
    expect([inYen.currency, (await booked(await place())).currency]).toEqual(['JPY', 'EUR']);
  },
  async hours() {
    const closed = await place({ ...daily(timeOf(later(4)), timeOf(later(5))), timezone: 'UTC' });
    expect([await refusedTo(closed), (await ask(await place())).status]).toEqual(['booking.outside_hours', 201]);
  },
  async chatHours() {
    const closed = { ...daily(timeOf(later(4)), timeOf(later(5))), timezone: 'UTC' };
    const { hours: always } = daily('00:00:00.000', '00:00:00.000');
    // Where nobody is there, the house says so.
    const saidAt = async ({ documentId }: Place): Promise<number> => {
      const guest = await person();
      const talk = (await guest.call('post', '/api/chat/conversations', { kind: 'support', venue: documentId }).expect(200)).body.data;
      await guest.call('post', `/api/chat/conversations/${talk.documentId}/messages`, { body: 'Hello' }).expect(201);
      return (await guest.call('get', `/api/chat/conversations/${talk.documentId}/messages`).expect(200)).body.data.length;
    };
    expect([await saidAt(await place(closed)), await saidAt(await place({ ...closed, chatHours: always }))]).toEqual([2, 1]);
  },
  async closures() {
    expect(await refusedTo(await place({ closures: [around(later(), 3)] }))).toBe('booking.outside_hours');
    expect(await refusedTo(await place({ closures: [around(later(2), 1)] }))).toBe('booking.past_closing');
    expect((await ask(await place({ closures: [around(later(20), 1)] }))).status).toBe(201);
  },
  async ordersPausedUntil() {
    const until = new Date(Date.now() + HOUR);
    expect(errorOf(await order(await place({ ordersPausedUntil: until }))).details.code).toBe('venue.paused');
    expect((await order(await place())).status).toBe(201);
  },
  async bookingsPausedUntil() {
    expect(await refusedTo(await place({ bookingsPausedUntil: later(1) }))).toBe('booking.paused');
    expect((await ask(await place({ bookingsPausedUntil: later(-1) }))).status).toBe(201);
  },
  async deliveryFee() {
    const totals = [0, 4.25].map(async (deliveryFee) => (await order(await place({ deliveryFee }), DELIVERY)).body.data.total);
    expect(await Promise.all(totals)).toEqual([20, 24.25]);
  },
  async freeDeliveryFrom() {
    const totals = [20, 20.01].map(
      async (freeDeliveryFrom) => (await order(await place({ deliveryFee: 4, freeDeliveryFrom }), DELIVERY)).body.data.total,
    );
    expect(await Promise.all(totals)).toEqual([20, 24]);
  },
  async deliveryRadiusKm() {
    // About 11 km north of the guest.
    const at = { latitude: DELIVERY.delivery.latitude + 0.1, longitude: DELIVERY.delivery.longitude };
    expect(errorOf(await order(await place({ ...at, deliveryRadiusKm: 10 }), DELIVERY)).details.code).toBe('order.too_far_away');
    expect((await order(await place({ ...at, deliveryRadiusKm: 12 }), DELIVERY)).status).toBe(201);
    expect((await order(await place(at), DELIVERY)).status).toBe(201);
    const far = { latitude: 64.147, longitude: -21.942 };
    expect(errorOf(await order(await place(far), DELIVERY)).details.code).toBe('order.too_far_away');
    expect((await order(await place(far))).status).toBe(201);
  },
  async acceptWithinMinutes() {
    const ids: string[] = [];
    for (const acceptWithinMinutes of [60, 300]) ids.push((await order(await place({ acceptWithinMinutes }))).body.data.documentId);
    const rows = () => strapi.db.connection('orders').whereIn('document_id', ids);
    await rows().update({ placed_at: new Date(Date.now() - 2 * HOUR) });
    await running<typeof import('../../src/api/order/jobs/orders')>('src/api/order/jobs/orders').expireOrders(strapi);
    expect(await rows().orderBy('id').pluck('status')).toEqual(['expired', 'placed']);
  },
  async slotMinutes() {
    expect((await ask(await place({ slotMinutes: 15 }), { startsAt: minutes(15) })).status).toBe(201);
    expect(await refusedTo(await place({ slotMinutes: 60 }), { startsAt: minutes(15) })).toBe('booking.off_grid');
    const at = await place({ slotMinutes: 60 });
    await table({ venue: at.documentId });
    const free = async (startsAt: string) =>
      (await visitor('get', `/api/tables/available?venue=${at.slug}&startsAt=${startsAt}`).expect(200)).body.data.length;
    expect([await free(minutes(0)), await free(minutes(15))]).toEqual([1, 0]);
  },
  async turnMinutes() {
    const lengths = [45, 90].map(async (length) => {
      const { startsAt, endsAt } = await booked(await place({ turnMinutes: [{ guests: 8, minutes: length }] }), { endsAt: null });
      return (Date.parse(String(endsAt)) - Date.parse(String(startsAt))) / 60_000;
    });
    expect(await Promise.all(lengths)).toEqual([45, 90]);
  },
  async paceCovers() {
    const codes = [1, 2].map(async (paceCovers) => (await ask(await place({ paceCovers }))).body.error?.details.code);
    expect(await Promise.all(codes)).toEqual(['booking.pace_full', undefined]);
  },
  async paceOnlineCovers() {
    const at = await place({ paceCovers: 4, paceOnlineCovers: 1 });
    expect(await refusedTo(at)).toBe('booking.pace_full');
    await staff.call('post', '/api/bookings/direct', wishFor(await table({ venue: at.documentId }))).expect(201);
  },
  async paceRules() {
    const rule = (covers: number) => ({ paceRules: [{ from: '00:00:00.000', until: '23:59:00.000', covers }] });
    const codes = [1, 2].map(async (covers) => (await ask(await place(rule(covers)))).body.error?.details.code);
    expect(await Promise.all(codes)).toEqual(['booking.pace_full', undefined]);
  },
  async offerMinutes() {
    const at = await place({ offerMinutes: 77 });
    const kept = wishFor(await table({ venue: at.documentId }));
    const { documentId } = (await staff.call('post', '/api/bookings/direct', kept).expect(201)).body.data;
    const waits = { venue: at.documentId, startsAt: later().toISOString(), guests: 2, name: 'Wanda', email: `${unique('w')}@samovar.test` };
    await visitor('post', '/api/waitlist', waits).expect(201);
    const asked = Date.now();
    await staff.call('post', `/api/bookings/${documentId}/cancel`).expect(200);
    const entries = () => strapi.db.connection('waitlist_entries').where({ venue_id: at.id });
    await becomes(() => entries().pluck('status'), ['offered']);
    const [until] = await entries().pluck('offer_expires_at');
    expect(Math.round((new Date(until).getTime() - asked) / 60_000)).toBe(77);
  },
  async noticeMinutes() {
    const soon = { startsAt: new Date(Math.ceil(Date.now() / HOUR) * HOUR + 2 * HOUR).toISOString(), endsAt: null };
    expect(await refusedTo(await place({ noticeMinutes: 600 }), soon)).toBe('booking.notice_too_short');
    expect((await ask(await place({ noticeMinutes: 60 }), soon)).status).toBe(201);
  },
  async freeCancelHours() {
    const { freeCancelUntil } = await booked(await place({ freeCancelHours: 5 }));
    expect(freeCancelUntil).toBe(later(-5).toISOString());
  },
  async acceptsBroken() {
    const at = await place();
    await staff.call('post', '/api/bookings/direct', wishFor(await table({ venue: at.documentId }))).expect(201);
    const close = (data: object) =>
      strapi.documents('api::venue.venue').update({
        documentId: at.documentId,
        data: { closures: [{ startsAt: later(-3).toISOString(), endsAt: later(3).toISOString() }], ...data },
      });
    await expect(close({})).rejects.toMatchObject({ code: 'venue.breaks_bookings' });
    await close({ acceptsBroken: true });
    expect(await strapi.db.connection('venues').where({ id: at.id }).pluck('accepts_broken')).toEqual([false]);
  },
});
