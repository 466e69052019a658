/** The people screen's server side: who may see and do what, what it shows, and that no secret is ever among it. */
import { client, errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, eventsOf, PASSWORD, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { act as asked, panelUser, type PanelUser } from '../helpers/panel';
import type { PeoplePage, PersonDetails } from '../../src/plugins/backoffice/contract/people';

let owner: PanelUser;
let manager: PanelUser;
let support: PanelUser;
let host: PanelUser;
beforeAll(async () => {
  await venue();
  [owner, manager, support, host] = (await Promise.all(
    ['samovar-owner', 'samovar-manager', 'samovar-support', 'samovar-host'].map(panelUser) as [Promise<PanelUser>, ...Promise<PanelUser>[]],
  )) as [PanelUser, PanelUser, PanelUser, PanelUser];
});

const idOf = async (who: Person): Promise<string> =>
  (await strapi.db.connection('up_users').where({ id: who.id }).first('document_id')).document_id;
const find = async (query: string, who = owner): Promise<PeoplePage> =>
  (await who.call('get', `/backoffice/people?${query}`).expect(200)).body.data;
const see = async (id: string, who = owner): Promise<PersonDetails> =>
  (await who.call('get', `/backoffice/people/${id}`).expect(200)).body.data;
const act = (who: PanelUser, id: string, name: string, body: object = {}) => asked(who.call, name, { params: { id }, body });
const block = (who: PanelUser, id: string, blocked = true) => act(who, id, 'changeUser', { blocked });
const decide = (who: PanelUser, profile: string | null, approval: 'approved' | 'suspended') =>
  asked(who.call, 'decideApproval', { params: { id: profile }, body: { approval } });

describe('rights', () => {
  it('is shut without a panel token, for the API’s tokens, and for roles without it', async () => {
    const guest = await person('manager');
    const id = await idOf(guest);
    for (const [caller, status] of [
      [visitor, 401],
      [guest.call, 401],
      [host.call, 403],
    ] as const) {
      await caller('get', '/backoffice/people').expect(status);
      await caller('get', `/backoffice/people/${id}`).expect(status);
      await asked(caller, 'changeUser', { params: { id }, body: { blocked: true } }).expect(status);
      await asked(caller, 'endUserSession', { params: { id, session: '0'.repeat(32) } }).expect(status);
    }
  });

  it('lets support look, the manager keep, and only the owner give roles and anonymise', async () => {
    const guest = await person();
    const id = await idOf(guest);
    expect(await see(id, support)).toMatchObject({ acts: [], mayRevoke: false });
    expect((await see(id, manager)).acts).toEqual(['reset', 'sign-out', 'block']);
    expect((await see(id)).acts).toEqual(['reset', 'sign-out', 'role', 'block', 'close']);
    for (const name of ['confirmUser', 'sendPasswordReset', 'signUserOut', 'closeUser']) errorOf(await act(support, id, name).expect(403));
    errorOf(await block(support, id).expect(403));
    errorOf(await decide(support, (await see(id)).profile, 'approved').expect(403));
    for (const who of [support, manager]) errorOf(await act(who, id, 'changeUserRole', { role: 'staff' }).expect(403));
    errorOf(await act(manager, id, 'closeUser').expect(403));
    expect((await guest.call('get', '/api/users/me').expect(200)).body.role.type).toBe('customer');
  });
});

describe('finding', () => {
  it('by name, mail and phone, by role and by what needs a look', async () => {
    const cook = await person('cook');
    const name = unique('Zinaida');
    const phone = `431${Math.floor(10 ** 8 + Math.random() * 9 * 10 ** 8)}`;
    await cook.call('patch', '/api/users/me', { name, surname: 'Petrova' }).expect(200);
    // A number counts when its code came back.
    await strapi.db.connection('up_users').where({ id: cook.id }).update({ phone });
    const id = await idOf(cook);
    const ids = async (query: string) => (await find(query)).people.map((one) => one.id);
    for (const q of [
      name.toUpperCase(),
      `petrova ${name}`,
      cook.email.slice(0, 15),
      `+${phone.slice(0, 3)} ${phone.slice(3, 6)}-${phone.slice(6)}`,
    ])
      expect([q, await ids(`q=${encodeURIComponent(q)}`)]).toEqual([q, [id]]);
    expect(await ids(`q=${name}&role=cook`)).toEqual([id]);
    expect(await ids(`q=${name}&role=customer`)).toEqual([]);
    expect(await ids(`q=${name}&state=blocked`)).toEqual([]);
    await strapi.db.connection('up_users').where({ id: cook.id }).update({ confirmed: false });
    expect(await ids(`q=${name}&state=unconfirmed`)).toEqual([id]);
    expect(await ids('q=%25')).toEqual([]);
    expect(errorOf(await owner.call('get', '/backoffice/people?state=sad')).details.errors?.[0]?.path).toEqual(['state']);
  });

  it('shows who was here last first, a page at a time', async () => {
    await person();
    const latest = await person();
    const page = await find('');
    expect(page.people[0]?.id).toBe(await idOf(latest));
    expect(page.people.length).toBeLessThanOrEqual(50);
    expect(page.roles.map(({ type }) => type)).toEqual(expect.arrayContaining(['customer', 'cook', 'staff', 'manager']));
    expect(page.total).toBeGreaterThanOrEqual(page.people.length);
  });
});

it('shows devices, identities, orders with totals, and no code, hash or token', async () => {
  const guest = await customerWithCart([await dish({ price: 12.5 }), 2]);
  const { body } = await guest.call('post', '/api/orders', PICKUP).expect(201);
  await strapi.db.connection('orders').where({ document_id: body.data.documentId }).update({ payment_status: 'paid' });
  await visitor('post', '/api/auth/forgot-password', { email: guest.email }).expect(200);
  const seen = await see(await idOf(guest));
  expect(seen).toMatchObject({
    email: guest.email,
    identities: [{ provider: 'web', providerId: guest.email }],
    orderCount: 1,
    orders: { paid: [{ currency: 'EUR', total: body.data.total }], last: [{ number: body.data.number, status: 'placed' }] },
    bookings: { count: 0, last: [] },
  });
  expect(seen.sessions).toHaveLength(1);
  expect(seen.lastSeenAt).not.toBeNull();
  expect(JSON.stringify(seen)).not.toMatch(/password|hash|token|\$2[aby]\$/i);
});

describe('keeping', () => {
  it('signs one device out, then all: their next request is refused', async () => {
    const guest = await person();
    const { body: second } = await visitor('post', '/api/auth/local', { identifier: guest.email, password: PASSWORD }).expect(200);
    const id = await idOf(guest);
    const stranger = await person();
    const own = JSON.parse(Buffer.from(guest.token.split('.')[1] ?? '', 'base64url').toString()).sessionId as string;
    const end = (whose: string) => asked(manager.call, 'endUserSession', { params: { id: whose, session: own } });
    await end(await idOf(stranger)).expect(404);
    await end(id).expect(204);
    expect((await see(id)).sessions).toHaveLength(1);
    await guest.call('get', '/api/users/me').expect(401);
    await client(second.jwt)('get', '/api/users/me').expect(200);
    await act(manager, id, 'signUserOut').expect(204);
    await client(second.jwt)('get', '/api/users/me').expect(401);
  });

  it('blocks, unblocks, confirms, approves and gives a role by the API’s own rules, each an event with its actor', async () => {
    const cook = await person('cook');
    const id = await idOf(cook);
    expect((await block(manager, id).expect(200)).body.data).toEqual({ documentId: id });
    const { profile, ...blocked } = await see(id, manager);
    expect(blocked).toMatchObject({ isBlocked: true, sessions: [], acts: ['unblock', 'suspend'] });
    await cook.call('get', '/api/users/me').expect(401);
    await block(manager, id, false).expect(200);
    await decide(manager, profile, 'suspended').expect(200);
    expect(errorOf(await decide(manager, profile, 'suspended')).details.code).toBe('profile.approval_impossible');
    await decide(manager, profile, 'approved').expect(200);
    await act(owner, id, 'changeUserRole', { role: 'staff' }).expect(200);
    errorOf(await act(owner, id, 'changeUserRole', { role: 'admin' }).expect(400));
    expect(errorOf(await act(manager, id, 'changeUser', { blocked: false, username: 'other' }).expect(400)).details.errors).toMatchObject([
      { path: ['username'] },
    ]);
    await strapi.db.connection('up_users').where({ id: cook.id }).update({ confirmed: false });
    await act(manager, id, 'confirmUser').expect(204);
    expect((await see(id)).isConfirmed).toBe(true);
    const rows = await strapi.db.connection('outbox_events').where({ key: id }).orderBy('id').select('name', 'actor');
    expect(rows.map(({ name }) => name)).toEqual([
      'user.blocked',
      'user.unblocked',
      'user.approval_changed',
      'user.approval_changed',
      'user.role_changed',
      'user.confirmed',
    ]);
    for (const { actor } of rows) expect(JSON.stringify(actor)).toContain('panel');
  });

  it('sends the mail for a new password, once a minute, and none where there is no address', async () => {
    const guest = await person();
    const id = await idOf(guest);
    await act(manager, id, 'sendPasswordReset').expect(204);
    expect((await eventsOf(id)).map(({ name }) => name)).toContain('user.reset_requested');
    expect(errorOf(await act(manager, id, 'sendPasswordReset')).status).toBe(429);
    await strapi.db.connection('up_users').where({ id: guest.id }).update({ email: null });
    expect(errorOf(await act(manager, id, 'sendPasswordReset')).details.code).toBe('account.no_address');
  });

  it('anonymises, but not while an order is under way; whoever left can be kept no more', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const id = await idOf(guest);
    const { body } = await guest.call('post', '/api/orders', PICKUP).expect(201);
    expect(errorOf(await act(owner, id, 'closeUser')).details).toMatchObject({ code: 'account.live_orders', count: 1 });
    await guest.call('post', `/api/orders/${body.data.documentId}/cancel`, {}).expect(200);
    await act(owner, id, 'closeUser').expect(204);
    expect(await see(id)).toMatchObject({
      hasLeft: true,
      email: null,
      name: null,
      acts: [],
      orderCount: 1,
    });
    await guest.call('get', '/api/users/me').expect(401);
  });
});
