/** What guests read of the house and its venues, and that an owner's edit is on the next read. */
import { visitor } from '../helpers/api';
import { unique, venue } from '../helpers/house';

const SITE = 'api::site.site';
const FIELDS = ['title', 'about', 'phone', 'email', 'socials', 'terms', 'translations'] as const;

describe('the site', () => {
  let before: Record<string, unknown> | null;
  beforeAll(async () => {
    before = (await strapi.documents(SITE).findFirst({})) as never;
  });
  /** As it was: other tests read it too. */
  afterAll(async () => {
    if (before) await write(Object.fromEntries(FIELDS.map((field) => [field, before?.[field]])));
    else await strapi.db.connection('sites').delete();
  });

  /** As the panel does: through the Document Service. */
  const write = async (data: object) => {
    const { documentId } = (await strapi.documents(SITE).findFirst({})) ?? {};
    if (documentId) await strapi.documents(SITE).update({ documentId, data: data as never });
    else await strapi.documents(SITE).create({ data: data as never });
  };
  const read = async (headers = {}) => (await visitor('get', '/api/site', undefined, headers).expect(200)).body.data;

  it('tells who the house is, how to call it and its terms, in both languages', async () => {
    const facts = {
      title: unique('House'),
      about: 'A small house by the river.',
      phone: '+4315550123',
      email: 'house@samovar.test',
      terms: '## Terms\n\nPay at the till.',
      translations: { ru: { title: 'Дом', about: 'Небольшой дом у реки.', terms: '## Условия\n\nОплата на кассе.' } },
    };
    await write(facts);
    expect(await read()).toMatchObject(facts);
  });

  it('has an owner’s edit on the next read, ahead of the stack and through it, warm as it was', async () => {
    for (let round = 0; round < 3; round += 1) {
      const edit = { title: unique('House'), about: unique('About'), phone: `+43 1 555${1000 + round}` };
      await Promise.all([read(), read({ Cookie: 'a=b' })]);
      await write(edit);
      expect(await read()).toMatchObject(edit);
      expect(await read({ Cookie: 'a=b' })).toMatchObject(edit);
    }
  });

  it('tells nothing of who wrote it', async () => {
    for (const field of ['createdBy', 'updatedBy']) expect(await read()).not.toHaveProperty(field);
  });
});

it('the venues come with address, coordinates and hours, in their order', async () => {
  const hours = [
    { weekday: 'monday', opens: '09:00:00.000', closes: '22:00:00.000' },
    { weekday: 'friday', opens: '18:00:00.000', closes: '02:00:00.000' },
  ];
  const river = await venue({ rank: 901, address: 'Rose Street 12', latitude: 48.2082, longitude: 16.3738, hours });
  const hill = await venue({ rank: 902, address: 'Упинского 3', latitude: 41.3111, longitude: 69.2797, timezone: 'Asia/Tashkent' });
  const wanted = [river, hill].map(({ documentId }, index) => `filters[documentId][$in][${index}]=${documentId}`).join('&');
  const { data } = (await visitor('get', `/api/venues?${wanted}`).expect(200)).body;
  expect(data).toMatchObject([
    {
      documentId: river.documentId,
      address: 'Rose Street 12',
      latitude: 48.2082,
      longitude: 16.3738,
      timezone: 'Europe/Vienna',
      hours: hours.map(({ weekday }) => ({ weekday })),
    },
    { documentId: hill.documentId, address: 'Упинского 3', latitude: 41.3111, longitude: 69.2797, timezone: 'Asia/Tashkent', hours: [] },
  ]);
  const times = data[0].hours.map(({ opens, closes }: Record<string, string>) => [opens?.slice(0, 5), closes?.slice(0, 5)]);
  expect(times).toEqual([
    ['09:00', '22:00'],
    ['18:00', '02:00'],
  ]);
  expect(data[0]).not.toHaveProperty('acceptsBroken');
});
