/** The last mail to the former address: whoever did not move the account must hear of it there. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 130,
  events: ['user.address_changed'],
  to: ['old-address'],
  title: { en: 'Your address was changed', ru: 'Адрес изменён' },
  facts: accountFacts,
  words: {
    en: ({ username, house }) => ({
      subject: `The address of your account at ${house} was changed`,
      heading: 'Your address was changed',
      paragraphs: [
        `The account “${username}” has another address now. No further mails go to this one.`,
        'If that was not you, tell us at once: answer this mail.',
      ],
    }),
    ru: ({ username, house }) => ({
      subject: `Адрес вашей записи в ${house} изменён`,
      heading: 'Адрес изменён',
      paragraphs: [
        `У учётной записи «${username}» теперь другой адрес. На этот адрес письма больше не приходят.`,
        'Если это были не вы, сразу напишите нам: ответьте на это письмо.',
      ],
    }),
  },
});
