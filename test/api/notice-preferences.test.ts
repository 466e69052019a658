/** Everybody decides what comes over which channel and when it is quiet; nothing is lost for it. */
import { DateTime } from 'luxon';
import { client, errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, PASSWORD, person, PICKUP, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { eventually } from '../helpers/patience';

let mailbox: Mailbox;
let restore: () => void;

beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  await venue();
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const PATH = '/api/notifications/preferences';
const choose = (who: Person, body: object) => who.call('put', PATH, body).expect(200);
const ordered = async (guest: Person): Promise<{ documentId: string; number: string }> =>
  (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
const noticesOf = (who: Person, about: string) => strapi.db.connection('notifications').where({ user_id: who.id, about }).orderBy('id');

/** Hours around this moment, so that it is quiet now for at least another 50 minutes. */
const quietNow = () => {
  const now = DateTime.now().setZone('Asia/Tashkent');
  return {
    from: now.minus({ minutes: 10 }).toFormat('HH:mm'),
    until: now.plus({ minutes: 60 }).toFormat('HH:mm'),
    timezone: 'Asia/Tashkent',
  };
};

test('lists what can be chosen, in the language of the request, and keeps what was chosen', async () => {
  const guest = await person();
  const { body: before } = await guest.call('get', PATH, undefined, { 'Accept-Language': 'ru' }).expect(200);
  expect(before.data.quietHours).toBeNull();
  expect(before.data.notices).toContainEqual({
    notice: 'order-placed',
    title: 'Заказ получен',
    channels: { email: true, push: false, telegram: false },
  });
  const names = before.data.notices.map(({ notice }: { notice: string }) => notice);
  expect(names).not.toContain('order-received');
  expect(names).not.toContain('user-password-changed');

  const quietHours = { from: '22:00', until: '08:00', timezone: 'Europe/Vienna' };
  await choose(guest, { choices: { 'order-placed': { email: false, push: true } }, quietHours });
  const { body: after } = await guest.call('get', PATH).expect(200);
  expect(after.data.quietHours).toEqual(quietHours);
  expect(after.data.notices).toContainEqual(
    expect.objectContaining({ notice: 'order-placed', channels: { email: false, push: true, telegram: false } }),
  );
  const { body: other } = await (await person()).call('get', PATH).expect(200);
  expect(other.data).toEqual({ ...before.data, notices: expect.anything() });
});

test('refuses what cannot be chosen, naming it', async () => {
  const guest = await person();
  const refused = async (body: object) => errorOf(await guest.call('put', PATH, body).expect(400)).details;
  expect(await refused({ choices: { 'user-password-changed': { email: false } } })).toMatchObject({
    code: 'notice.not_optional',
    errors: [{ path: ['choices', 'user-password-changed', 'email'] }],
  });
  expect((await refused({ choices: { 'no-such-notice': { email: false } } })).code).toBe('request.invalid');
  expect((await refused({ quietHours: { from: '22:00', until: '22:00', timezone: 'UTC' } })).code).toBe('notice.always_quiet');
  expect((await refused({ quietHours: { from: '22:00', until: '07:00', timezone: 'Mars/Olympus' } })).code).toBe('venue.time_zone_unknown');
  expect((await refused({ quietHours: { from: '24:00', until: '07:00', timezone: 'UTC' } })).errors?.[0]?.path).toEqual([
    'quietHours',
    'from',
  ]);
  await visitor('get', PATH).expect(401);
});

test('a mail that is switched off does not go; the list inside has it all the same', async () => {
  const guest = await customerWithCart([await dish(), 1]);
  await choose(guest, { choices: { 'order-placed': { email: false } } });
  const order = await ordered(guest);
  const written = await eventually(
    () => noticesOf(guest, order.documentId),
    (rows) => rows.length > 0,
  );
  expect(written.map(({ channel }) => channel)).toEqual(['in_app']);
  expect(mailbox.mails.some(({ subject }) => subject?.includes(`We have your order ${order.number}`))).toBe(false);
});

test('in quiet hours a receipt waits, what is urgent passes, and the end of the quiet brings the rest', async () => {
  const staff = await person('staff');
  const guest = await customerWithCart([await dish(), 1]);
  const quietHours = quietNow();
  await choose(guest, { quietHours });
  const order = await ordered(guest);
  const mailOf = async (template: string) =>
    (await noticesOf(guest, order.documentId)).find((row) => row.template === template && row.channel === 'email');
  const waiting = await eventually(
    () => mailOf('order-placed'),
    (row) => row?.next_attempt_at > new Date(Date.now() + 40 * 60_000),
  );
  expect(waiting).toMatchObject({ status: 'pending', attempts: 0 });
  expect(DateTime.fromJSDate(waiting.next_attempt_at).setZone('Asia/Tashkent').toFormat('HH:mm')).toBe(quietHours.until);

  await staff.call('post', `/api/orders/${order.documentId}/reject`, { reason: 'No oven' }).expect(200);
  expect((await mailbox.next(guest.email)).subject).toBe(`Your order ${order.number} was not accepted`);
  expect((await mailOf('order-placed')).status).toBe('pending');

  await choose(guest, { quietHours: null });
  expect((await mailbox.next(guest.email)).subject).toBe(`We have your order ${order.number}`);
  expect(mailbox.mails.filter(({ subject }) => subject === `We have your order ${order.number}`)).toHaveLength(1);
});

test('a new password is told whatever was chosen', async () => {
  const guest = await person();
  await choose(guest, { quietHours: quietNow() });
  const change = { currentPassword: PASSWORD, password: 'Another-horse-10', passwordConfirmation: 'Another-horse-10' };
  await client(guest.token)('post', '/api/auth/change-password', change).expect(200);
  expect((await mailbox.next(guest.email)).subject).toBe('Your password at Samovar was changed');
});

test('who leaves takes the choices along', async () => {
  const guest = await person();
  await choose(guest, { quietHours: quietNow() });
  await guest.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
  expect(await strapi.db.connection('notice_preferences').where({ user_id: guest.id })).toEqual([]);
});

test('tells ahead what would reach me tonight: over which channel, what waits for the morning, what passes, and what waits already', async () => {
  const guest = await customerWithCart([await dish(), 1]);
  const ahead = async (query = '') => (await guest.call('get', `/api/notifications/preview${query}`).expect(200)).body.data;
  const of = (preview: { notices: { notice: string }[] }, name: string) => preview.notices.find(({ notice }) => notice === name);
  const plain = await ahead();
  expect(plain).toMatchObject({ quiet: [], waiting: [] });
  expect(of(plain, 'order-placed')).toEqual({
    notice: 'order-placed',
    title: 'We have your order',
    isUrgent: false,
    channels: [
      { channel: 'in_app', isReachable: true, waitsForQuietEnd: false },
      { channel: 'email', isReachable: true, waitsForQuietEnd: false },
    ],
  });
  expect(of(plain, 'order-received')).toBeUndefined();

  await choose(guest, { choices: { 'order-placed': { push: true } }, quietHours: quietNow() });
  const { documentId } = await ordered(guest);
  await eventually(
    () => noticesOf(guest, documentId),
    (notices) => notices.length > 0,
  );
  const quiet = await eventually(ahead, ({ waiting }) => waiting[0]?.at > new Date().toISOString());
  expect(quiet.quiet).toHaveLength(1);
  expect(quiet.waiting).toEqual([
    { kind: 'order-placed', channel: 'email', subject: expect.stringContaining('order'), at: quiet.quiet[0].until },
  ]);
  expect(of(quiet, 'order-placed')).toMatchObject({
    channels: [
      { channel: 'in_app', waitsForQuietEnd: false },
      { channel: 'email', isReachable: true, waitsForQuietEnd: true },
      { channel: 'push', isReachable: false, waitsForQuietEnd: true },
    ],
  });
  expect(of(quiet, 'order-cancelled')).toMatchObject({
    isUrgent: true,
    channels: expect.not.arrayContaining([{ waitsForQuietEnd: true }]),
  });
  const [day, to] = ['2026-07-01T06:00:00Z', '2026-07-04T06:00:00Z'];
  const refused = await guest.call('get', `/api/notifications/preview?from=${day}&to=${to}`).expect(400);
  expect(errorOf(refused).details).toMatchObject({ code: 'notice.window', errors: [{ path: ['to'] }] });
  await visitor('get', '/api/notifications/preview').expect(401);
});
