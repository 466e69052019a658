/** Signed out everywhere: because it was asked for, or because a used token came back, which looks like theft. */
import { safety } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { accountFacts } from '../facts/account';
import type { Facts } from '../rendering/letter';

export default notice({
  ...safety,
  rank: 140,
  events: ['user.signed_out_everywhere'],
  title: { en: 'You were signed out', ru: 'Выполнен выход' },
  facts: accountFacts,
  words: {
    en: (facts) => ({
      subject: `Signed out of ${facts.house}`,
      heading: isTheft(facts) ? 'One of your devices was signed out' : 'You are signed out everywhere',
      paragraphs: isTheft(facts)
        ? [
            `A sign-in key of “${facts.username}” that was used already came back. Somebody may have copied it, so that sign-in was ended.`,
            'Log in again; if in doubt, change your password.',
          ]
        : [`“${facts.username}” was signed out on every device, as you asked.`],
    }),
    ru: (facts) => ({
      subject: `Выход из ${facts.house}`,
      heading: isTheft(facts) ? 'Вход на одном из устройств завершён' : 'Выполнен выход на всех устройствах',
      paragraphs: isTheft(facts)
        ? [
            `Уже использованный ключ входа «${facts.username}» был предъявлен снова. Возможно, его скопировали, поэтому вход завершён.`,
            'Войдите снова; если сомневаетесь, смените пароль.',
          ]
        : [`Вы вышли из «${facts.username}» на всех устройствах.`],
    }),
  },
});

const isTheft = ({ payload }: Facts): boolean => payload.why === 'replay';
