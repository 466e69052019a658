/** A hundred confirmations of one table at the same instant, at one instance and at two: one wins, the rest are told who, and nobody sees a deadlock. */
import { withoutAdvisoryLock } from '../helpers/unlocked';
import { createId } from '@paralleldrive/cuid2';
import { eventsOf, unique } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { HOUR, later, table, wishFor, type TestTable } from '../helpers/tables';
import { crowd, race, rewriting, tally, type Guest, type Shot } from './race';

jest.setTimeout(240_000);

const RIVALS = 100;
/** `RACE_ROUNDS=15` for the long form. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 1);

let second: string;
let staff: Guest;
beforeAll(async () => {
  [second, staff] = await Promise.all([secondUrl(), crowd(1, 'staff').then(([one]) => one as Guest)]);
});

const WHERE = [
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const;

/** Requests written by SQL: what is raced is the decision. */
async function requests(at: TestTable, spans: readonly (readonly [Date, Date])[]): Promise<string[]> {
  const place = await strapi.db.connection('tables').where({ id: at.id }).first('venue_id');
  const now = new Date();
  const rows = spans.map(([starts_at, ends_at]) => ({
    document_id: createId(),
    number: unique('R'),
    status: 'requested',
    table_id: at.id,
    venue_id: place.venue_id,
    starts_at,
    ends_at,
    guests: 2,
    name: 'Guest',
    email: `${unique('guest')}@samovar.test`,
    language: 'en',
    price: 10,
    currency: 'EUR',
    requested_at: now,
    free_cancel_until: starts_at,
    manage_token_hash: unique('hash'),
    created_at: now,
    updated_at: now,
    published_at: now,
  }));
  await strapi.db.connection('bookings').insert(rows);
  return rows.map((row) => row.document_id);
}

const confirms = (urls: readonly string[], ids: readonly string[]): Shot[] =>
  ids.map((id, index) => ({ url: urls[index % urls.length] as string, token: staff.token, path: `/api/bookings/${id}/confirm`, body: {} }));
const rowsOf = (ids: readonly string[]): Promise<{ document_id: string; status: string; lost_to_id: number | null; id: number }[]> =>
  strapi.db.connection('bookings').whereIn('document_id', ids).select('*');
/** Each begins a minute after the one before: all of them overlap. */
const overlapping = Array.from(
  { length: RIVALS },
  (_, index) => [new Date(+later() + index * 60_000), new Date(+later(2) + index * 60_000)] as const,
);

async function round(urls: readonly string[]) {
  const ids = await requests(await table(), overlapping);
  const answers = await race(confirms(urls, ids));
  return { ids, answers };
}

it.each(WHERE)(`of ${RIVALS} requests that overlap one is confirmed, ${ROUNDS} times: %s`, async (_, urls) => {
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const { ids, answers } = await round(urls());
    expect(tally(answers)).toEqual({ 200: 1, '409 booking.table_taken': RIVALS - 1 });
    const winner = ids[answers.findIndex((answer) => answer.status === 200)] as string;
    for (const refusal of answers.filter((answer) => answer.status === 409)) expect(refusal.body.error.details.winner).toBe(winner);
    const rows = await rowsOf(ids);
    const kept = rows.filter((row) => row.status === 'confirmed');
    expect(kept.map((row) => row.document_id)).toEqual([winner]);
    expect(rows.filter((row) => row.status === 'declined' && row.lost_to_id === kept[0]?.id)).toHaveLength(RIVALS - 1);
    if (turn > 0) continue;
    for (const id of ids)
      expect((await eventsOf(id)).map((event) => event.name)).toEqual([id === winner ? 'booking.confirmed' : 'booking.declined']);
  }
});

it.each(WHERE)('adjacent bookings of one table are all confirmed: %s', async (_, urls) => {
  const hours = Array.from(
    { length: 24 },
    (_hour, index) => [new Date(+later() + index * HOUR), new Date(+later() + (index + 1) * HOUR)] as const,
  );
  const ids = await requests(await table(), hours);
  expect(tally(await race(confirms(urls(), ids)))).toEqual({ 200: 24 });
});

it('confirm against cancel against decline leaves one state, and one event for each move', async () => {
  const pairs = await Promise.all(
    Array.from({ length: 20 }, async () => (await requests(await table(), [[later(), later(2)]]))[0] as string),
  );
  const shots = pairs.flatMap((id) =>
    ['confirm', 'cancel', 'decline'].map((verb) => ({
      ...confirms([sharedUrl(), second], [id])[0]!,
      path: `/api/bookings/${id}/${verb}`,
    })),
  );
  const answers = await race(shots);
  expect(Object.keys(tally(answers)).filter((answer) => !['200', '409 booking.illegal_transition'].includes(answer))).toEqual([]);
  for (const [index, id] of pairs.entries()) {
    const moves = answers.slice(index * 3, index * 3 + 3).filter((answer) => answer.status === 200).length;
    const steps = (await eventsOf(id)).map((event) => event.payload as { from: string; to: string });
    const [row] = await rowsOf([id]);
    expect(steps).toHaveLength(moves);
    expect([steps[0]?.from, steps.at(-1)?.to]).toEqual(['requested', row?.status]);
  }
});

/** Staff set bookings of one table for the same time. An Idempotency-Key is a transaction around all of it: nobody takes turns within the instance. */
async function setAtOnce(urls: readonly string[], count: number) {
  const at = await table();
  const shots = Array.from({ length: count }, (_, index): Shot => ({
    url: urls[index % urls.length] as string,
    token: staff.token,
    path: '/api/bookings/direct',
    body: wishFor(at),
    key: unique('key'),
  }));
  const answers = await race(shots);
  const [kept] = await strapi.db.connection('bookings').where({ table_id: at.id, status: 'confirmed' }).count('* as count');
  return { answers, kept: Number(kept?.count), at };
}

it.each(WHERE)('twenty bookings that staff set at once for the same table and time are one: %s', async (_, urls) => {
  const { answers, kept } = await setAtOnce(urls(), 20);
  expect(tally(answers)).toEqual({ 201: 1, '409 booking.table_taken': 19 });
  expect(kept).toBe(1);
});

it.each(WHERE)('a pair that is pushed together and its two tables alone are given once: %s', async (_, urls) => {
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const one = await table();
    const other = await table({ venue: one.venue, joinsWith: [one.documentId] });
    const wishes = [
      { table: one.documentId, joinedWith: other.documentId, guests: 7 },
      { table: other.documentId, joinedWith: one.documentId, guests: 8 },
      { table: one.documentId },
      { table: other.documentId },
    ];
    const shots = Array.from({ length: 24 }, (_shot, index): Shot => ({
      url: urls()[index % urls().length] as string,
      token: staff.token,
      path: '/api/bookings/direct',
      body: { ...wishFor(one), ...wishes[index % 4] },
    }));
    const answers = await race(shots);
    const won = shots.filter((_shot, index) => answers[index]?.status === 201).map((shot) => 'joinedWith' in (shot.body ?? {}));
    expect(Object.keys(tally(answers)).sort()).toEqual(['201', '409 booking.table_taken']);
    expect(won.includes(true) ? won : [...won, 'alone']).toEqual(won.includes(true) ? [true] : [false, false, 'alone']);
    const kept = await strapi.db.connection('booking_tables').whereIn('table_id', [one.id, other.id]).pluck('table_id');
    expect(kept.sort()).toEqual([one.id, other.id].sort());
  }
});

describe('CONTROL', () => {
  const EXCLUSION = `alter table bookings add constraint bookings_no_overlap
    exclude using gist (table_id with =, tsrange(starts_at, ends_at) with &&) where (status in ('confirmed', 'seated'))`;

  it('without the lock and the constraint, a table is given to several', async () => {
    await strapi.db.connection.raw('alter table bookings drop constraint bookings_no_overlap');
    await strapi.db.connection.raw('alter table booking_tables drop constraint booking_tables_no_overlap');
    const { kept, at } = await rewriting(withoutAdvisoryLock, () => setAtOnce([sharedUrl()], 20));
    await strapi.db.connection('bookings').where({ table_id: at.id }).update({ status: 'cancelled' });
    await strapi.db.connection.raw(EXCLUSION);
    await strapi.db.connection.raw(
      'alter table booking_tables add constraint booking_tables_no_overlap exclude using gist (table_id with =, span with &&)',
    );
    expect(kept).toBeGreaterThan(1);
  });

  it('without the lock alone, the constraint still gives it to one', async () => {
    expect((await rewriting(withoutAdvisoryLock, () => setAtOnce([sharedUrl()], 20))).kept).toBe(1);
  });
});
