/** The welcome that waits inside. */
import type { Template } from '../rendering/letter';

export const userConfirmed: Template = ({ name, house }, language) =>
  language === 'ru'
    ? {
        subject: `Добро пожаловать в ${house}`,
        heading: `Добро пожаловать, ${name}!`,
        paragraphs: ['Адрес подтверждён. Приятного аппетита!'],
      }
    : { subject: `Welcome to ${house}`, heading: `Welcome, ${name}!`, paragraphs: ['Your address is confirmed. Enjoy your meal!'] };
