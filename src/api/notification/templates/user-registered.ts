/** The code that proves a mail address. The name is in it, so that nobody confirms a name that somebody else chose. */
import { CODE_MINUTES } from '../../../domain/account';
import type { Template } from '../rendering/letter';

export const userRegistered: Template = ({ username, house, code }, language) =>
  language === 'ru'
    ? {
        subject: `Код подтверждения для ${house}`,
        heading: 'Подтвердите ваш адрес',
        paragraphs: [
          `Кто-то зарегистрировался с этим адресом под именем «${username}».`,
          `Если это вы, введите код. Он действует ${CODE_MINUTES} минут.`,
          'Если имя не ваше, не вводите код.',
        ],
        code,
      }
    : {
        subject: `Your code for ${house}`,
        heading: 'Confirm your address',
        paragraphs: [
          `Somebody registered with this address under the name “${username}”.`,
          `If that was you, enter this code. It is good for ${CODE_MINUTES} minutes.`,
          'If the name is not yours, do not enter the code.',
        ],
        code,
      };
