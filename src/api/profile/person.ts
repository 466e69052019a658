/** The profile of somebody who leaves stays, empty; nobody follows it, and it follows nobody. */
import { leftName } from '#domain/account/account';
import type { PersonRecords } from '#platform/people/person-records';

const EMPTY = { bio: null, specialties: null, area: null, latitude: null, longitude: null, radius_km: null, is_taking_orders: false };
const PICTURE = `
  delete from files_related_mph where related_type = 'api::profile.profile' and related_id in (select id from profiles where user_id = ?)`;
const FOLLOWS = `delete from follows f using profiles p where p.user_id = ? and p.id in (f.follower_id, f.followed_id)`;

export const profileOfPerson: PersonRecords = {
  anonymise: async ({ trx, id, now }) => {
    await trx('profiles')
      .where({ user_id: id })
      .update({ ...EMPTY, display_name: leftName(id), updated_at: now });
    await trx.raw(PICTURE, [id]);
    await trx.raw(FOLLOWS, [id]);
  },
};
