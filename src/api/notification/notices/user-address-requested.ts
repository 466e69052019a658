/** The code that proves another mail address, sent to that address. */
import { CODE_MINUTES } from '#domain/account/account';
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 125,
  events: ['user.address_requested'],
  to: ['new-address'],
  code: 'email',
  title: { en: 'The code for another address', ru: 'Код для нового адреса' },
  facts: accountFacts,
  shows: ({ code }) => ({ code }),
  words: {
    en: ({ username, house }) => ({
      subject: `Your new address for ${house}`,
      heading: 'Confirm your new address',
      paragraphs: [
        `Somebody gave this address for the account “${username}”. Enter this code within ${CODE_MINUTES} minutes, and the address is in force.`,
        'If that was not you, do nothing: without the code nothing changes.',
      ],
    }),
    ru: ({ username, house }) => ({
      subject: `Новый адрес для ${house}`,
      heading: 'Подтвердите новый адрес',
      paragraphs: [
        `Этот адрес указали для учётной записи «${username}». Введите код в течение ${CODE_MINUTES} минут, и адрес начнёт действовать.`,
        'Если это были не вы, ничего не делайте: без кода ничего не изменится.',
      ],
    }),
  },
});
