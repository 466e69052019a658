/** Somebody registered with an address that has an account, or wanted to move to it: only its owner learns that. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 105,
  events: ['user.registered_again'],
  title: { en: 'You already have an account', ru: 'Учётная запись уже есть' },
  facts: accountFacts,
  words: {
    en: ({ username, house }) => ({
      subject: `You already have an account at ${house}`,
      heading: 'You already have an account',
      paragraphs: [
        `Somebody tried to register with this address, or to move another account to it. You are known here as “${username}”.`,
        'If that was you, log in or ask for a new password. Nothing has changed.',
      ],
    }),
    ru: ({ username, house }) => ({
      subject: `У вас уже есть учётная запись в ${house}`,
      heading: 'У вас уже есть учётная запись',
      paragraphs: [
        `Кто-то пытался зарегистрироваться с этим адресом или привязать его к другой записи. Здесь вы уже известны под именем «${username}».`,
        'Если это были вы, войдите или запросите новый пароль. Ничего не изменилось.',
      ],
    }),
  },
});
