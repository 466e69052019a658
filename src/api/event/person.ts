/** Events of somebody who leaves: what is announced has to take place or be called off first. */
import { ON_SALE } from '#domain/event/event';
import type { PersonRecords } from '#platform/people/person-records';

export const eventsOfPerson: PersonRecords = {
  records: 'exists (select from events e where e.organizer_id = u.id)',
  underWay: {
    refusal: 'account.live_events',
    count: async ({ trx, id }) => {
      const [row] = await trx('events')
        .where({ organizer_id: id })
        .whereIn('status', [...ON_SALE])
        .count<{ count: string }[]>('* as count');
      return Number(row?.count ?? 0);
    },
  },
};
