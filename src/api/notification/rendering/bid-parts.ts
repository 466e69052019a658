/** What the letters about wishes and bids have in common: what is wished, and what a cook asks for it. */
import type { Language } from '#domain/errors';
import type { BidFacts } from '../facts/bid-facts';
import type { OrderFacts } from '../facts/order-facts';
import type { Detail, Facts } from './letter';
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
    reason: 'The reason',
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
    reason: 'Причина',
  },
} as const;

/** @throws Error when the notice was written without its bid, which is a bug. */
export function bidOf({ bid }: Facts): BidFacts {
  if (!bid) throw new Error('This letter needs its bid');
  return bid;
}

/** “Birthday cake”, for subjects. */
export const wishName = ({ title, number }: OrderFacts, language: Language): string =>
  language === 'ru' ? `«${title ?? number}»` : `“${title ?? number}”`;

export const priceOf = ({ price, currency }: BidFacts, language: Language): string => moneyText(price, currency, language);

export const bidReason = ({ reason }: BidFacts, language: Language): string[] => (reason ? [`${WORDS[language].reason}: ${reason}`] : []);

/** Without the address, the phone and the name of the guest. */
export function wishDetails(order: OrderFacts, language: Language): Detail[] {
  const words = WORDS[language];
  const moment = (iso: string | null) => iso && momentText(iso, order.timezone, language);
  return stated([
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
  stated([
    [WORDS[language].cook, bid.cook],
    [WORDS[language].price, priceOf(bid, language)],
    [WORDS[language].readyAt, momentText(bid.readyAt, timezone, language)],
    [WORDS[language].message, bid.message],
  ]);

const stated = (rows: [string, string | null][]): Detail[] => rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
