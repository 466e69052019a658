/** The code that proves a mail address. The name is in it, so that nobody confirms a name that somebody else chose. */
import { CODE_MINUTES } from '#domain/account/account';
import type { Template } from '../rendering/letter';

export const userRegistered: Template = ({ username, house, url, code }, language) =>
  language === 'ru'
    ? {
        subject: `Код подтверждения для ${house}`,
        heading: 'Подтвердите ваш адрес',
        paragraphs: [
          `Кто-то зарегистрировался с этим адресом под именем «${username}».`,
          `Если это вы, введите код или нажмите кнопку. Код действует ${CODE_MINUTES} минут.`,
          'Если имя не ваше, не делайте ни того ни другого.',
        ],
        code,
        buttons: [{ label: 'Подтвердить адрес', url: link(url, username, code) }],
      }
    : {
        subject: `Your code for ${house}`,
        heading: 'Confirm your address',
        paragraphs: [
          `Somebody registered with this address under the name “${username}”.`,
          `If that was you, enter this code or press the button. Both are good for ${CODE_MINUTES} minutes.`,
          'If the name is not yours, do neither.',
        ],
        code,
        buttons: [{ label: 'Confirm the address', url: link(url, username, code) }],
      };

const link = (url: string, username: string, code: string): string => `${url}/api/auth/confirm/${encodeURIComponent(username)}/${code}`;
