/** Profiles, cooks and the notices inside. */
import request from 'supertest';
import sharp from 'sharp';
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, person, unique, type Person } from '../helpers/house';
import { becomes } from '../helpers/patience';

const myProfile = async (who: Awaited<ReturnType<typeof person>>): Promise<string> =>
  (await who.call('get', '/api/users/me').expect(200)).body.profile.documentId;

test('a profile is there with the account; its person changes it, nobody else', async () => {
  const [me, other] = [await person('cook'), await person()];
  const id = await myProfile(me);
  const whole = {
    displayName: 'Nonna',
    bio: 'Since 1962',
    specialties: ['Pasta'],
    area: 'Graz',
    radiusKm: 5.5,
    dailyPortions: 20,
    isTakingOrders: true,
  };
  const place = { latitude: 47.0707, longitude: 15.4395 };
  const { body: mine } = await me.call('put', '/api/profiles/me', { ...whole, place }).expect(200);
  expect(mine.data.place).toEqual({ latitude: 47.07, longitude: 15.44 });
  const { body } = await visitor('get', `/api/profiles/${id}`).expect(200);
  expect(body.data).toMatchObject(whole);
  for (const where of ['latitude', 'longitude', 'place']) expect(body.data).not.toHaveProperty(where);
  await visitor('get', `/api/profiles?filters[latitude][$gt]=40`).expect(400);
  expect(JSON.stringify(body)).not.toContain(me.email);
  await other.call('patch', '/api/profiles/me', { displayName: 'Other' }).expect(200);
  expect((await visitor('get', `/api/profiles/${id}`).expect(200)).body.data.displayName).toBe('Nonna');
  for (const made of [{ approval: 'approved' }, { user: 1 }, { documentId: id }])
    expect(errorOf(await me.call('patch', '/api/profiles/me', made)).status).toBe(400);
});

test('profiles tell no address: neither shown, nor filtered, nor sorted by', async () => {
  const me = await person();
  const id = await myProfile(me);
  const populated = await visitor('get', `/api/profiles/${id}?populate=*`).expect(200);
  expect(populated.body.data).not.toHaveProperty('user');
  expect(JSON.stringify(populated.body)).not.toContain(me.email);
  for (const query of [`filters[user][email]=${me.email}`, 'sort=user.email', 'filters[user][password][$startsWith]=$2']) {
    const { status, body } = await visitor('get', `/api/profiles?filters[documentId]=${id}&${query}`);
    expect([query, status, JSON.stringify(body).includes(me.email)]).toEqual([query, 400, false]);
  }
});

test('the public name follows the given one, until the person has chosen another', async () => {
  const me = await person();
  const shown = async () => (await visitor('get', `/api/profiles/${await myProfile(me)}`).expect(200)).body.data.displayName;
  const [first, second, third, chosen] = [unique('Anna'), unique('Anya'), unique('User'), unique('Nonna')];
  await me.call('patch', '/api/users/me', { name: first }).expect(200);
  expect(await shown()).toBe(first);
  await me.call('patch', '/api/users/me', { name: null, username: third }).expect(200);
  expect(await shown()).toBe(third);
  await me.call('patch', '/api/users/me', { name: second }).expect(200);
  await me.call('patch', '/api/profiles/me', { displayName: chosen }).expect(200);
  await me.call('patch', '/api/users/me', { name: first, username: unique('User') }).expect(200);
  expect(await shown()).toBe(chosen);
});

test('a customer hangs up a picture of the own uploads, and takes it down', async () => {
  const [me, other] = [await person(), await person()];
  const drawn = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  const send = async (who: Person): Promise<number> => {
    const answer = await request(strapi.server.httpServer)
      .post('/api/upload')
      .set('Authorization', `Bearer ${who.token}`)
      .attach('files', drawn, 'me.png')
      .expect(201);
    return answer.body[0].id;
  };
  const [own, foreign] = [await send(me), await send(other)];
  const hang = (avatar: number | null) => me.call('patch', '/api/profiles/me', { avatar });
  const { body } = await hang(own).expect(200);
  expect(body.data.avatar).toMatchObject({ id: own, url: expect.stringContaining('/uploads/') });
  for (const wrong of [foreign, 2_000_000_000])
    expect(errorOf(await hang(wrong).expect(400)).details.errors?.[0]?.path).toEqual(['avatar']);
  await me.call('patch', '/api/profiles/me', { bio: 'I stay in the picture' }).expect(200);
  expect((await me.call('get', '/api/profiles/me').expect(200)).body.data.avatar).toMatchObject({ id: own });
  expect((await hang(null).expect(200)).body.data.avatar).toBeNull();
});

test('a customer becomes a cook or an organizer as whoever registers as one; the house is told of a cook who waits', async () => {
  const take = (who: Person, trade: string) => who.call('post', '/api/users/me/trade', { trade });
  const organizer = await person();
  expect((await take(organizer, 'organizer').expect(200)).body).toMatchObject({
    role: { type: 'organizer' },
    profile: { approval: 'none' },
  });
  expect(errorOf(await take(organizer, 'cook').expect(409)).details.code).toBe('account.trade_kept');
  errorOf(await take(await person(), 'staff').expect(400));
  await visitor('post', '/api/users/me/trade', { trade: 'cook' }).expect(401);
  const [cook] = [await person(), await person('staff')];
  strapi.config.set('accounts.approvesCooks', false);
  try {
    expect((await take(cook, 'cook').expect(200)).body).toMatchObject({ role: { type: 'cook' }, profile: { approval: 'pending' } });
  } finally {
    strapi.config.set('accounts.approvesCooks', true);
  }
  const { documentId } = (await cook.call('get', '/api/users/me').expect(200)).body;
  const events = (await eventsOf(documentId)).filter(({ name }) => name === 'user.trade_taken_up');
  expect(events).toMatchObject([{ payload: { trade: 'cook', approval: 'pending' } }]);
  const told = () => strapi.db.connection('notifications').where({ template: 'cook-asks-approval', about: documentId });
  await becomes(async () => (await told()).length > 0, true);
});

test('cooks are found by specialty and area while they are approved and take orders', async () => {
  const [cook, staff] = [await person('cook'), await person('staff')];
  const specialty = unique('Plov');
  await cook.call('patch', '/api/profiles/me', { specialties: [specialty], area: 'Old Town' }).expect(200);
  const found = async (query = '') =>
    (await visitor('get', `/api/cooks?specialty=${specialty.toUpperCase()}${query}`).expect(200)).body.data.length;
  expect([await found(), await found('&area=old'), await found('&area=harbour')]).toEqual([1, 1, 0]);
  await cook.call('patch', '/api/profiles/me', { isTakingOrders: false }).expect(200);
  expect(await found()).toBe(0);
  await cook.call('patch', '/api/profiles/me', { isTakingOrders: true }).expect(200);
  const id = await myProfile(cook);
  await cook.call('post', `/api/profiles/${id}/approval`, { approval: 'approved' }).expect(403);
  await staff.call('post', `/api/profiles/${id}/approval`, { approval: 'suspended' }).expect(200);
  expect(await found()).toBe(0);
  const twice = await staff.call('post', `/api/profiles/${id}/approval`, { approval: 'suspended' });
  expect(errorOf(twice).details).toMatchObject({ code: 'profile.approval_impossible', legal: ['approved'] });
  await staff.call('post', `/api/profiles/${await myProfile(staff)}/approval`, { approval: 'approved' }).expect(409);
});

describe('cooks nearby', () => {
  const at = async (longitude: number, facts: object = {}) => {
    const cook = await person('cook');
    await cook.call('patch', '/api/profiles/me', { place: { latitude: -41.5, longitude }, ...facts }).expect(200);
    return myProfile(cook);
  };
  const near = async (query: string): Promise<{ documentId: string; distanceKm: number }[]> =>
    (await visitor('get', `/api/cooks?near=${query}`).expect(200)).body.data;

  test('are found within so many kilometres, or where they deliver; the nearest first, also across the date line', async () => {
    const specialty = unique('Manti');
    const [far, close, beyond] = [
      await at(-179.9, { specialties: [specialty], radiusKm: 30 }),
      await at(179.99, { specialties: [specialty], radiusKm: 1 }),
      await at(-178, { specialties: [specialty] }),
    ];
    const ids = async (query: string) => (await near(`${query}&specialty=${specialty}`)).map(({ documentId }) => documentId);
    expect(await ids('-41.5,179.95,20')).toEqual([close, far]);
    expect(await ids('-41.5,179.95,5')).toEqual([close]);
    expect(await ids('-41.5,179.95')).toEqual([far]);
    expect(await ids('-41.5,-178.05')).toEqual([beyond]);
    expect(await ids('-41.5,-178,900')).toEqual([beyond, far, close]);
    const page = await visitor('get', `/api/cooks?near=-41.5,-178,900&specialty=${specialty}&pagination[page]=2&pagination[pageSize]=2`);
    expect(page.body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([close]);
    expect(page.body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
    const [nearest] = await near(`-41.5,179.95,20&specialty=${specialty}`);
    expect(nearest?.distanceKm).toBeCloseTo(3.3, 1);
    expect(nearest).not.toHaveProperty('latitude');
  });

  test.each(['48', '48,16,0', '91,16', '48,181', '48,16,1001', 'a,b', '48,16,5,6', '48,16;drop'])('near=%s is refused', async (query) => {
    const refused = errorOf(await visitor('get', `/api/cooks?near=${encodeURIComponent(query)}`));
    expect([refused.status, refused.details.errors?.[0]?.path]).toEqual([400, ['near']]);
  });

  test('are looked for along an index', async () => {
    const { cooksStatement } = running<typeof import('../../src/api/profile/rows/cooks')>('src/api/profile/rows/cooks');
    const { sql, bindings } = cooksStatement({ near: { latitude: 48.2, longitude: 16.4, km: 5 } }, { page: 1, pageSize: 25 });
    await strapi.db
      .transaction(async ({ trx }) => {
        await trx.raw(`insert into profiles (document_id, display_name, approval, is_taking_orders, latitude, longitude)
          select 'near' || n, 'n', 'approved', true, random() * 160 - 80, random() * 360 - 180 from generate_series(1, 20000) n`);
        await trx.raw('analyze profiles');
        const { rows } = (await trx.raw(`explain ${sql}`, bindings)) as { rows: Record<string, string>[] };
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('profiles_place');
        throw new Error('undone');
      })
      .catch((error: Error) => expect(error.message).toBe('undone'));
  });
});

test('new cooks wait where the house wants to approve them', async () => {
  strapi.config.set('accounts.approvesCooks', false);
  const cook = await person('cook').finally(() => strapi.config.set('accounts.approvesCooks', true));
  expect((await cook.call('get', '/api/users/me').expect(200)).body.profile.approval).toBe('pending');
});

test('notices inside are mine, newest first, and are read once', async () => {
  const [me, other] = [await person(), await person()];
  const now = new Date();
  const facts = (index: number) => ({
    document_id: `${String(index).padStart(2, '0')}${unique('n').replace(/\W/g, '')}`.slice(0, 24).padEnd(24, 'x'),
    event_id: unique('event'),
    channel: 'in_app',
    recipient: me.email,
    user_id: me.id,
    subject: `Notice ${index}`,
    template: 'user-confirmed',
    status: 'sent',
    language: 'en',
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  await strapi.db.connection('notifications').insert([facts(1), facts(2)]);
  const { body } = await me.call('get', '/api/notifications').expect(200);
  expect(body.data.map(({ subject }: { subject: string }) => subject)).toEqual(['Notice 2', 'Notice 1']);
  expect(body.meta).toEqual({ unread: 2, pagination: { page: 1, pageSize: 25, pageCount: 1, total: 2 } });
  const second = await me.call('get', '/api/notifications?pagination[page]=2&pagination[pageSize]=1').expect(200);
  expect(second.body.data.map(({ subject }: { subject: string }) => subject)).toEqual(['Notice 1']);
  expect((await other.call('get', '/api/notifications').expect(200)).body.data).toEqual([]);
  await other.call('post', `/api/notifications/${body.data[0].documentId}/read`, {}).expect(404);
  await me.call('post', `/api/notifications/${body.data[0].documentId}/read`, {}).expect(204);
  expect((await me.call('post', '/api/notifications/read-all', {}).expect(200)).body.data).toEqual({ read: 1 });
  expect((await me.call('get', '/api/notifications').expect(200)).body.meta.unread).toBe(0);
});

test('my own profile is read by “me”, and whoever is signed in sees whom they follow', async () => {
  const [me, other] = [await person('cook'), await person('cook')];
  const place = { latitude: 48.2, longitude: 16.37 };
  await me.call('patch', '/api/profiles/me', { displayName: 'Galina', place }).expect(200);
  const { documentId, ...mine } = (await me.call('get', '/api/profiles/me').expect(200)).body.data;
  expect(mine).toMatchObject({ displayName: 'Galina', place });
  await visitor('get', '/api/profiles/me').expect(401);
  const seen = async (who: Person) => (await who.call('get', `/api/profiles/${documentId}`).expect(200)).body.data.isFollowing;
  expect(await seen(other)).toBe(false);
  await other.call('put', `/api/profiles/${documentId}/follow`).expect(200);
  expect([await seen(other), await seen(me)]).toEqual([true, false]);
  expect((await visitor('get', `/api/profiles/${documentId}`).expect(200)).body.data).not.toHaveProperty('isFollowing');
});
