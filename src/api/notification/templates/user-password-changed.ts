/** A changed password is told to its owner, who may not have changed it. */
import type { Template } from '../rendering/letter';

export const userPasswordChanged: Template = ({ username, house }, language) =>
  language === 'ru'
    ? {
        subject: `Пароль в ${house} изменён`,
        heading: 'Пароль изменён',
        paragraphs: [
          `Пароль для «${username}» только что изменён, на других устройствах выполнен выход.`,
          'Если это были не вы, сразу запросите новый пароль.',
        ],
      }
    : {
        subject: `Your password at ${house} was changed`,
        heading: 'Your password was changed',
        paragraphs: [
          `The password of “${username}” was changed just now; every other device was signed out.`,
          'If that was not you, ask for a new password at once.',
        ],
      };
