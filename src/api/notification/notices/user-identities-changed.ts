/** Another way to sign in was added or taken away. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 154,
  events: ['user.identity_linked', 'user.identity_unlinked'],
  title: { en: 'How you sign in has changed', ru: 'Способ входа изменён' },
  facts: accountFacts,
  words: {
    en: ({ house }) => ({
      subject: `How you sign in at ${house} has changed`,
      heading: 'How you sign in has changed',
      paragraphs: [`A way to sign in was added or taken away. If it was not you, change your password and sign out everywhere.`],
    }),
    ru: ({ house }) => ({
      subject: `Способ входа в ${house} изменён`,
      heading: 'Способ входа изменён',
      paragraphs: [`Добавлен или удалён способ входа. Если это были не вы, смените пароль и выйдите на всех устройствах.`],
    }),
  },
});
