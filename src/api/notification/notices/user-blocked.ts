/** The house has closed an account for now. */
import { accountNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...accountNews,
  rank: 150,
  events: ['user.blocked'],
  title: { en: 'Your account is blocked', ru: 'Ваш аккаунт заблокирован' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `Your account at ${house} is blocked`,
      heading: 'Your account is blocked',
      paragraphs: ['You can’t sign in for now. Answer this mail or call the house if you think that this is a mistake.'],
    }),
    ru: ({ house }) => ({
      subject: `Ваш аккаунт в ${house} заблокирован`,
      heading: 'Ваш аккаунт заблокирован',
      paragraphs: ['Войти пока нельзя. Если это ошибка, ответьте на это письмо или позвоните нам.'],
    }),
  },
});
