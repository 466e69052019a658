/** The house has given an account other rights. */
import { accountNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...accountNews,
  rank: 152,
  events: ['user.role_changed'],
  title: { en: 'Your rights have changed', ru: 'Ваши права изменены' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `Your rights at ${house} have changed`,
      heading: 'Your rights have changed',
      paragraphs: ['The house has given your account another role. Sign in again to work with it.'],
    }),
    ru: ({ house }) => ({
      subject: `Ваши права в ${house} изменены`,
      heading: 'Ваши права изменены',
      paragraphs: ['Заведение дало вашему аккаунту другую роль. Войдите заново, чтобы работать с ней.'],
    }),
  },
});
