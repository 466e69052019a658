/** What the letters about wishes and bids have in common: what is wished, and what a cook asks for it. */
import type { Language } from '#domain/errors';
import type { BidFacts } from '../facts/read-bid';
import type { OrderFacts } from '../facts/read-order';
import { detailsOf } from './details';
import type { Detail } from './letter';
import { moneyText, momentText } from './words';

const WORDS = {
  en: {
    description: 'What',
    servings: 'Servings',
    preferences: 'Preferences',
    requirements: 'Requirements',
    budget: 'Budget',
    wantedAt: 'Wanted',
    bidsUntil: 'Bids until',
    cook: 'Cook',
    price: 'Price',
    readyAt: 'Ready',
    message: 'Message',
  },
  ru: {
    description: 'Что',
    servings: 'Порций',
    preferences: 'Предпочтения',
    requirements: 'Требования',
    budget: 'Бюджет',
    wantedAt: 'Ко времени',
    bidsUntil: 'Предложения до',
    cook: 'Повар',
    price: 'Цена',
    readyAt: 'Будет готово',
    message: 'Сообщение',
  },
} as const satisfies Readonly<Record<Language, object>>;

export const priceOf = ({ price, currency }: BidFacts, language: Language): string => moneyText(price, currency, language);

/** Without the address, the phone and the name of the guest. */
export function wishDetails(order: OrderFacts, language: Language): Detail[] {
  const words = WORDS[language];
  const moment = (iso: string | null) => iso && momentText(iso, order.timezone, language);
  return detailsOf([
    [words.description, order.description],
    [words.servings, order.servings === null ? null : String(order.servings)],
    [words.preferences, order.preferences],
    [words.requirements, order.requirements],
    [words.budget, order.budget === null ? null : moneyText(order.budget, order.currency, language)],
    [words.wantedAt, moment(order.wantedAt)],
    [words.bidsUntil, moment(order.bidsUntil)],
  ]);
}

export const bidDetails = (bid: BidFacts, { timezone }: OrderFacts, language: Language): Detail[] =>
  detailsOf([
    [WORDS[language].cook, bid.cook],
    [WORDS[language].price, priceOf(bid, language)],
    [WORDS[language].readyAt, momentText(bid.readyAt, timezone, language)],
    [WORDS[language].message, bid.message],
  ]);
