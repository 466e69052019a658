/** The house lets somebody cook no more. */
import { isSuspended } from '#domain/notification/occasions';
import { accountNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...accountNews,
  rank: 156,
  events: ['user.approval_changed'],
  when: isSuspended,
  title: { en: 'You may not cook for guests for now', ru: 'Готовить для гостей пока нельзя' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `You may not cook for the guests of ${house} for now`,
      heading: 'You may not cook for guests for now',
      paragraphs: ['Your dishes are off the menu, and you can’t bid. Ask the house why.'],
    }),
    ru: ({ house }) => ({
      subject: `Готовить для гостей ${house} пока нельзя`,
      heading: 'Готовить для гостей пока нельзя',
      paragraphs: ['Ваших блюд нет в меню, отвечать на заказы нельзя. Спросите заведение о причине.'],
    }),
  },
});
