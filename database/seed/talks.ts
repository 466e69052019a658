/** What guests and the demo house say to each other, and the answers that its people don't write anew each time. */
import type { SeedCanned, SeedTalk } from './types';

export const canned: SeedCanned[] = [
  {
    shortcut: 'hello',
    english: 'Hello {guest}! This is {me} of {house}. How can I help?',
    russian: 'Здравствуйте, {guest}! Это {me}, {house}. Чем могу помочь?',
  },
  {
    shortcut: 'order-late',
    english:
      '{guest}, we are sorry: order {order} takes a little longer this evening. The kitchen is on it, and I write again as soon as it leaves.',
    russian: '{guest}, простите: заказ {order} сегодня задерживается. Кухня уже занимается им, я напишу, как только он выедет.',
  },
  {
    shortcut: 'table-kept',
    english: 'Your table is kept for fifteen minutes. Booking {booking} is safe until then. See you soon!',
    russian: 'Стол ждёт вас пятнадцать минут. Бронь {booking} до тех пор за вами. До встречи!',
  },
];

export const talks: SeedTalk[] = [
  {
    customer: 'customer@samovar.test',
    about: 'house',
    says: [
      { by: 'guest', body: 'Good evening! We are four tonight instead of three. Is that all right with the table?', minutesAgo: 9 },
      { by: 'guest', body: 'And is there a high chair for the little one?', minutesAgo: 8 },
    ],
  },
  {
    customer: 'sofia@samovar.test',
    about: 'order',
    says: [
      { by: 'guest', body: 'No dill on anything, please: one of us is allergic.', minutesAgo: 7 },
      { by: 'house', body: 'Of course, Sofia. The kitchen knows.', minutesAgo: 6 },
      { by: 'house', body: 'Told Boris in person. Third time that they ask, worth a mark in the account.', minutesAgo: 5, isNote: true },
      { by: 'guest', body: 'Thank you! How long will it be?', minutesAgo: 2 },
    ],
  },
];
