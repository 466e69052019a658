/** The code for a new password. */
import { CODE_MINUTES } from '#domain/account/account';
import type { Template } from '../rendering/letter';

export const userResetRequested: Template = ({ username, house, code }, language) =>
  language === 'ru'
    ? {
        subject: `Новый пароль для ${house}`,
        heading: 'Новый пароль',
        paragraphs: [
          `Для «${username}» запрошен новый пароль. Введите код в течение ${CODE_MINUTES} минут.`,
          'Если это были не вы, ничего не делайте: пароль останется прежним.',
        ],
        code,
      }
    : {
        subject: `A new password for ${house}`,
        heading: 'A new password',
        paragraphs: [
          `Somebody asked for a new password for “${username}”. Enter this code within ${CODE_MINUTES} minutes.`,
          'If that was not you, do nothing: the password stays as it is.',
        ],
        code,
      };
