/** The code by phone, short enough for one message. */
import { CODE_MINUTES } from '#domain/account/account';
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';

export default notice({
  ...safety,
  rank: 115,
  events: ['user.phone_code_requested'],
  to: ['phone'],
  channels: ['sms'],
  code: 'phone-login',
  title: { en: 'The code by phone', ru: 'Код на телефон' },
  facts: accountFacts,
  words: {
    en: ({ house, code }) => ({
      subject: `${house} code`,
      heading: `${house} code`,
      paragraphs: [`${house}: your code is ${code}, good for ${CODE_MINUTES} minutes. Tell it to nobody.`],
    }),
    ru: ({ house, code }) => ({
      subject: `Код ${house}`,
      heading: `Код ${house}`,
      paragraphs: [`${house}: ваш код ${code}, действует ${CODE_MINUTES} минут. Никому его не сообщайте.`],
    }),
  },
});
