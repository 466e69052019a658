/** What a conversation tells of itself, in every language: who answers, that it is closed, what was done about an order. */
import type { Language } from '../errors';

type Words = Readonly<Record<Language, (facts: Readonly<Record<string, string>>) => string>>;
interface Happening {
  /** Only the house reads it. */
  isInternal?: true;
  words: Words;
}

const HAPPENINGS = {
  taken: {
    words: { en: ({ name }) => `${name} answers you.`, ru: ({ name }) => `Вам отвечает ${name}.` },
  },
  given_back: {
    isInternal: true,
    words: { en: ({ name }) => `${name} gave it back to the queue.`, ru: ({ name }) => `${name}: возвращено в очередь.` },
  },
  passed_on: {
    isInternal: true,
    words: {
      en: ({ name }) => `${name} did not answer in time: back in the queue.`,
      ru: ({ name }) => `${name}: нет ответа вовремя, разговор снова в очереди.`,
    },
  },
  closed: {
    words: {
      en: () => 'The conversation is closed. Write again to reopen it.',
      ru: () => 'Разговор завершён. Напишите, чтобы продолжить.',
    },
  },
  reopened: { words: { en: () => 'The conversation goes on.', ru: () => 'Разговор продолжается.' } },
  away: {
    words: {
      en: ({ at }) => `Nobody is here just now. Somebody will answer ${at ? `from ${at}` : 'as soon as possible'}.`,
      ru: ({ at }) => `Сейчас никого нет. ${at ? `Ответим начиная с ${at}` : 'Ответим, как только сможем'}.`,
    },
  },
  rated: {
    isInternal: true,
    words: {
      en: ({ rating }) => `The guest rated this talk: ${rating} of 5.`,
      ru: ({ rating }) => `Гость оценил разговор: ${rating} из 5.`,
    },
  },
  signed_in: {
    words: { en: ({ name }) => `${name} has signed in.`, ru: ({ name }) => `${name}: вход в учётную запись.` },
  },
  cook_chosen: {
    words: { en: ({ name, number }) => `${name} cooks order ${number}.`, ru: ({ name, number }) => `Заказ ${number} готовит ${name}.` },
  },
  order_moved: {
    words: {
      en: ({ number, status }) => `Order ${number}: ${ORDER_WORDS.en[status ?? ''] ?? status}.`,
      ru: ({ number, status }) => `Заказ ${number}: ${ORDER_WORDS.ru[status ?? ''] ?? status}.`,
    },
  },
  booking_moved: {
    words: {
      en: ({ number, status }) => `Booking ${number}: ${BOOKING_WORDS.en[status ?? ''] ?? status}.`,
      ru: ({ number, status }) => `Бронь ${number}: ${BOOKING_WORDS.ru[status ?? ''] ?? status}.`,
    },
  },
  booking_changed: {
    words: { en: ({ number }) => `Booking ${number} was changed.`, ru: ({ number }) => `Бронь ${number} изменена.` },
  },
  ticket_resent: {
    words: { en: ({ event }) => `The ticket for “${event}” was sent again.`, ru: ({ event }) => `Билет на «${event}» отправлен ещё раз.` },
  },
} as const satisfies Readonly<Record<string, Happening>>;

const ORDER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    accepted: 'accepted',
    preparing: 'being cooked',
    ready: 'ready',
    delivering: 'on its way',
    delivered: 'delivered',
    completed: 'completed',
    cancelled: 'cancelled',
    rejected: 'refused',
    expired: 'not answered in time',
  },
  ru: {
    accepted: 'принят',
    preparing: 'готовится',
    ready: 'готов',
    delivering: 'в пути',
    delivered: 'доставлен',
    completed: 'завершён',
    cancelled: 'отменён',
    rejected: 'отклонён',
    expired: 'без ответа вовремя',
  },
};

const BOOKING_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { confirmed: 'confirmed', declined: 'declined', cancelled: 'cancelled', seated: 'seated', completed: 'completed', no_show: 'missed' },
  ru: {
    confirmed: 'подтверждена',
    declined: 'отклонена',
    cancelled: 'отменена',
    seated: 'гости за столом',
    completed: 'завершена',
    no_show: 'гости не пришли',
  },
};

export type HappeningName = keyof typeof HAPPENINGS;
export const HAPPENING_NAMES = Object.keys(HAPPENINGS) as readonly HappeningName[];
export interface Told {
  name: HappeningName;
  facts: Readonly<Record<string, string>>;
}

const happeningOf = (name: HappeningName): Happening => HAPPENINGS[name];
export const isInternal = (name: HappeningName): boolean => happeningOf(name).isInternal === true;

/** In every language: each reader has the own one. */
export const wordsOf = ({ name, facts }: Told): Record<Language, string> => {
  const { words } = happeningOf(name);
  return { en: words.en(facts), ru: words.ru(facts) };
};
