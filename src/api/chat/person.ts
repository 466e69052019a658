/** Conversations of somebody who leaves: what others said stays theirs, the own words and pictures go. */
import type { PersonRecords } from '#platform/people/person-records';
import { removePictures } from './rows/pictures';

export const talksOfPerson: PersonRecords = {
  records:
    'exists (select from conversations c where c.customer_id = u.id or c.partner_id = u.id) or exists (select from messages m where m.sender_id = u.id)',
  letGo: async ({ trx, id }) => {
    await trx('conversations')
      .where({ assignee: `user:${id}` })
      .update({ assignee: null, assigned_at: null });
    await trx('chat_agents')
      .where({ agent: `user:${id}` })
      .delete();
  },
  anonymise: async ({ strapi, trx, id }) => {
    const own = trx('messages').where({ sender_id: id }).select('id');
    await removePictures(strapi, trx, own);
    await trx('messages').where({ sender_id: id }).whereNotNull('body').update({ body: '–' });
    await trx('conversations').where({ customer_id: id }).update({ guest_name: null, guest_email: null, rating_text: null });
  },
};
