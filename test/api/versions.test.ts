/** Versions of rows: told as ETag, asked for by If-Match, counted by the database, whoever writes. */
import { errorOf, type Client } from '../helpers/api';
import { becomes } from '../helpers/patience';
import { category, customerWithCart, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { panelUser } from '../helpers/panel';

let staff: Person;
beforeAll(async () => {
  staff = await person('staff');
});
const at = (documentId: string) => `/api/dishes/${documentId}`;
const tagOf = async (call: Client, path: string): Promise<string> => (await call('get', path).expect(200)).headers.etag as string;
const ifMatch = (tag: string) => ({ 'If-Match': tag });

it('every type of the house has its counter and the trigger that counts', async () => {
  const { rows } = await strapi.db.connection.raw<{ rows: { table: string }[] }>(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'count_revision'`,
  );
  const counted = rows.map(({ table }) => table).sort();
  const ours = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  expect(counted).toEqual(ours.map(({ uid }) => strapi.db.metadata.get(uid).tableName).sort());
});

it('goes up with every write: by the API, by the panel, and by a hand in the database', async () => {
  const { documentId, id } = await dish();
  const first = await tagOf(staff.call, at(documentId));
  expect(first).toMatch(/^"\d+"$/);
  const written = await staff.call('patch', at(documentId), { price: 11 }).expect(200);
  expect(written.headers.etag).not.toBe(first);
  expect(await tagOf(staff.call, at(documentId))).toBe(written.headers.etag);
  await strapi.db.connection('dishes').where({ id }).update({ portions_left: 3 });
  const third = await tagOf(staff.call, at(documentId));
  expect(new Set([first, written.headers.etag, third]).size).toBe(3);
  const owner = await panelUser('strapi-super-admin');
  const form = `/content-manager/collection-types/api::dish.dish/${documentId}`;
  expect(await tagOf(owner.call, form)).toBe(third);
  const saved = await owner.call('put', form, { price: 12 }).expect(200);
  expect(await tagOf(staff.call, at(documentId))).toBe(saved.headers.etag);
});

describe('If-Match', () => {
  it('lets the first of two savers in, and tells the second what differs; nothing of it is written', async () => {
    const { documentId } = await dish({ price: 10 });
    const tag = await tagOf(staff.call, at(documentId));
    const first = await staff.call('patch', at(documentId), { price: 11 }, ifMatch(tag)).expect(200);
    const refused = errorOf(await staff.call('patch', at(documentId), { price: 12, description: 'Hot' }, ifMatch(tag)).expect(412));
    expect(refused.details).toMatchObject({
      code: 'request.stale',
      ifMatch: tag,
      revision: Number(String(first.headers.etag).slice(1, -1)),
    });
    expect(refused.details.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['price'], yours: 12, theirs: expect.anything() }),
        expect.objectContaining({ path: ['description'], yours: 'Hot', theirs: null }),
      ]),
    );
    expect((await staff.call('get', at(documentId)).expect(200)).body.data).toMatchObject({ price: 11, description: null });
    await staff.call('patch', at(documentId), { price: 12 }, ifMatch(first.headers.etag as string)).expect(200);
  });

  it.each(['*', '"0", "1", "2", "3", "4"'])('%s is met', async (asked) => {
    const { documentId } = await dish();
    await staff.call('patch', at(documentId), { price: 11 }, ifMatch(asked)).expect(200);
  });

  it.each([
    ['W/"1"', 412],
    ['"999"', 412],
    ['1', 400],
  ])('%s is not: %i', async (asked, status) => {
    const { documentId } = await dish({ price: 10 });
    errorOf(await staff.call('patch', at(documentId), { price: 11 }, ifMatch(asked)).expect(status));
    errorOf(await staff.call('delete', at(documentId), undefined, ifMatch(asked)).expect(status));
    expect((await staff.call('get', at(documentId)).expect(200)).body.data.price).toBe(10);
  });

  it('of ten savers with one version one is let in', async () => {
    const { documentId } = await dish();
    const tag = await tagOf(staff.call, at(documentId));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => staff.call('patch', at(documentId), { price: 20 + n }, ifMatch(tag))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
    // The control: without it all of them are.
    const without = await Promise.all(Array.from({ length: 10 }, (_, n) => staff.call('patch', at(documentId), { price: 40 + n })));
    expect(without.map(({ status }) => status)).toEqual(Array(10).fill(200));
  });

  it('is asked of moves, replacements and deletions, too', async () => {
    await venue();
    const guest = await customerWithCart([await dish({ price: 12 }), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId as string;
    const read = await tagOf(staff.call, `/api/orders/${order}`);
    const accepted = await staff.call('post', `/api/orders/${order}/accept`, {}, ifMatch(read)).expect(200);
    errorOf(await guest.call('post', `/api/orders/${order}/cancel`, { reason: 'Late' }, ifMatch(read)).expect(412));
    await guest.call('post', `/api/orders/${order}/cancel`, { reason: 'Late' }, ifMatch(accepted.headers.etag as string)).expect(200);
    const section = `/api/categories/${(await category()).documentId}`;
    errorOf(await staff.call('put', section, { name: unique('Soups') }, ifMatch('"77"')).expect(412));
    errorOf(await staff.call('delete', section, undefined, ifMatch('"77"')).expect(412));
    await staff.call('delete', section, undefined, ifMatch(await tagOf(staff.call, section))).expect(204);
  });

  it('tells a stranger nothing of a row that is not theirs', async () => {
    await venue();
    const guest = await customerWithCart([await dish({ price: 12 }), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId as string;
    const other = await person();
    const answer = await other.call('patch', `/api/orders/${order}`, { note: 'x' }, ifMatch('"77"')).expect(404);
    expect(answer.headers.etag).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toContain('theirs');
  });

  it('is asked of the panel’s forms', async () => {
    const owner = await panelUser('strapi-super-admin');
    const { documentId } = await dish({ price: 10 });
    const form = `/content-manager/collection-types/api::dish.dish/${documentId}`;
    const tag = await tagOf(owner.call, form);
    await owner.call('put', form, { price: 11 }, ifMatch(tag)).expect(200);
    expect(errorOf(await owner.call('put', form, { price: 12 }, ifMatch(tag)).expect(412)).details.code).toBe('request.stale');
  });
});

it('what is told of an order says how often its row was written', async () => {
  await venue();
  const guest = await customerWithCart([await dish({ price: 12 }), 1]);
  const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId as string;
  await staff.call('post', `/api/orders/${order}/accept`).expect(200);
  await staff.call('post', `/api/orders/${order}/start`).expect(200);
  await becomes(async () => {
    const told = await strapi.db
      .connection('outbox_events')
      .where({ key: order })
      .where('name', 'like', 'order.%')
      .orderBy('id')
      .select('payload');
    const revisions = told.map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload).revision as number);
    return revisions.length === 3 && revisions.every((revision, index) => index === 0 || revision > (revisions[index - 1] ?? 0));
  }, true);
});
