/** The welcome that waits inside. */
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  rank: 120,
  events: ['user.confirmed'],
  to: ['subject'],
  channels: ['in_app'],
  isObligatory: true,
  title: { en: 'Welcome', ru: 'Добро пожаловать' },
  facts: accountFacts,
  words: {
    en: ({ name, house }) => ({
      subject: `Welcome to ${house}`,
      heading: `Welcome, ${name}!`,
      paragraphs: ['Your address is confirmed. Enjoy your meal!'],
    }),
    ru: ({ name, house }) => ({
      subject: `Добро пожаловать в ${house}`,
      heading: `Добро пожаловать, ${name}!`,
      paragraphs: ['Адрес подтверждён. Приятного аппетита!'],
    }),
  },
});
