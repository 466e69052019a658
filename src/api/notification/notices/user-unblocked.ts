/** A blocked account is open again. */
import { accountNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...accountNews,
  rank: 151,
  events: ['user.unblocked'],
  title: { en: 'Your account is open again', ru: 'Ваш аккаунт снова открыт' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `Your account at ${house} is open again`,
      heading: 'Your account is open again',
      paragraphs: ['You can sign in as before.'],
    }),
    ru: ({ house }) => ({
      subject: `Ваш аккаунт в ${house} снова открыт`,
      heading: 'Ваш аккаунт снова открыт',
      paragraphs: ['Вы можете войти, как раньше.'],
    }),
  },
});
