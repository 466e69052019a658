/** The code by phone, short enough for one message. */
import { CODE_MINUTES } from '#domain/account/account';
import type { Template } from '../rendering/letter';

export const userPhoneCodeRequested: Template = ({ house, code }, language) =>
  language === 'ru'
    ? {
        subject: `Код ${house}`,
        heading: `Код ${house}`,
        paragraphs: [`${house}: ваш код ${code}, действует ${CODE_MINUTES} минут. Никому его не сообщайте.`],
      }
    : {
        subject: `${house} code`,
        heading: `${house} code`,
        paragraphs: [`${house}: your code is ${code}, good for ${CODE_MINUTES} minutes. Tell it to nobody.`],
      };
