/** A changed password is told to its owner, who may not have changed it. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 135,
  events: ['user.password_changed'],
  title: { en: 'Your password was changed', ru: 'Пароль изменён' },
  facts: accountFacts,
  words: {
    en: ({ username, house }) => ({
      subject: `Your password at ${house} was changed`,
      heading: 'Your password was changed',
      paragraphs: [
        `The password of “${username}” was changed just now; every other device was signed out.`,
        'If that was not you, ask for a new password at once.',
      ],
    }),
    ru: ({ username, house }) => ({
      subject: `Пароль в ${house} изменён`,
      heading: 'Пароль изменён',
      paragraphs: [
        `Пароль для «${username}» только что изменён, на других устройствах выполнен выход.`,
        'Если это были не вы, сразу запросите новый пароль.',
      ],
    }),
  },
});
