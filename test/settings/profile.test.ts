/** Whatever people say of themselves, and the house of them, is told and kept to. */
import { visitor } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { everySetting } from './every-setting';

let staff: Person;
beforeAll(async () => {
  await venue({ rank: -2000 });
  staff = await person('staff');
});

const profileOf = async (who: Person): Promise<string> => (await who.call('get', '/api/users/me').expect(200)).body.profile.documentId;
const shown = async (who: Person) => (await visitor('get', `/api/profiles/${await profileOf(who)}`).expect(200)).body.data;
const say = (who: Person, facts: object) => who.call('patch', '/api/profiles/me', facts).expect(200);
async function isShown(facts: object): Promise<void> {
  const who = await person('cook');
  await say(who, facts);
  expect(await shown(who)).toMatchObject(facts);
}
/** Who is found among the cooks by these words. */
async function tellsApart(query: string, one: object, other: object): Promise<void> {
  const ids = [];
  for (const facts of [one, other]) {
    const cook = await person('cook');
    await say(cook, facts);
    ids.push(await profileOf(cook));
  }
  const found = JSON.stringify((await visitor('get', `/api/cooks?pagination[pageSize]=100&${query}`).expect(200)).body.data);
  expect(ids.map((id) => found.includes(id))).toEqual([true, false]);
}
const at = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({ place: { latitude, longitude } });
const order = async (cook: Person, quantity = 1, request: object = PICKUP) =>
  (await customerWithCart([await dish({ cook: cook.id, price: 5 }), quantity])).call('post', '/api/orders', request);

everySetting('api::profile.profile', {
  displayName: () => isShown({ displayName: unique('Nonna') }),
  bio: () => isShown({ bio: 'Since 1962' }),
  async area() {
    const area = unique('Area');
    await tellsApart(`area=${area}`, { area }, { area: 'Elsewhere' });
  },
  async specialties() {
    const plov = unique('Plov');
    await tellsApart(`specialty=${plov}`, { specialties: [plov] }, { specialties: ['Pasta'] });
  },
  latitude: () => tellsApart('near=10,10,5', at({ latitude: 10, longitude: 10 }), at({ latitude: 11, longitude: 10 })),
  longitude: () => tellsApart('near=20,20,5', at({ latitude: 20, longitude: 20 }), at({ latitude: 20, longitude: 21 })),
  async radiusKm() {
    // About 11 km north of the guest.
    const far = at({ latitude: DELIVERY.delivery.latitude + 0.1, longitude: DELIVERY.delivery.longitude });
    const statuses = [];
    for (const radiusKm of [5, 20]) {
      const cook = await person('cook');
      await say(cook, { ...far, radiusKm });
      statuses.push((await order(cook, 1, DELIVERY)).body.error?.details.code);
    }
    expect(statuses).toEqual(['order.too_far_away', undefined]);
  },
  async dailyPortions() {
    await isShown({ dailyPortions: 2 });
    const codes = [];
    for (const dailyPortions of [2, 3, null]) {
      const cook = await person('cook');
      await say(cook, { dailyPortions });
      codes.push((await order(cook, 3)).body.error?.details.errors[0].code);
    }
    expect(codes).toEqual(['dish.cook_few_portions', undefined, undefined]);
  },
  async isTakingOrders() {
    const plov = unique('Plov');
    await tellsApart(`specialty=${plov}`, { specialties: [plov] }, { specialties: [plov], isTakingOrders: false });
    const codes = [];
    for (const isTakingOrders of [true, false]) {
      const cook = await person('cook');
      const guest = await customerWithCart([await dish({ cook: cook.id, price: 5 }), 1]);
      await say(cook, { isTakingOrders });
      codes.push((await guest.call('post', '/api/orders', PICKUP)).body.error?.details.errors[0].code);
    }
    expect(codes).toEqual([undefined, 'dish.cook_not_selling']);
  },
  async approval() {
    const cook = await person('cook');
    const specialty = unique('Plov');
    await say(cook, { specialties: [specialty] });
    const count = async () => (await visitor('get', `/api/cooks?specialty=${specialty}`).expect(200)).body.data.length;
    expect(await count()).toBe(1);
    await staff.call('post', `/api/profiles/${await profileOf(cook)}/approval`, { approval: 'suspended' }).expect(200);
    expect(await count()).toBe(0);
  },
  async avatar() {
    const who = await person();
    const data = { name: 'me.webp', hash: unique('me'), ext: '.webp', mime: 'image/webp', size: 1, url: `/uploads/${unique('me')}.webp` };
    const file = await strapi.db.query('plugin::upload.file').create({ data: { ...data, provider: 'local' } });
    const id = await profileOf(who);
    await strapi.documents('api::profile.profile').update({ documentId: id, data: { avatar: file.id } });
    const { body } = await visitor('get', `/api/profiles/${id}?populate=avatar`).expect(200);
    expect(body.data.avatar.url).toContain(data.url);
  },
  followersCount: counted,
  followingCount: counted,
  followers: counted,
  following: counted,
  async user() {
    const [me, other] = [await person(), await person()];
    await say(other, { displayName: unique('Other') });
    expect(await profileOf(me)).not.toBe(await profileOf(other));
  },
});

async function counted(): Promise<void> {
  const [fan, star] = [await person(), await person()];
  await fan.call('put', `/api/profiles/${await profileOf(star)}/follow`);
  expect([(await shown(star)).followersCount, (await shown(fan)).followingCount]).toEqual([1, 1]);
  const list = async (who: Person, side: string) =>
    (await visitor('get', `/api/profiles/${await profileOf(who)}/${side}`).expect(200)).body.data.map(
      ({ documentId }: { documentId: string }) => documentId,
    );
  expect(await list(star, 'followers')).toEqual([await profileOf(fan)]);
  expect(await list(fan, 'following')).toEqual([await profileOf(star)]);
}
