/** Signed out everywhere: because it was asked for, or because a used token came back, which looks like theft. */
import type { Template } from '../rendering/letter';

export const userSignedOutEverywhere: Template = ({ username, house, payload }, language) => {
  const isTheft = payload.why === 'replay';
  if (language === 'ru')
    return {
      subject: `Выход из ${house}`,
      heading: isTheft ? 'Вход на одном из устройств завершён' : 'Выполнен выход на всех устройствах',
      paragraphs: isTheft
        ? [
            `Уже использованный ключ входа «${username}» был предъявлен снова. Возможно, его скопировали, поэтому вход завершён.`,
            'Войдите снова; если сомневаетесь, смените пароль.',
          ]
        : [`Вы вышли из «${username}» на всех устройствах.`],
    };
  return {
    subject: `Signed out of ${house}`,
    heading: isTheft ? 'One of your devices was signed out' : 'You are signed out everywhere',
    paragraphs: isTheft
      ? [
          `A sign-in key of “${username}” that was used already came back. Somebody may have copied it, so that sign-in was ended.`,
          'Log in again; if in doubt, change your password.',
        ]
      : [`“${username}” was signed out on every device, as you asked.`],
  };
};
