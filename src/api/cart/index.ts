/** What carts bring along: they go with their person. */
import { declaring } from '#platform/registry';

export default declaring('cart', {
  person: { anonymise: async ({ trx, id }) => void (await trx('carts').where({ owner_id: id }).delete()) },
});
