/** What devices bring along: a browser of somebody who left is told nothing more. */
import { declaring } from '#platform/registry';

export default declaring('device', {
  person: { anonymise: async ({ trx, id }) => void (await trx('devices').where({ user_id: id }).delete()) },
});
