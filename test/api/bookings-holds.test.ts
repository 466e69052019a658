/** A table that a guest holds while filling in the form: five minutes, by token, on every instance, whatever restarts. */
import { errorOf, visitor } from '../helpers/api';
import { person, venue } from '../helpers/house';
import { startInstance } from '../helpers/instance';
import { later, requested, table, wishFor, type TestTable } from '../helpers/tables';

const span = { startsAt: later().toISOString(), endsAt: later(2).toISOString() };
const place = (at: TestTable, facts: object = {}) => ({ table: at.documentId, guests: 2, ...span, ...facts });
const hold = async (at: TestTable, facts: object = {}): Promise<string> =>
  (await visitor('post', '/api/bookings/holds', place(at, facts)).expect(201)).body.data.token;
const codeOf = async (answer: Promise<{ status: number }>) => errorOf((await answer) as never).details.code;
const found = async (house: string) =>
  (
    (await visitor('get', `/api/tables/available?venue=${house}&startsAt=${span.startsAt}&endsAt=${span.endsAt}`).expect(200)).body
      .data as { table: string }[]
  ).map((row) => row.table);

it('needs its token to be asked for, is not offered meanwhile, and is used up by the request', async () => {
  const at = await table();
  const token = await hold(at);
  expect(await found(at.venue)).toEqual([]);
  const refused = errorOf(await visitor('post', '/api/bookings', wishFor(at)).expect(409));
  expect(refused.details).toMatchObject({ code: 'booking.table_held', heldUntil: expect.any(String) });
  expect(await codeOf(visitor('post', '/api/bookings/holds', place(at)))).toBe('booking.table_held');
  expect(await codeOf(visitor('post', '/api/bookings', wishFor(at, { hold: 'x'.repeat(43) })))).toBe('booking.table_held');
  await requested(at, { startsAt: later(2).toISOString(), endsAt: later(4).toISOString() });
  await visitor('post', '/api/bookings', wishFor(at, { hold: token })).expect(201);
  expect(await found(at.venue)).toEqual([at.documentId]);
  await requested(at);
  expect(await codeOf(visitor('post', '/api/bookings', wishFor(at, { hold: token })))).toBe('booking.hold_over');
});

it('runs out after five minutes and then stands in nobody’s way; it can be given back sooner', async () => {
  const at = await table();
  const began = Date.now();
  const token = await hold(at);
  const { rows } = await strapi.db.connection.raw('select expires_at, table_holds::text as whole from table_holds where table_id = ?', [
    at.id,
  ]);
  const held = rows[0].expires_at.getTime() - 5 * 60_000;
  expect([held >= began, held <= Date.now()]).toEqual([true, true]);
  expect(rows[0].whole).not.toContain(token);
  await strapi.db
    .connection('table_holds')
    .where({ table_id: at.id })
    .update({ expires_at: new Date(Date.now() - 1000) });
  expect(await found(at.venue)).toEqual([at.documentId]);
  expect(await codeOf(visitor('post', '/api/bookings', wishFor(at, { hold: token })))).toBe('booking.hold_over');
  const second = await hold(at);
  await visitor('delete', `/api/bookings/holds/${second}`).expect(204);
  expect(await codeOf(visitor('delete', `/api/bookings/holds/${second}`))).toBe('booking.hold_over');
  await requested(at);
});

it('covers both tables of a pair, does not bind the staff, and is refused where a request would be', async () => {
  const house = (await venue()).documentId;
  const one = await table({ venue: house });
  const other = await table({ venue: house, joinsWith: [one.documentId] });
  const token = await hold(one, { joinedWith: other.documentId, guests: 7 });
  for (const at of [one, other]) expect(await codeOf(visitor('post', '/api/bookings', wishFor(at)))).toBe('booking.table_held');
  expect(
    await codeOf(
      visitor(
        'post',
        '/api/bookings',
        wishFor(one, { hold: token, joinedWith: other.documentId, startsAt: later(5).toISOString(), endsAt: later(6).toISOString() }),
      ),
    ),
  ).toBe('booking.hold_over');
  const staff = await person('staff');
  expect(await codeOf(staff.call('post', '/api/bookings/direct', wishFor(other)))).toBe('booking.table_held');
  await staff.call('post', '/api/bookings/direct', wishFor(other, { takesHeld: true })).expect(201);
  expect(await codeOf(visitor('post', '/api/bookings', wishFor(one, { hold: token, joinedWith: other.documentId, guests: 7 })))).toBe(
    'booking.table_taken',
  );
  expect(await codeOf(visitor('post', '/api/bookings/holds', place(other)))).toBe('booking.table_taken');
  expect((await visitor('post', '/api/bookings/holds', place(one, { guests: 9 }))).status).toBe(400);
});

it('is one of many at once, at two instances, and outlives the one that made it', async () => {
  const second = await startInstance();
  try {
    const at = await table();
    const ask = (url: string) =>
      fetch(`${url}/api/bookings/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(place(at)),
      });
    const first = `http://127.0.0.1:${(strapi.server.httpServer.address() as { port: number }).port}`;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index % 2 ? first : second.url)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    const there = await table();
    const made = (await (
      await fetch(`${second.url}/api/bookings/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(place(there)),
      })
    ).json()) as { data: { token: string } };
    await second.stop('SIGKILL');
    expect(await codeOf(visitor('post', '/api/bookings', wishFor(there)))).toBe('booking.table_held');
    await visitor('post', '/api/bookings', wishFor(there, { hold: made.data.token })).expect(201);
  } finally {
    await second.stop('SIGKILL');
  }
});
