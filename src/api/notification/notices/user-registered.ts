/** The code that proves a mail address. The name is in it, so that nobody confirms a name that somebody else chose. */
import { CODE_MINUTES } from '#domain/account/account';
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';
import type { Facts } from '../rendering/letter';

export default notice({
  ...safety,
  rank: 100,
  events: ['user.registered', 'user.code_requested'],
  code: 'confirm',
  title: { en: 'The code that confirms an address', ru: 'Код подтверждения адреса' },
  facts: accountFacts,
  shows: ({ code }) => ({ code }),
  words: {
    en: (facts) => ({
      subject: `Your code for ${facts.house}`,
      heading: 'Confirm your address',
      paragraphs: [
        `Somebody registered with this address under the name “${facts.username}”.`,
        `If that was you, enter this code or press the button. Both are good for ${CODE_MINUTES} minutes.`,
        'If the name is not yours, do neither.',
      ],
      buttons: [{ label: 'Confirm the address', url: confirmation(facts) }],
    }),
    ru: (facts) => ({
      subject: `Код подтверждения для ${facts.house}`,
      heading: 'Подтвердите ваш адрес',
      paragraphs: [
        `Кто-то зарегистрировался с этим адресом под именем «${facts.username}».`,
        `Если это вы, введите код или нажмите кнопку. Код действует ${CODE_MINUTES} минут.`,
        'Если имя не ваше, не делайте ни того ни другого.',
      ],
      buttons: [{ label: 'Подтвердить адрес', url: confirmation(facts) }],
    }),
  },
});

const confirmation = ({ url, username, code }: Facts): string => `${url}/api/auth/confirm/${encodeURIComponent(username)}/${code}`;
