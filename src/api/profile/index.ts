/** What profiles bring along: one for each account, empty when its person leaves. */
import { declaring } from '#platform/registry';
import { checkProfileKept } from './checks/profile-kept';
import { profileOfPerson } from './person';

export default declaring('profile', {
  types: { 'api::profile.profile': { checks: { delete: checkProfileKept } } },
  person: profileOfPerson,
});
