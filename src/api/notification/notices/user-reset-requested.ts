/** The code for a new password. */
import { CODE_MINUTES } from '#domain/account/account';
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 110,
  events: ['user.reset_requested'],
  code: 'reset',
  title: { en: 'The code for a new password', ru: 'Код для нового пароля' },
  facts: accountFacts,
  shows: ({ code }) => ({ code }),
  words: {
    en: ({ username, house }) => ({
      subject: `A new password for ${house}`,
      heading: 'A new password',
      paragraphs: [
        `Somebody asked for a new password for “${username}”. Enter this code within ${CODE_MINUTES} minutes.`,
        'If that was not you, do nothing: the password stays as it is.',
      ],
    }),
    ru: ({ username, house }) => ({
      subject: `Новый пароль для ${house}`,
      heading: 'Новый пароль',
      paragraphs: [
        `Для «${username}» запрошен новый пароль. Введите код в течение ${CODE_MINUTES} минут.`,
        'Если это были не вы, ничего не делайте: пароль останется прежним.',
      ],
    }),
  },
});
