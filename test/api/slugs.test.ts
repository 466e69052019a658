/** Names in web addresses: made when a row is saved, whoever saves it, and good wherever an id is. */
import { client, errorOf, visitor } from '../helpers/api';
import { drafted, inHours } from '../helpers/events';
import { category, dish, person, unique, venue, type Person } from '../helpers/house';
import { panelUser, type PanelUser } from '../helpers/panel';

let staff: Person;
let owner: PanelUser;
beforeAll(async () => {
  staff = await person('staff');
  owner = await panelUser('samovar-owner');
});

const letters = () => unique('').replace(/[^a-z]/g, '');

it('is made of any script, is never empty, and is counted for the next of one name', async () => {
  const section = (await category()).documentId;
  const tail = letters();
  const add = async (name: string, who: Person) =>
    (await who.call('post', '/api/dishes', { name, price: 1, category: section }).expect(201)).body.data.slug;
  expect(await add(`日本 ${tail}`, staff)).toBe(`ri-ben-${tail}`);
  const [cook, other] = [await person('cook'), await person('cook')];
  expect([await add(`日本 ${tail}`, cook), await add(`日本 ${tail}`, other)]).toEqual([`ri-ben-${tail}-2`, `ri-ben-${tail}-3`]);
  expect(await add(`Щ${tail} `.padEnd(150, 'Ж'), staff)).toMatch(/^[a-z0-9-]{50,100}$/);
});

it('is made in the panel when the form is saved, and anew when it was emptied', async () => {
  const name = `Winter specials ${letters()}`;
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const made = await owner.call('post', '/content-manager/collection-types/api::category.category', { name }).expect(201);
  expect(made.body.data.slug).toBe(slug);
  const address = `/content-manager/collection-types/api::category.category/${made.body.data.documentId}`;
  expect((await owner.call('put', address, { name: `${name} two`, slug: '' }).expect(200)).body.data.slug).toBe(`${slug}-two`);
  const asked = { contentTypeUID: 'api::category.category', field: 'slug', data: { name: '日本' } };
  expect((await owner.call('post', '/content-manager/uid/generate', asked).expect(200)).body.data).toMatch(/^ri-ben(-\d+)?$/);
  errorOf(await owner.call('put', address, { slug: '--' }).expect(400));
  errorOf(await owner.call('put', address, { slug: 'abcdefghijklmnopqrstuvwx' }).expect(400));
});

it('two of one name at the same moment get two', async () => {
  const cooks = await Promise.all(Array.from({ length: 4 }, () => person('cook')));
  const section = (await category()).documentId;
  const name = `Soup ${letters()}`;
  const made = await Promise.all(cooks.map((cook) => cook.call('post', '/api/dishes', { name, price: 1, category: section })));
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(made.map(({ body }) => body.data.slug)).size).toBe(4);
});

describe('stands wherever an id may stand', () => {
  it('of dishes, sections and venues: to read, to change, to delete, in actions below and in bodies', async () => {
    const section = await category({ slug: `s-${letters()}` });
    const { slug: inSection } = section as unknown as { slug: string };
    const made = (await staff.call('post', '/api/dishes', { name: unique('Soup'), price: 1, category: inSection }).expect(201)).body.data;
    expect(made.category.documentId).toBe(section.documentId);
    expect((await visitor('get', `/api/dishes/${made.slug}`).expect(200)).body.data.documentId).toBe(made.documentId);
    expect((await visitor('get', `/api/categories/${inSection}/dishes`).expect(200)).body.data).toHaveLength(1);
    await staff.call('patch', `/api/dishes/${made.slug}`, { price: 2 }).expect(200);
    await staff.call('post', `/api/dishes/${made.slug}/sold-out`, {}).expect(200);
    await staff.call('delete', `/api/dishes/${made.slug}`).expect(204);
    await staff.call('patch', `/api/categories/${inSection}`, { rank: 3 }).expect(200);
    const place = (await venue({ slug: `v-${letters()}` })) as unknown as { slug: string };
    await visitor('get', `/api/venues/${place.slug}`).expect(200);
    expect(errorOf(await visitor('get', '/api/dishes/no-such-dish')).status).toBe(404);
    expect(errorOf(await staff.call('patch', '/api/dishes/no-such-dish', { price: 2 })).status).toBe(404);
  });

  it('of events, for whoever owns them and for nobody else', async () => {
    const event = await drafted({ startsAt: inHours(72), endsAt: inHours(74) });
    const at = `/api/events/${event.slug}`;
    await event.organizer.call('patch', at, { capacity: 9 }).expect(200);
    expect(errorOf(await (await person('organizer')).call('patch', at, { capacity: 9 })).status).toBe(404);
    await event.organizer.call('post', `${at}/publish`).expect(200);
    const guest = await person();
    await guest.call('post', `${at}/tickets`, { quantity: 1 }).expect(201);
    expect((await event.organizer.call('get', `${at}/attendees`).expect(200)).body.data).toHaveLength(1);
    expect((await client()('get', at).expect(200)).body.data.documentId).toBe(event.documentId);
  });
});

it('a dish made by code has one, too', async () => {
  const made = (await dish({ name: '日本' + letters() })) as unknown as { slug: string };
  expect(made.slug).toMatch(/^ri-ben/);
});
