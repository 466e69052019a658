/** The last mail to the former address: whoever did not move the account must hear of it there. */
import type { Template } from '../rendering/letter';

export const userAddressChanged: Template = ({ username, house }, language) =>
  language === 'ru'
    ? {
        subject: `Адрес вашей записи в ${house} изменён`,
        heading: 'Адрес изменён',
        paragraphs: [
          `У учётной записи «${username}» теперь другой адрес. На этот адрес письма больше не приходят.`,
          'Если это были не вы, сразу напишите нам: ответьте на это письмо.',
        ],
      }
    : {
        subject: `The address of your account at ${house} was changed`,
        heading: 'Your address was changed',
        paragraphs: [
          `The account “${username}” has another address now. No further mails go to this one.`,
          'If that was not you, tell us at once: answer this mail.',
        ],
      };
