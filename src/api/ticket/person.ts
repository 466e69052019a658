/** Tickets of somebody who leaves: others can have the seats. */
import { HELD_TICKETS } from '#domain/ticket/ticket';
import { move } from '#platform/documents/moves';
import type { PersonRecords } from '#platform/people/person-records';

export const ticketsOfPerson: PersonRecords = {
  records: 'exists (select from tickets t where t.owner_id = u.id)',
  letGo: async ({ strapi, trx, id, now }) => {
    const live = await trx('tickets as t')
      .join('events as e', 'e.id', 't.event_id')
      .where({ 't.owner_id': id })
      .whereIn('t.status', [...HELD_TICKETS])
      .where('e.starts_at', '>', now)
      .orderBy(['t.event_id', 't.id'])
      .pluck<string[]>('t.document_id');
    for (const documentId of live)
      await move(strapi, 'api::ticket.ticket', documentId, { to: 'cancelled', fields: { cancelledBy: 'holder' } });
  },
  anonymise: async ({ trx, id }) => void (await trx('tickets').where({ owner_id: id }).update({ holder_name: '–' })),
};
