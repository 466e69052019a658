/** One phone is one person’s, however it is typed and through whichever door; what is no phone is refused everywhere. */
import { errorOf, visitor, type Client } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, person, unique, venue, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';

const SAME = ['+49 30 1234567', '0049 30 1234567', '030 1234567', '+49 (0)30 1234567', '030/1234567', '030.123.4567'];
const NONE = ['-----', '+', '12345 call', '(((((((', '+999 1234567', '+1 555 0123', '1'.repeat(16), '0000000'];
const NUMBER = '+49301234567';

let berlin: { documentId: string; id: number };
let staff: Person;
let panel: Client;
let table: string;
let soup: Awaited<ReturnType<typeof dish>>;
beforeAll(async () => {
  berlin = await venue({ timezone: 'Europe/Berlin', rank: -9000 });
  staff = await person('staff');
  panel = (await panelUser('samovar-owner')).call;
  const made = { number: unique('T'), seats: 4, venue: berlin.documentId };
  table = (await staff.call('post', '/api/tables', made).expect(201)).body.data.documentId;
  soup = await dish({ venues: [berlin.documentId] });
});
afterAll(() => strapi.db.connection('venues').where({ id: berlin.id }).update({ rank: 900 }));

let hours = 30;
const later = () => new Date(Date.UTC(2027, 0, 1, (hours += 3))).toISOString();
const aBooking = (facts: object) => ({ table, guests: 2, name: 'Lena', startsAt: later(), ...facts });

it('a booking keeps the number, and a second one of the same guest is known by it', async () => {
  const startsAt = later();
  const first = (await visitor('post', '/api/bookings', aBooking({ startsAt, phone: SAME[0] })).expect(201)).body.data;
  for (const phone of SAME.slice(1)) {
    const again = errorOf(await visitor('post', '/api/bookings', aBooking({ startsAt, phone })).expect(409));
    expect(again.details).toMatchObject({ code: 'booking.already_requested', number: first.number });
  }
  expect(await strapi.db.connection('bookings').where({ number: first.number }).pluck('phone')).toEqual([NUMBER]);
});

it('what is no phone is no contact: nobody’s booking is told to a stranger', async () => {
  for (const phone of NONE) {
    const refusal = errorOf(await visitor('post', '/api/bookings', aBooking({ phone })).expect(400));
    expect(refusal.details.errors?.[0]?.path).toEqual(['phone']);
  }
});

it('a queue knows who waits already', async () => {
  const startsAt = later();
  const join = (phone: string) => visitor('post', '/api/waitlist', { venue: berlin.documentId, guests: 2, name: 'Lena', startsAt, phone });
  const [first] = SAME;
  const [answer, ...others] = [await join(String(first)), ...(await Promise.all(SAME.slice(1).map(join)))];
  if (answer.status !== 201) expect(errorOf(answer).details.code).toMatch(/^(waitlist|booking)\./);
  else for (const other of others) expect(errorOf(other).details.code).toBe('waitlist.already_waiting');
});

it('who brings an order calls the number', async () => {
  const ask = async (phone: string) => {
    const guest = await customerWithCart([soup, 1]);
    return guest.call('post', '/api/orders', { ...DELIVERY, venue: berlin.documentId, delivery: { ...DELIVERY.delivery, phone } });
  };
  for (const phone of ['030 1234567', '+49 (0)30 1234567']) expect((await ask(phone)).body.data.delivery.phone).toBe(NUMBER);
  expect(errorOf(await ask('-----')).details.errors?.[0]?.path).toEqual(['delivery', 'phone']);
  expect(errorOf(await ask('+999 1234567')).details.errors?.[0]?.path).toEqual(['delivery', 'phone']);
});

it('an account keeps one number, and signs in by it in any way of writing', async () => {
  const guest = await person();
  await strapi.db
    .connection('up_users')
    .where({ id: guest.id })
    .update({ phone: NUMBER.slice(1) });
  for (const phone of SAME) expect((await guest.call('patch', '/api/users/me', { phone }).expect(200)).body.phone).toBe(NUMBER);
  await guest.call('patch', '/api/users/me', { phone: null }).expect(200);
  for (const phone of NONE) {
    errorOf(await guest.call('patch', '/api/users/me', { phone }).expect(400));
    errorOf(await visitor('post', '/api/auth/phone', { phone }).expect(400));
  }
});

it('the panel reads them alike: a venue’s, a booking’s', async () => {
  const write = (path: string, phone: string) => panel('put', `/content-manager/collection-types/${path}`, { phone });
  await write(`api::venue.venue/${berlin.documentId}`, '030 1234567').expect(200);
  expect(await strapi.db.connection('venues').where({ id: berlin.id }).pluck('phone')).toEqual([NUMBER]);
  expect(errorOf(await write(`api::venue.venue/${berlin.documentId}`, '-----').expect(400)).details.errors?.[0]?.path).toEqual(['phone']);
});

it('the panel’s form of a person takes any way of writing, keeps one number, and nobody has it twice', async () => {
  const [guest, other] = [await person(), await person()];
  const rowOf = async ({ id }: Person) => strapi.db.connection('up_users').where({ id }).first('document_id as documentId', 'phone');
  const write = async (who: Person, phone: string | null) =>
    panel('put', `/content-manager/collection-types/plugin::users-permissions.user/${(await rowOf(who)).documentId}`, { phone });
  const mine = '+49 30 7654321';
  for (const phone of [mine, '0049 30 7654321', '030 7654321', '49307654321']) {
    await strapi.db.connection('up_users').where({ id: guest.id }).update({ phone: null });
    expect((await write(guest, phone)).status).toBe(200);
    expect((await rowOf(guest)).phone).toBe('49307654321');
  }
  for (const phone of NONE) {
    const refused = await write(other, phone);
    expect([phone, refused.status, errorOf(refused).details.errors?.[0]?.path]).toEqual([phone, 400, ['phone']]);
  }
  expect((await write(other, mine)).status).toBe(409);
  expect((await write(guest, null)).status).toBe(200);
});

it('every type with a phone says in which country it is typed', async () => {
  const { declarationsOf } = running<typeof import('../../src/platform/registry')>('src/platform/registry');
  const components = new Set(Object.entries(strapi.components).flatMap(([uid, { attributes }]) => ('phone' in attributes ? [uid] : [])));
  const holders = Object.entries(strapi.contentTypes).filter(([, { attributes }]) =>
    Object.entries(attributes as Record<string, { component?: string }>).some(
      ([name, { component = '' }]) => name === 'phone' || components.has(component),
    ),
  );
  const silent = holders.filter(([uid]) => !declarationsOf(uid as Parameters<typeof declarationsOf>[0]).some(({ phonesIn }) => phonesIn));
  expect(silent.map(([uid]) => uid)).toEqual([]);
  expect(holders.length).toBeGreaterThan(4);
});
