/** Events of somebody who leaves: what is announced has to take place or be called off first. */
import type { PersonRecords } from '#platform/people/person-records';

export const eventsOfPerson: PersonRecords = {
  records: 'exists (select from events e where e.organizer_id = u.id)',
  underWay: {
    refusal: 'account.live_events',
    count: async ({ trx, id }) => {
      const [row] = await trx('events').where({ organizer_id: id, status: 'published' }).count<{ count: string }[]>('* as count');
      return Number(row?.count ?? 0);
    },
  },
};
