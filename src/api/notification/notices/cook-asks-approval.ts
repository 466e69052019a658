/** A cook waits for the word of the house. */
import { asksApproval } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...work,
  // The owners of the panel have no address but their mail.
  isUrgent: false,
  rank: 155,
  events: ['user.confirmed', 'user.trade_taken_up'],
  to: ['house'],
  when: asksApproval,
  title: { en: 'A cook waits for your approval', ru: 'Повар ждёт одобрения' },
  facts: accountFacts,
  words: {
    en: () => ({
      subject: 'A cook waits for your approval',
      heading: 'A cook waits for your approval',
      paragraphs: ['Somebody wants to cook here. Approve or refuse in the list of cooks; until then nobody can order there.'],
    }),
    ru: () => ({
      subject: 'Повар ждёт одобрения',
      heading: 'Повар ждёт одобрения',
      paragraphs: ['Кто-то хочет готовить у вас. Одобрите или отклоните в списке поваров: до этого у него нельзя заказать.'],
    }),
  },
});
