/** Whatever an organizer sets for an event is told, found and kept to. */
import { errorOf, visitor } from '../helpers/api';
import { drafted, published, type TestEvent } from '../helpers/events';
import { category, person, unique, venue, type Person } from '../helpers/house';
import { everySetting } from './every-setting';

let organizer: Person;
let guest: Person;
let house: { documentId: string };
beforeAll(async () => {
  [organizer, guest, house] = [await person('organizer'), await person(), await venue({ rank: -2000 })];
});

const shown = async ({ documentId }: { documentId: string }) => (await visitor('get', `/api/events/${documentId}`).expect(200)).body.data;
const isShown = async (facts: object, expected: object = facts) =>
  expect(await shown(await published(facts, organizer))).toMatchObject(expected);
const found = async (query: string): Promise<string[]> =>
  (await visitor('get', `/api/events?pagination[pageSize]=100&${query}`).expect(200)).body.data.map(
    ({ documentId }: TestEvent) => documentId,
  );
/** One is found by the query, the other is not. */
async function tellsApart(query: string, one: object, other: object): Promise<void> {
  const [is, isNot] = [await published(one, organizer), await published(other, organizer)];
  const ids = await found(query);
  expect([ids.includes(is.documentId), ids.includes(isNot.documentId)]).toEqual([true, false]);
}
const book = ({ documentId }: TestEvent, quantity: number) => guest.call('post', `/api/events/${documentId}/tickets`, { quantity });
const day = (days: number, hour = 10) => new Date(Date.UTC(2027, 4, days, hour)).toISOString();

everySetting('api::event.event', {
  title: () => isShown({ title: unique('Title') }),
  description: () => isShown({ description: 'By hand' }),
  location: () => isShown({ location: 'Under the oak', venue: null }, { location: 'Under the oak', place: 'Under the oak' }),
  async slug() {
    const slug = unique('slug');
    const { documentId } = await published({ slug }, organizer);
    expect(await shown({ documentId: slug })).toMatchObject({ documentId });
  },
  async state() {
    const draft = await drafted({}, organizer);
    await visitor('get', `/api/events/${draft.documentId}`).expect(404);
    expect(errorOf(await book(draft, 1)).details.code).toBe('event.not_on_sale');
  },
  async category() {
    const section = await category();
    await tellsApart(`category=${section.documentId}`, { category: section.documentId }, {});
  },
  difficulty: () => tellsApart('difficulty=hard', { difficulty: 'hard' }, { difficulty: 'easy' }),
  async tags() {
    const tag = unique('tag');
    await tellsApart(`tag=${tag}`, { tags: [tag] }, { tags: ['other'] });
  },
  startsAt: () => tellsApart(`to=${day(2)}`, { startsAt: day(1), endsAt: day(3) }, { startsAt: day(3), endsAt: day(4) }),
  endsAt: () => tellsApart(`from=${day(12)}`, { startsAt: day(10), endsAt: day(13) }, { startsAt: day(10), endsAt: day(11) }),
  price: () => tellsApart('minPrice=40', { price: 45 }, { price: 4.5 }),
  async venue() {
    const place = await venue({ name: unique('Place'), timezone: 'Asia/Tokyo', currency: 'JPY', deliveryFee: 0, rank: 900 });
    await isShown({ venue: place.documentId, location: null, price: 500 }, { timezone: 'Asia/Tokyo', currency: 'JPY', price: 500 });
    await isShown({ venue: house.documentId }, { timezone: 'Europe/Vienna', currency: 'EUR' });
  },
  async capacity() {
    const event = await published({ capacity: 2 }, organizer);
    expect(errorOf(await book(event, 3)).status).toBe(409);
    await book(event, 2).expect(201);
  },
  async ticketsPerPerson() {
    const event = await published({ ticketsPerPerson: 2 }, organizer);
    expect(errorOf(await book(event, 3)).details.code).toBe('ticket.too_many');
    await book(event, 2).expect(201);
  },
  async doorsOpenMinutes() {
    const event = await published({ doorsOpenMinutes: 60 }, organizer);
    const [ticket] = (await book(event, 1).expect(201)).body.data;
    const scan = () => organizer.call('post', '/api/tickets/check-in', { code: ticket.code });
    expect(errorOf(await scan()).details.code).toBe('ticket.door_closed');
    await organizer.call('patch', `/api/events/${event.documentId}`, { doorsOpenMinutes: 10_080 }).expect(200);
    await scan().expect(200);
  },
  async seatsTaken() {
    const event = await published({ capacity: 3 }, organizer);
    await book(event, 2).expect(201);
    expect(await shown(event)).toMatchObject({ seatsLeft: 1, isSoldOut: false });
  },
  async images() {
    const data = {
      name: 'oak.webp',
      hash: unique('oak'),
      ext: '.webp',
      mime: 'image/webp',
      size: 1,
      url: `/uploads/${unique('oak')}.webp`,
    };
    const file = await strapi.db.query('plugin::upload.file').create({ data: { ...data, provider: 'local' } });
    const event = await published({}, organizer);
    await strapi.documents('api::event.event').update({ documentId: event.documentId, data: { images: [file.id] } });
    expect((await shown(event)).images).toMatchObject([{ id: file.id, url: data.url }]);
  },
  ingredients: () => isShown({ ingredients: [{ name: 'Flour', amount: 0.5, unit: 'kg' }] }),
  async organizer() {
    const other = await person('organizer');
    const event = await published({}, organizer);
    await other.call('patch', `/api/events/${event.documentId}`, { title: 'Mine' }).expect(404);
    await organizer.call('patch', `/api/events/${event.documentId}`, { description: 'Still mine' }).expect(200);
  },
  async cancelReason() {
    const event = await published({}, organizer);
    await organizer.call('post', `/api/events/${event.documentId}/cancel`, { reason: 'Rain' }).expect(200);
    const seen = (await organizer.call('get', `/api/events/${event.documentId}`).expect(200)).body.data;
    expect(seen).toMatchObject({ status: 'cancelled', cancelReason: 'Rain' });
  },
});
