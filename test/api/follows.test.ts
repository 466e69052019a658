/** Following: once is once, nobody is followed who is not there, the figures are true, and whoever leaves is forgotten. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, PASSWORD, person, type Person } from '../helpers/house';
import { eventually } from '../helpers/patience';

const NOBODY = 'z'.repeat(24);
interface Known extends Person {
  profile: string;
}

async function known(role: Parameters<typeof person>[0] = 'customer'): Promise<Known> {
  const who = await person(role);
  const { body } = await who.call('get', '/api/users/me').expect(200);
  return { ...who, profile: body.profile.documentId };
}
const follow = (who: Person, { profile }: Known) => who.call('put', `/api/profiles/${profile}/follow`);
const unfollow = (who: Person, { profile }: Known) => who.call('delete', `/api/profiles/${profile}/follow`);
const figures = async ({ profile }: Known): Promise<[number, number]> => {
  const { data } = (await visitor('get', `/api/profiles/${profile}`).expect(200)).body;
  return [data.followersCount, data.followingCount];
};
const listed = async ({ profile }: Known, list: 'followers' | 'following', query = ''): Promise<string[]> =>
  (await visitor('get', `/api/profiles/${profile}/${list}${query}`).expect(200)).body.data.map(
    ({ documentId }: { documentId: string }) => documentId,
  );
const block = (who: Known, blocked: boolean) =>
  strapi.db.query('plugin::users-permissions.user').update({ where: { id: who.id }, data: { blocked } });

test('twice is once, in the figures, in the lists and among the events; ended twice it is ended once', async () => {
  const [anna, boris] = [await known(), await known('cook')];
  for (let time = 0; time < 2; time += 1)
    expect((await follow(anna, boris).expect(200)).body).toEqual({ data: { isFollowing: true, followersCount: 1 } });
  expect([await figures(boris), await figures(anna)]).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect([await listed(boris, 'followers'), await listed(anna, 'following'), await listed(anna, 'followers')]).toEqual([
    [anna.profile],
    [boris.profile],
    [],
  ]);
  await unfollow(anna, boris).expect(204);
  await unfollow(anna, boris).expect(204);
  expect([await figures(boris), await listed(boris, 'followers')]).toEqual([[0, 0], []]);
  expect(await eventsOf(anna.profile)).toMatchObject([
    { name: 'profile.followed', payload: { follower: anna.id, followed: boris.id } },
    { name: 'profile.unfollowed' },
  ]);
});

test('oneself, nobody and whoever is blocked or has left are not followed; a stranger signs in first', async () => {
  const [anna, boris, vera] = [await known(), await known(), await known()];
  expect(errorOf(await follow(anna, anna).expect(400)).details.code).toBe('profile.own');
  errorOf(await anna.call('put', `/api/profiles/${NOBODY}/follow`).expect(404));
  errorOf(await anna.call('put', '/api/profiles/nobody/follow').expect(400));
  errorOf(await visitor('put', `/api/profiles/${boris.profile}/follow`).expect(401));
  await block(boris, true);
  await vera.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
  for (const gone of [boris, vera]) {
    errorOf(await follow(anna, gone).expect(404));
    for (const list of ['followers', 'following']) errorOf(await visitor('get', `/api/profiles/${gone.profile}/${list}`).expect(404));
  }
  expect(await figures(anna)).toEqual([0, 0]);
});

test('lists come in pages, filtered and sorted as every list, and tell no address', async () => {
  const boris = await known('cook');
  const guests = await Promise.all(['Anna', 'Vera', 'Gleb'].map(async (name) => ({ ...(await known()), name })));
  for (const guest of guests) {
    await guest.call('patch', '/api/profiles/me', { displayName: guest.name }).expect(200);
    await follow(guest, boris).expect(200);
  }
  const [anna, vera, gleb] = guests.map(({ profile }) => profile);
  expect(await listed(boris, 'followers')).toEqual([anna, gleb, vera]);
  expect(await listed(boris, 'followers', '?sort=displayName:desc&pagination[pageSize]=2')).toEqual([vera, gleb]);
  expect(await listed(boris, 'followers', '?filters[displayName]=Gleb')).toEqual([gleb]);
  const { body } = await visitor('get', `/api/profiles/${boris.profile}/followers?pagination[page]=2&pagination[pageSize]=2&populate=*`);
  expect(body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
  expect(JSON.stringify(body)).not.toMatch(/samovar\.test|"user"|latitude/);
  for (const query of [
    'filters[user][email][$contains]=a',
    'sort=user.email',
    'filters[latitude][$gt]=1',
    'secret=1',
    'pagination[page]=x',
  ])
    errorOf(await visitor('get', `/api/profiles/${boris.profile}/followers?${query}`).expect(400));
});

test('a block takes somebody out of lists and figures, and its end brings the person back', async () => {
  const [anna, boris, vera] = [await known(), await known(), await known()];
  await follow(anna, boris).expect(200);
  await follow(vera, boris).expect(200);
  await follow(boris, anna).expect(200);
  await block(anna, true);
  expect([await figures(boris), await listed(boris, 'followers')]).toEqual([[1, 0], [vera.profile]]);
  await unfollow(boris, anna).expect(204);
  await block(anna, false);
  expect([await figures(boris), await figures(anna), (await listed(boris, 'followers')).length]).toEqual([[2, 0], [0, 1], 2]);
});

test('whatever is written there, the figures stay what they are; a profile goes with its account alone', async () => {
  const [anna, boris] = [await known(), await known()];
  await follow(anna, boris).expect(200);
  const profiles = strapi.documents('api::profile.profile');
  await profiles.update({ documentId: boris.profile, data: { followersCount: 1000, displayName: 'Famous' } as never });
  expect(await figures(boris)).toEqual([1, 0]);
  errorOf(await boris.call('patch', '/api/profiles/me', { followersCount: 5 }).expect(400));
  await expect(profiles.delete({ documentId: boris.profile })).rejects.toMatchObject({ code: 'profile.kept' });
  await strapi.documents('plugin::users-permissions.user').delete({
    documentId: (await anna.call('get', '/api/users/me').expect(200)).body.documentId,
  });
  expect(await figures(boris)).toEqual([0, 0]);
});

test('the database itself refuses a second one, oneself and half a one', async () => {
  const [anna, boris] = [await known(), await known()];
  await follow(anna, boris).expect(200);
  const rows = strapi.db.connection('follows');
  const row = await rows.clone().orderBy('id', 'desc').first('follower_id', 'followed_id');
  await expect(rows.clone().insert(row)).rejects.toMatchObject({ constraint: 'follows_once' });
  await expect(rows.clone().insert({ ...row, followed_id: row.follower_id })).rejects.toMatchObject({
    constraint: 'follows_followed_other',
  });
  await expect(rows.clone().insert({ follower_id: row.follower_id })).rejects.toMatchObject({ constraint: 'follows_follower_required' });
});

test('the person is told inside and by no mail; the export holds it, leaving forgets it', async () => {
  const [anna, boris] = [await known(), await known()];
  await anna.call('patch', '/api/profiles/me', { displayName: 'Anna of Graz' }).expect(200);
  await follow(anna, boris).expect(200);
  const noticesOf = ({ id }: Known) => strapi.db.connection('notifications').where({ user_id: id, template: 'profile-followed' });
  const told = await eventually(
    () => noticesOf(boris),
    ({ length }) => length > 0,
  );
  expect(told).toMatchObject([{ channel: 'in_app', about: anna.profile, subject: 'Anna of Graz follows you' }]);
  const records = async (who: Known) =>
    (await who.call('get', '/api/users/me/export').expect(200)).body.data.records['api::profile.follow'];
  expect(await records(anna)).toMatchObject([{ as: 'follower', followed: boris.profile }]);
  expect(await records(boris)).toMatchObject([{ as: 'followed', follower: anna.profile }]);

  await anna.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
  expect([await figures(boris), await records(boris), await noticesOf(boris)]).toEqual([[0, 0], undefined, []]);
});
