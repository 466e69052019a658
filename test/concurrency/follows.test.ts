/** Many follow and leave off at the same instant, at two instances: the figures are a recount, one event each, nobody blocks anybody. */
import { createId } from '@paralleldrive/cuid2';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { crowd, lockWaits, race, tally, type Guest, type Shot } from './race';

let second: string;
beforeAll(async () => {
  second = await secondUrl();
});

interface Known extends Guest {
  profile: number;
  documentId: string;
}

async function people(size: number): Promise<Known[]> {
  const guests = await crowd(size);
  const { completeAccount } = running<typeof import('../../src/extensions/users-permissions/accounts/account-rows')>(
    'src/extensions/users-permissions/accounts/account-rows',
  );
  return Promise.all(
    guests.map(async (guest) => {
      await strapi.db.transaction(({ trx }) => completeAccount(trx, guest.id, new Date(), true));
      const { id, document_id } = await strapi.db.connection('profiles').where({ user_id: guest.id }).first('id', 'document_id');
      return { ...guest, profile: id, documentId: document_id };
    }),
  );
}

const shot = (who: Known, whom: Known, method: 'PUT' | 'DELETE', index: number): Shot => ({
  url: index % 2 ? second : sharedUrl(),
  token: who.token,
  method,
  path: `/api/profiles/${whom.documentId}/follow`,
});

/** Whose figures are not what a recount says. */
async function wrongFigures(of: readonly Known[]): Promise<unknown[]> {
  const { rows } = await strapi.db.connection.raw(
    `select p.id, p.followers_count, p.following_count from profiles p where p.id = any(?) and (
       p.followers_count <> (select count(*) from follows where followed_id = p.id)
       or p.following_count <> (select count(*) from follows where follower_id = p.id))`,
    [of.map(({ profile }) => profile)],
  );
  return rows;
}

/** Ten people, each follows two of four and leaves off one of them again, all at once. */
async function bustle(): Promise<{ of: Known[]; answers: Record<string, number> }> {
  const [stars, fans] = [await people(4), await people(10)];
  const shots = fans.flatMap((fan, index) => {
    const [one, other] = [stars[index % 4] as Known, stars[(index + 1) % 4] as Known];
    return [
      shot(fan, one, 'PUT', index),
      shot(fan, other, 'PUT', index + 1),
      shot(fan, one, 'DELETE', index + 1),
      shot(fan, one, 'PUT', index),
      shot(one, fan, 'PUT', index + 1),
    ];
  });
  return { of: [...stars, ...fans], answers: tally(await race(shots)) };
}

it('fifty follows and farewells at two instances: the figures are a recount, and the events tell how each one came about', async () => {
  const { of, answers } = await bustle();
  expect(Object.keys(answers).sort()).toEqual(['200', '204']);
  expect(await wrongFigures(of)).toEqual([]);
  const { rows } = await strapi.db.connection.raw(
    `select p.id from profiles p where p.id = any(?) and p.following_count <> (
       select coalesce(sum(case name when 'profile.followed' then 1 when 'profile.unfollowed' then -1 end), 0) from outbox_events where key = p.document_id)`,
    [of.map(({ profile }) => profile)],
  );
  expect(rows).toEqual([]);
});

it('the same wish fifty times at once is one follow and one event', async () => {
  const [anna, boris] = (await people(2)) as [Known, Known];
  const answers = await race(Array.from({ length: 50 }, (_, index) => shot(anna, boris, 'PUT', index)));
  expect(tally(answers)).toEqual({ 200: 50 });
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await strapi.db.connection('outbox_events').where({ key: anna.documentId })).toHaveLength(1);
  expect(await wrongFigures([anna, boris])).toEqual([]);
});

it('a block at the same moment leaves nobody in the figures', async () => {
  const [star, ...fans] = (await people(12)) as [Known, ...Known[]];
  const users = strapi.db.query('plugin::users-permissions.user');
  await Promise.all([
    race(fans.map((fan, index) => shot(fan, star, 'PUT', index))),
    ...fans.map(({ id }) => users.update({ where: { id }, data: { blocked: true } })),
  ]);
  expect((await strapi.db.connection('profiles').where({ id: star.profile }).first('followers_count')).followers_count).toBe(0);
});

it('two who leave off the same people at the same moment don’t wait for each other in a circle', async () => {
  const [anna, boris, one, other] = (await people(4)) as [Known, Known, Known, Known];
  const tie = (who: Known, whom: Known) => ({ document_id: createId(), follower_id: who.profile, followed_id: whom.profile });
  for (const row of [tie(anna, one), tie(anna, other), tie(boris, other), tie(boris, one)])
    await strapi.db.connection('follows').insert(row);
  const third = await strapi.db.connection.transaction();
  await third('profiles').whereIn('id', [one.profile, other.profile]).forUpdate();
  const farewells = Promise.all(
    [anna, boris].map(({ profile }) => strapi.db.connection('follows').where({ follower_id: profile }).delete()),
  );
  await lockWaits(2).finally(() => third.commit());
  expect(await farewells).toEqual([2, 2]);
  expect(await wrongFigures([anna, boris, one, other])).toEqual([]);
});

it('CONTROL: counted without holding the rows, some are lost', async () => {
  const counted = (column: string, by: string) => `${column} = (select count(*) from follows f where f.${by} = p.id)`;
  await strapi.db.connection.raw(`drop trigger count_follows on profiles;
    create or replace function recount_follows(ids integer[]) returns void language plpgsql as $$
    begin
      perform pg_sleep(0.01);
      update profiles p set ${counted('followers_count', 'followed_id')}, ${counted('following_count', 'follower_id')} where p.id = any(ids);
    end $$`);
  try {
    expect((await wrongFigures((await bustle()).of)).length).toBeGreaterThan(0);
  } finally {
    // What is there under its name is left alone, so it goes first.
    await strapi.db.connection.raw('drop function recount_follows');
    await running<typeof import('#platform/boot/constraints')>('src/platform/boot/constraints').applyConstraints(strapi);
  }
});
