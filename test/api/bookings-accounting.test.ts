/** The outside accounting program decides: with its token, a fresh signature, and each decision once. */
import { createHmac } from 'node:crypto';
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, person, unique } from '../helpers/house';
import { requested, statusOf, table } from '../helpers/tables';

const SECRET = 'a-secret-of-the-accounting-program';
const PATH = '/api/integrations/accounting/decisions';
let token: string;
beforeAll(async () => {
  strapi.config.set('accounting.secret', SECRET);
  const permissions = ['api::booking.booking.decideByAccounting', 'api::booking.booking.findOne'];
  const made = await strapi
    .service('admin::api-token')
    .create({ name: unique('Accounting'), description: '', type: 'custom', lifespan: null, permissions });
  token = made.accessKey;
});
afterAll(() => strapi.config.set('accounting.secret', ''));

const signed = (body: string, { secret = SECRET, late = 0 } = {}): string => {
  const seconds = Math.floor(Date.now() / 1000) - late;
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
};
const post = (decision: object, { signature, bearer = token }: { signature?: string; bearer?: string | null } = {}) => {
  const body = JSON.stringify(decision);
  const headers = {
    'Content-Type': 'application/json',
    'X-Samovar-Signature': signature ?? signed(body),
    ...(bearer && { Authorization: `Bearer ${bearer}` }),
  };
  return visitor('post', PATH, undefined, headers).send(body);
};
const decision = (booking: { documentId: string }, word = 'confirm', eventId = unique('event-id')) => ({
  booking: booking.documentId,
  decision: word,
  eventId,
});

it('confirms and declines, and reads whom it decides about', async () => {
  const at = await table();
  const [one, two] = [await requested(at), await requested(at)];
  expect((await post(decision(one)).expect(200)).body.data).toMatchObject({ status: 'confirmed', decisionSource: 'accounting' });
  expect([await statusOf(one), await statusOf(two)]).toEqual(['confirmed', 'declined']);
  const late = errorOf(await post(decision(two)).expect(409));
  expect(late.details).toMatchObject({ code: 'booking.table_taken', winner: one.documentId });
  const read = await visitor('get', `/api/bookings/${one.documentId}`, undefined, { Authorization: `Bearer ${token}` }).expect(200);
  expect(read.body.data).toMatchObject({ name: 'Anna Guest', email: expect.stringContaining('@') });
  await visitor('post', `/api/bookings/${one.documentId}/cancel`, undefined, { Authorization: `Bearer ${token}` }).expect(403);
});

it('counts a decision once, however often and in whatever order it comes', async () => {
  const booking = await requested(await table());
  const confirm = decision(booking);
  const repeats = await Promise.all(Array.from({ length: 8 }, () => post(confirm)));
  expect(repeats.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
  await post(decision(booking, 'cancel')).expect(200);
  expect((await post(confirm).expect(200)).body.data.status).toBe('cancelled');
  expect(errorOf(await post(decision(booking, 'decline')).expect(409)).details.code).toBe('booking.illegal_transition');
  expect((await eventsOf(booking.documentId)).map((event) => event.name)).toEqual([
    'booking.requested',
    'booking.confirmed',
    'booking.cancelled',
  ]);
});

it('is refused without token, signature or freshness, and changes nothing', async () => {
  const booking = await requested(await table());
  const wish = decision(booking);
  const body = JSON.stringify(wish);
  const customer = await person();
  expect((await post(wish, { bearer: null })).status).toBe(401);
  expect((await post(wish, { bearer: 'wrong' })).status).toBe(401);
  expect((await post(wish, { bearer: customer.token })).status).toBe(403);
  const refused = async (signature: string) => errorOf(await post(wish, { signature }).expect(401)).details.code;
  expect(await refused('')).toBe('decision.signature_wrong');
  expect(await refused(signed(body, { secret: 'another' }))).toBe('decision.signature_wrong');
  expect(await refused(signed(`${body} `))).toBe('decision.signature_wrong');
  expect(await refused(signed(body, { late: 301 }))).toBe('decision.signature_wrong');
  expect(await statusOf(booking)).toBe('requested');
  await post(wish, { signature: signed(body, { late: 290 }) }).expect(200);
  expect((await post(decision({ documentId: 'c'.repeat(24) }))).status).toBe(404);
  expect((await post({ ...decision(booking), status: 'completed' })).status).toBe(400);
});
