/** The code that proves another mail address, sent to that address. */
import { CODE_MINUTES } from '#domain/account/account';
import type { Template } from '../rendering/letter';

export const userAddressRequested: Template = ({ username, house, code }, language) =>
  language === 'ru'
    ? {
        subject: `Новый адрес для ${house}`,
        heading: 'Подтвердите новый адрес',
        paragraphs: [
          `Этот адрес указали для учётной записи «${username}». Введите код в течение ${CODE_MINUTES} минут, и адрес начнёт действовать.`,
          'Если это были не вы, ничего не делайте: без кода ничего не изменится.',
        ],
        code,
      }
    : {
        subject: `Your new address for ${house}`,
        heading: 'Confirm your new address',
        paragraphs: [
          `Somebody gave this address for the account “${username}”. Enter this code within ${CODE_MINUTES} minutes, and the address is in force.`,
          'If that was not you, do nothing: without the code nothing changes.',
        ],
        code,
      };
