/** What the person was told goes, and what others were told about the person, the person's orders, bookings and tickets. */
import type { PersonRecords } from '#platform/people/person-records';

const ABOUT = `
  delete from notifications where user_id = :id or about in (
    select document_id from orders where customer_id = :id union all select document_id from bookings where user_id = :id
    union all select document_id from tickets where owner_id = :id
    union all select document_id from profiles where user_id = :id)`;

export const noticesOfPerson: PersonRecords = {
  anonymise: async ({ trx, id }) => {
    await trx.raw(ABOUT, { id });
    await trx('notice_preferences').where({ user_id: id }).delete();
  },
};
