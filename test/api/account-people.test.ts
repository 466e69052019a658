/** The own account, other people's accounts, and leaving. */
import { client, errorOf, visitor } from '../helpers/api';
import { customerWithCart, DELIVERY, dish, PASSWORD, person, unique, venue, type Person } from '../helpers/house';
import { table, wishFor } from '../helpers/tables';

beforeAll(() => venue());

const phone = (): string => `+431${Math.floor(10 ** 8 + Math.random() * 9 * 10 ** 8)}`;
const documentIdOf = async (who: Person): Promise<string> => (await who.call('get', '/api/users/me').expect(200)).body.documentId;

describe('my account', () => {
  test('shows what I am and never a secret', async () => {
    const me = await person('cook');
    const { body } = await me.call('get', '/api/users/me').expect(200);
    expect(body).toMatchObject({ email: me.email, confirmed: true, role: { type: 'cook' }, profile: { approval: 'approved' } });
    expect(JSON.stringify(body)).not.toMatch(/password|token|\$2[aby]\$/i);
  });

  test('PUT sets the whole, PATCH a part, and nothing else can be set', async () => {
    const me = await person();
    const whole = { username: unique('renamed'), name: 'Anna', surname: 'Karenina', phone: phone(), language: 'ru' };
    const { body } = await me.call('put', '/api/users/me', whole).expect(200);
    expect(body).toMatchObject({ ...whole, phone: null });
    expect(errorOf(await me.call('put', '/api/users/me', { name: 'Anna' })).details.errors).toHaveLength(4);
    expect((await me.call('patch', '/api/users/me', { name: null }).expect(200)).body).toMatchObject({ name: null, surname: 'Karenina' });
    expect(errorOf(await me.call('patch', '/api/users/me', {})).status).toBe(400);
    await visitor('post', '/api/auth/local', { identifier: whole.username, password: PASSWORD }).expect(200);
  });

  test('another phone counts when its code came back; a known number and an unknown one get the same answer', async () => {
    const [owner, me] = [await person(), await person()];
    const [known, unknown] = [phone(), phone()];
    await strapi.db
      .connection('up_users')
      .where({ id: owner.id })
      .update({ phone: known.slice(1) });
    const whole = { username: unique('same'), name: 'A', surname: 'B', language: 'en' };
    const answers = [];
    for (const number of [known, unknown]) answers.push(await me.call('patch', '/api/users/me', { phone: number }));
    for (const number of [phone(), phone()]) answers.push(await me.call('put', '/api/users/me', { ...whole, phone: number }));
    expect(answers.map(({ status, body }) => [status, body.phone])).toEqual(Array(4).fill([200, null]));
    const asked = await strapi.db.connection('phone_requests').where({ user_id: me.id, purpose: 'phone-link' }).pluck('phone');
    expect(asked.slice(0, 2)).toEqual([known.slice(1), unknown.slice(1)]);
    expect((await owner.call('patch', '/api/users/me', { phone: known }).expect(200)).body.phone).toBe(known);
    expect((await owner.call('patch', '/api/users/me', { phone: null }).expect(200)).body.phone).toBeNull();
  });

  test('a name belongs to one person, also when two take it at the same moment', async () => {
    const people = await Promise.all([person(), person(), person()]);
    const username = unique('wanted');
    const byName = await Promise.all(people.map((who) => who.call('patch', '/api/users/me', { username })));
    expect(byName.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('the export holds everything about me and nothing about others', async () => {
    const other = await customerWithCart([await dish(), 1]);
    const me = await customerWithCart([await dish(), 2]);
    const { body: order } = await me.call('post', '/api/orders', DELIVERY).expect(201);
    await other.call('post', '/api/orders', DELIVERY).expect(201);
    const { body } = await me.call('get', '/api/users/me/export').expect(200);
    expect(body.data.account.email).toBe(me.email);
    expect(body.data.sessions).toHaveLength(1);
    const { records } = body.data;
    expect(records['api::order.order'].map((row: { documentId: string }) => row.documentId)).toEqual([order.data.documentId]);
    expect(records['api::order.order'][0].delivery.address).toBe(DELIVERY.delivery.address);
    expect(records['api::profile.profile']).toHaveLength(1);
    expect(records['api::identity.identity']).toMatchObject([{ provider: 'web', providerId: me.email }]);
    expect(JSON.stringify(body)).not.toMatch(/\$2[aby]\$/);
    expect(JSON.stringify(body)).not.toContain(other.email);
  });
});

describe('leaving', () => {
  test('needs the password; nothing else that is sent along is swallowed', async () => {
    const me = await person();
    const leave = (body?: object) => me.call('delete', '/api/users/me', body);
    expect(errorOf(await leave().expect(400)).details.errors).toEqual([expect.objectContaining({ path: ['currentPassword'] })]);
    expect(errorOf(await leave({ currentPassword: 'Wrong-horse-9' }).expect(400)).details.code).toBe('auth.wrong_password');
    expect(errorOf(await leave({ currentPassword: PASSWORD, reason: 'x' }).expect(400)).details.errors).toEqual([
      expect.objectContaining({ path: ['reason'] }),
    ]);
    expect(errorOf(await me.call('delete', '/api/cart', { all: true }).expect(400)).details.errors).toEqual([
      expect.objectContaining({ path: ['all'] }),
    ]);
    await me.call('get', '/api/users/me').expect(200);
    await leave({ currentPassword: PASSWORD }).expect(204);
    await me.call('get', '/api/users/me').expect(401);
  });

  test('of an account without a password needs a sign-in of a moment ago', async () => {
    const me = await person();
    await strapi.db.connection.raw('alter table up_users disable trigger end_sessions_on_change');
    await strapi.db.connection('up_users').where({ id: me.id }).update({ password: null });
    await strapi.db.connection.raw('alter table up_users enable trigger end_sessions_on_change');
    const sessions = () => strapi.db.connection('strapi_sessions').where({ user_id: String(me.id) });
    const signedIn = (minutesAgo: number) =>
      sessions().update({ metadata: JSON.stringify({ loginAt: new Date(Date.now() - minutesAgo * 60_000).toISOString() }) });
    await signedIn(11);
    expect(errorOf(await me.call('delete', '/api/users/me').expect(403)).details.code).toBe('auth.sign_in_again');
    await signedIn(1);
    await me.call('delete', '/api/users/me').expect(204);
  });

  test('is refused while an order is under way; afterwards the person is gone and the totals stay', async () => {
    const me = await customerWithCart([await dish({ price: 12.5 }), 2]);
    const documentId = await documentIdOf(me);
    const { body } = await me.call('post', '/api/orders', { ...DELIVERY, note: 'Ring twice, ask for Anna' }).expect(201);
    const { documentId: orderId, total } = body.data;
    expect(errorOf(await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }))).toMatchObject({
      status: 409,
      details: { code: 'account.live_orders', count: 1 },
    });

    await me.call('post', `/api/orders/${orderId}/cancel`, { reason: 'Changed my mind' }).expect(200);
    await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    await me.call('get', '/api/users/me').expect(401);
    await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(400);

    const order = await strapi
      .documents('api::order.order')
      .findOne({ documentId: orderId, populate: ['delivery', 'customer', 'lines'] as never });
    expect(order).toMatchObject({ total, note: null, delivery: { address: '–', phone: null, latitude: null } });
    expect((order as unknown as { lines: unknown[] }).lines).toHaveLength(1);
    const left = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { documentId } });
    expect(left).toMatchObject({ email: null, phone: null, name: null, password: null, blocked: true, username: `deleted-${me.id}` });
    for (const table of ['identities', 'notifications']) expect(await strapi.db.connection(table).where({ user_id: me.id })).toEqual([]);
    expect(JSON.stringify(await strapi.db.connection('profiles').where({ user_id: me.id }))).not.toContain(me.email.split('@')[0]);
  });

  test('is refused while a table is booked; afterwards the booking names nobody', async () => {
    const me = await person();
    const { body } = await me
      .call('post', '/api/bookings', wishFor(await table(), { email: me.email, phone: '+43 1 5550123' }))
      .expect(201);
    expect(errorOf(await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }))).toMatchObject({
      status: 409,
      details: { code: 'account.live_bookings', count: 1 },
    });
    await me.call('post', `/api/bookings/${body.data.documentId}/cancel`, {}).expect(200);
    expect((await me.call('get', '/api/users/me/export').expect(200)).body.data.records['api::booking.booking']).toHaveLength(1);
    await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    const booking = await strapi.db.connection('bookings').where({ document_id: body.data.documentId }).first();
    expect(booking).toMatchObject({ name: '–', email: null, phone: null, note: null, status: 'cancelled' });
  });

  test('in the panel nobody deletes whoever bought something', async () => {
    const [buyer, idle] = [await customerWithCart([await dish(), 1]), await person()];
    await buyer.call('post', '/api/orders', DELIVERY).expect(201);
    const users = strapi.documents('plugin::users-permissions.user');
    await expect(users.delete({ documentId: await documentIdOf(buyer) })).rejects.toMatchObject({ code: 'account.has_orders' });
    await users.delete({ documentId: await documentIdOf(idle) });
    expect(await strapi.db.connection('profiles').where({ user_id: idle.id })).toEqual([]);
    await buyer.call('get', '/api/users/me').expect(200);
  });

  test('frees the address for a new beginning', async () => {
    const me = await person();
    await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    const again = { username: unique('again'), email: me.email, password: PASSWORD };
    await visitor('post', '/api/auth/local/register', again).expect(200);
    expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { email: me.email, confirmed: false } })).toBe(1);
  });
});

describe('other people', () => {
  test('are listed, searched and read by staff only', async () => {
    const [staff, guest, other] = [await person('staff'), await person(), await person()];
    const found = async (query: string) => (await staff.call('get', `/api/users?${query}`).expect(200)).body;
    expect(await found(`_q=${encodeURIComponent(guest.email.toUpperCase())}&pagination[pageSize]=5`)).toMatchObject({
      data: [{ email: guest.email }],
      meta: { pagination: { page: 1, pageSize: 5, pageCount: 1, total: 1 } },
    });
    expect((await found('_q=%25&pagination[pageSize]=1')).meta.pagination.total).toBe(0);
    const both = `filters[email][$in][0]=${guest.email}&filters[email][$in][1]=${staff.email}`;
    const emails = async (query: string) => (await found(`${both}&${query}`)).data.map(({ email }: Person) => email);
    expect(await emails('sort=role.type:desc,id')).toEqual([staff.email, guest.email]);
    expect(await emails('sort=email:asc')).toEqual([guest.email, staff.email]);
    expect(await emails('filters[role][type]=customer&filters[confirmed]=true')).toEqual([guest.email]);
    expect(await emails('filters[blocked]=true')).toEqual([]);
    expect((await found('pagination[pageSize]=1000')).meta.pagination.pageSize).toBe(100);
    const id = await documentIdOf(guest);
    expect((await staff.call('get', `/api/users/${id}`).expect(200)).body.email).toBe(guest.email);
    for (const path of ['/api/users', `/api/users/${id}`, `/api/users/${id}/sessions`]) await other.call('get', path).expect(403);
    for (const query of [
      'filters[password][$startsWith]=$2',
      'filters[resetPasswordToken][$notNull]=true',
      'filters[role][users][password][$startsWith]=$2',
      'filters[createdBy][email][$contains]=owner',
      'sort=password',
      'sort[0]=confirmationToken:asc',
      'filters[nothing]=1',
      'filters[email][$nothing]=1',
      'fields=password',
      'populate=role',
      'pagination[page]=0',
      'search=a',
      '_q[]=a',
    ])
      errorOf(await staff.call('get', `/api/users?${query}`).expect(400));
    expect((await found('_q=$2')).data).toEqual([]);
  });

  test('a block by staff ends the sessions at once; staff keep no staff', async () => {
    const [staff, colleague, guest] = [await person('staff'), await person('staff'), await person()];
    const id = await documentIdOf(guest);
    expect((await staff.call('get', `/api/users/${id}/sessions`).expect(200)).body.data).toHaveLength(1);
    await staff.call('patch', `/api/users/${id}`, { blocked: true }).expect(200);
    await guest.call('get', '/api/users/me').expect(401);
    await staff.call('patch', `/api/users/${id}`, { blocked: false }).expect(200);
    const refused = await staff.call('patch', `/api/users/${await documentIdOf(colleague)}`, { blocked: true });
    expect(errorOf(refused).details.code).toBe('account.not_yours_to_manage');
    const own = await staff.call('patch', `/api/users/${await documentIdOf(staff)}`, { blocked: false });
    expect(errorOf(own).details.code).toBe('account.not_yourself');
  });

  test('a role is given by a manager only, and is in force at once', async () => {
    const [manager, staff, guest] = [await person('manager'), await person('staff'), await person()];
    const id = await documentIdOf(guest);
    await staff.call('post', `/api/users/${id}/role`, { role: 'cook' }).expect(403);
    await guest.call('get', '/api/users').expect(403);
    await manager.call('post', `/api/users/${id}/role`, { role: 'staff' }).expect(200);
    await guest.call('get', '/api/users').expect(200);
    await manager.call('post', `/api/users/${id}/role`, { role: 'cook' }).expect(200);
    const { body } = await guest.call('get', '/api/users/me').expect(200);
    expect(body).toMatchObject({ role: { type: 'cook' }, profile: { approval: 'approved' } });
    const self = await manager.call('post', `/api/users/${await documentIdOf(manager)}/role`, { role: 'customer' });
    expect(errorOf(self).details.code).toBe('account.not_yourself');
    await manager.call('delete', `/api/users/${id}`).expect(204);
    await guest.call('get', '/api/users/me').expect(401);
  });
});

test('signing somebody out ends every session of that person', async () => {
  const [staff, guest] = [await person('staff'), await person()];
  const { body } = await visitor('post', '/api/auth/local', { identifier: guest.email, password: PASSWORD }).expect(200);
  await staff.call('post', `/api/users/${await documentIdOf(guest)}/sign-out`, {}).expect(204);
  await guest.call('get', '/api/users/me').expect(401);
  await client(body.jwt)('get', '/api/users/me').expect(401);
});
