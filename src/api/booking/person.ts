/** Bookings of somebody who leaves: those to come have to end first; of the others the house keeps table and time. */
import { bookingMachine } from '#domain/booking/booking';
import { finalStates } from '#domain/machine';
import type { PersonRecords } from '#platform/people/person-records';

export const bookingsOfPerson: PersonRecords = {
  records: 'exists (select from bookings b where b.user_id = u.id)',
  underWay: {
    refusal: 'account.live_bookings',
    count: async ({ trx, id, now }) => {
      const [row] = await trx('bookings')
        .where({ user_id: id })
        .where('ends_at', '>', now)
        .whereNotIn('status', finalStates(bookingMachine))
        .count<{ count: string }[]>('* as count');
      return Number(row?.count ?? 0);
    },
  },
  anonymise: async ({ trx, id }) =>
    void (await trx('bookings').where({ user_id: id }).update({ name: '–', email: null, phone: null, note: null })),
};
