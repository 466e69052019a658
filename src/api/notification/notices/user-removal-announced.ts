/** The last reminder before an unconfirmed account goes. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  isUrgent: false,
  rank: 145,
  events: ['user.removal_announced'],
  title: { en: 'Your account will be removed soon', ru: 'Учётная запись скоро будет удалена' },
  facts: accountFacts,
  alsoNames: ['hours'],
  sample: { payload: { hoursLeft: 24 } },
  words: {
    en: ({ username, house, payload }) => ({
      subject: `Your account at ${house} will be removed soon`,
      heading: 'Your address is not confirmed yet',
      paragraphs: [
        `The account “${username}” will be removed in about ${Number(payload.hoursLeft)} hours, because its address was never confirmed.`,
        'To keep it, ask for a new code and enter it. If you did not register, there is nothing to do.',
      ],
    }),
    ru: ({ username, house, payload }) => ({
      subject: `Учётная запись в ${house} скоро будет удалена`,
      heading: 'Адрес ещё не подтверждён',
      paragraphs: [
        `Учётная запись «${username}» будет удалена примерно через ${Number(payload.hoursLeft)} ч., потому что адрес не подтверждён.`,
        'Чтобы сохранить её, запросите новый код и введите его. Если вы не регистрировались, ничего делать не нужно.',
      ],
    }),
  },
});
