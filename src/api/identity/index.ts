/** What identities bring along: nobody signs in as somebody who left. */
import { declaring } from '#platform/registry';

export default declaring('identity', {
  person: { anonymise: async ({ trx, id }) => void (await trx('identities').where({ user_id: id }).delete()) },
});
