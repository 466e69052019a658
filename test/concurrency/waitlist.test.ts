/** Many who offer at once, at one instance and at two: one table goes to one who waits. */
import { withoutAdvisoryLock } from '../helpers/unlocked';
import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { person, unique, venue } from '../helpers/house';
import { secondProcess, secondUrl, sharedUrl } from '../helpers/instance';
import { later, table } from '../helpers/tables';
import { runIn } from '../helpers/jobs';
import { lockWaits, rewriting } from './race';

const jobs = () => running<typeof import('../../src/api/booking/jobs/waitlist')>('src/api/booking/jobs/waitlist');
const offers = () => running<typeof import('../../src/api/booking/waitlist/offers')>('src/api/booking/waitlist/offers');
const service = (): ReturnType<typeof import('../../src/api/booking/services/waitlist-entry').waitlist> =>
  strapi.service('api::booking.waitlist-entry');
interface Taken {
  data?: { booking: string };
}
const WAITING = 12;
let second: string;
beforeAll(async () => {
  second = await secondUrl();
});

/** Twelve wait for the one free table of a venue, and nobody was told yet. */
async function queue() {
  const place = await venue();
  const at = await table({ venue: place.documentId, seats: 4 });
  const now = new Date();
  for (let index = 0; index < WAITING; index += 1)
    await strapi.db.connection('waitlist_entries').insert({
      ...{ document_id: createId(), number: unique('W'), status: 'waiting', venue_id: place.id, is_here: false },
      ...{
        starts_at: later(),
        ends_at: later(),
        guests: 2,
        name: 'Guest',
        email: `${unique('g')}@samovar.test`,
        language: 'en',
      },
      ...{ joined_at: new Date(+now + index), manage_token_hash: unique('hash'), created_at: now, updated_at: now, published_at: now },
    });
  const offered = async () =>
    Number((await strapi.db.connection('waitlist_entries').where({ venue_id: place.id, status: 'offered' }).count('* as n'))[0]?.n);
  const first = () => strapi.db.connection('waitlist_entries').where({ venue_id: place.id }).orderBy('joined_at').first('status');
  return { place, at, offered, first };
}
const elsewhere = () => runIn(secondProcess(), { file: 'api/booking/jobs/waitlist', job: 'offerTables' });

it('offers one table once, to the first, whoever runs it and however often at the same time', async () => {
  const { offered, first, at } = await queue();
  await Promise.all([elsewhere(), ...Array.from({ length: 6 }, () => jobs().offerTables(strapi))]);
  expect([await offered(), (await first()).status]).toEqual([1, 'offered']);
  expect(await strapi.db.connection('table_holds').where({ table_id: at.id })).toHaveLength(1);
});

it('makes one booking of one offer, however often it is taken at the same time', async () => {
  const { place, at } = await queue();
  const entry = await strapi.db.connection('waitlist_entries').where({ venue_id: place.id }).orderBy('joined_at').first('document_id');
  await service().offer(entry.document_id);
  const taken = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      strapi.requestContext.run(
        { state: { auth: { strategy: { name: 'users-permissions' } }, proofs: [`holder:${entry.document_id}`] } } as never,
        async () => void (await service().book(entry.document_id)),
      ),
    ),
  );
  expect(taken.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(await strapi.db.connection('bookings').where({ table_id: at.id, status: 'confirmed' })).toHaveLength(1);
});

it('makes one booking of one offer that is taken by its link at two instances at once', async () => {
  const { place, at } = await queue();
  const token = unique('link').padEnd(43, 'x');
  const first = strapi.db.connection('waitlist_entries').where({ venue_id: place.id }).orderBy('joined_at').first('document_id');
  const { document_id: entry } = await first;
  await strapi.db
    .connection('waitlist_entries')
    .where({ document_id: entry })
    .update({ manage_token_hash: createHash('sha256').update(token).digest('hex') });
  await service().offer(entry);
  const urls = [sharedUrl(), second].flatMap((url) => Array<string>(6).fill(url));
  const answers = await Promise.all(urls.map((url) => fetch(`${url}/api/waitlist/manage/${token}/accept`, { method: 'POST' })));
  const bookings = await strapi.db.connection('bookings').where({ table_id: at.id, status: 'confirmed' }).pluck('document_id');
  expect(bookings).toHaveLength(1);
  for (const answer of answers) expect([answer.status, ((await answer.json()) as Taken).data?.booking]).toEqual([200, bookings[0]]);
});

const firstOf = (venueId: number) => strapi.db.connection('waitlist_entries').where({ venue_id: venueId }).orderBy('joined_at').first();
const status = async ({ document_id }: { document_id: string }) =>
  (await strapi.db.connection('waitlist_entries').where({ document_id }).first('status')).status;

it('ends no wait that somebody has moved on since it was found to be over', async () => {
  const { place } = await queue();
  const entry = await firstOf(place.id);
  await service().offer(entry.document_id);
  const anew = (minutes: number) => ({ offer_expires_at: new Date(Date.now() + minutes * 60_000) });
  await strapi.db.connection('waitlist_entries').where({ id: entry.id }).update(anew(-1));
  const other = await strapi.db.connection.transaction();
  await other('waitlist_entries').where({ id: entry.id }).update(anew(10));
  const job = jobs().endWaits(strapi);
  await lockWaits(1).finally(() => other.commit());
  await job;
  expect(await status(entry)).toBe('offered');
});

it('seats somebody at the very table that is being offered to them: neither waits for the other in a circle', async () => {
  const [{ place, at }, staff] = [await queue(), await person('staff')];
  const entry = await firstOf(place.id);
  const third = await strapi.db.connection.transaction();
  await third.raw('select pg_advisory_xact_lock(7301, ?)', [at.id]);
  const offering = offers().offerNext(strapi, place.id);
  await lockWaits(1).catch((fault: unknown) => third.rollback(fault));
  const seating = staff.call('post', `/api/waitlist/${entry.document_id}/seat`, { table: at.documentId }).then((answer) => answer.status);
  await lockWaits(2).finally(() => third.commit());
  expect([await offering, await seating, await status(entry)]).toEqual([true, 200, 'seated']);
});

it('CONTROL: without the locks and the constraint it is offered to several', async () => {
  const { place, offered } = await queue();
  await strapi.db.connection.raw('alter table table_holds drop constraint table_holds_no_overlap');
  const unlocked = (sql: string): string => withoutAdvisoryLock(sql).replace(/ for update/gi, '');
  await rewriting(unlocked, () => Promise.allSettled(Array.from({ length: 6 }, () => offers().offerNext(strapi, place.id))));
  const held = await strapi.db.connection('table_holds').whereRaw('expires_at > now()').count('* as n');
  await strapi.db.connection('table_holds').delete();
  await strapi.db.connection.raw(
    'alter table table_holds add constraint table_holds_no_overlap exclude using gist (table_id with =, span with &&)',
  );
  expect(Number(held[0]?.n)).toBeGreaterThan(1);
  expect(await offered()).toBeGreaterThan(0);
});
