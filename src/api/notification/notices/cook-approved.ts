/** The house lets somebody cook for its guests. */
import { isApproved } from '#domain/notification/occasions';
import { accountNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...accountNews,
  rank: 153,
  events: ['user.approval_changed'],
  when: isApproved,
  title: { en: 'You may cook for guests', ru: 'Вы можете готовить для гостей' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `You may cook for the guests of ${house}`,
      heading: 'You may cook for guests',
      paragraphs: ['Guests see your dishes and can ask you. You may bid on wishes.'],
    }),
    ru: ({ house }) => ({
      subject: `Вы можете готовить для гостей ${house}`,
      heading: 'Вы можете готовить для гостей',
      paragraphs: ['Гости видят ваши блюда и могут к вам обратиться. Вы можете отвечать на заказы.'],
    }),
  },
});
