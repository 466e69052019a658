/** Somebody registered with an address that has an account, or wanted to move to it: only its owner learns that. */
import type { Template } from '../rendering/letter';

export const userRegisteredAgain: Template = ({ username, house }, language) =>
  language === 'ru'
    ? {
        subject: `У вас уже есть учётная запись в ${house}`,
        heading: 'У вас уже есть учётная запись',
        paragraphs: [
          `Кто-то пытался зарегистрироваться с этим адресом или привязать его к другой записи. Здесь вы уже известны под именем «${username}».`,
          'Если это были вы, войдите или запросите новый пароль. Ничего не изменилось.',
        ],
      }
    : {
        subject: `You already have an account at ${house}`,
        heading: 'You already have an account',
        paragraphs: [
          `Somebody tried to register with this address, or to move another account to it. You are known here as “${username}”.`,
          'If that was you, log in or ask for a new password. Nothing has changed.',
        ],
      };
