/** What every letter about an order can show: what was bought, and where, when and how it is served. */
import type { Language } from '#domain/errors';
import type { OrderFacts } from '../facts/read-order';
import { detailsOf } from './details';
import type { Detail, Line } from './letter';
import { moneyText, momentText } from './words';
import { phoneText } from '#domain/phone';

const WORDS = {
  en: {
    subtotal: 'Subtotal',
    deliveryFee: 'Delivery',
    discount: 'Discount',
    total: 'Total',
    how: 'How',
    fulfilment: { delivery: 'Delivery', pickup: 'Pick-up', dine_in: 'At the table' },
    address: 'Address',
    phone: 'Phone',
    ourPhone: 'Our phone',
    notes: 'For the courier',
    note: 'Note',
    wantedAt: 'Wanted',
    promisedAt: 'Ready about',
    venue: 'Venue',
    customer: 'Guest',
    payment: 'Payment',
    methods: { cash: 'cash', card: 'card', payme: 'Payme', click: 'Click' },
    entrance: 'entrance',
    level: 'floor',
    apartment: 'apartment',
  },
  ru: {
    subtotal: 'Сумма',
    deliveryFee: 'Доставка',
    discount: 'Скидка',
    total: 'Итого',
    how: 'Способ',
    fulfilment: { delivery: 'Доставка', pickup: 'Самовывоз', dine_in: 'За столом' },
    address: 'Адрес',
    phone: 'Телефон',
    ourPhone: 'Наш телефон',
    notes: 'Курьеру',
    note: 'Пожелания',
    wantedAt: 'Ко времени',
    promisedAt: 'Готов примерно',
    venue: 'Заведение',
    customer: 'Гость',
    payment: 'Оплата',
    methods: { cash: 'наличные', card: 'карта', payme: 'Payme', click: 'Click' },
    entrance: 'подъезд',
    level: 'этаж',
    apartment: 'кв.',
  },
} as const satisfies Readonly<Record<Language, object>>;

export function boughtLines(order: OrderFacts, language: Language): Line[] {
  const words = WORDS[language];
  const money = (amount: number) => moneyText(amount, order.currency, language);
  const sums: Line[] = [
    ...(order.subtotal === order.total ? [] : [{ label: words.subtotal, value: money(order.subtotal) }]),
    ...(order.deliveryFee > 0 ? [{ label: words.deliveryFee, value: money(order.deliveryFee) }] : []),
    ...(order.discount > 0 ? [{ label: words.discount, value: money(-order.discount) }] : []),
    { label: words.total, value: money(order.total), isTotal: true },
  ];
  // A wish has no price until a bid is chosen.
  const wish: Line[] = order.title === null ? [] : [{ label: order.title, value: order.total > 0 ? money(order.total) : '–' }];
  if (wish.length > 0) return order.total > 0 ? [...wish, ...sums] : wish;
  const dishes = order.lines.map(({ name, quantity, options, total }) => ({
    label: `${quantity} × ${name}`,
    note: (options ?? []).map((option) => option.name).join(', ') || undefined,
    value: money(total),
  }));
  return [...dishes, ...sums];
}

export function servingDetails(order: OrderFacts, language: Language, reader: 'guest' | 'house'): Detail[] {
  const words = WORDS[language];
  const moment = (iso: string | null) => iso && momentText(iso, order.timezone, language);
  const { delivery, venue, customer } = order;
  return detailsOf([
    [words.customer, reader === 'house' ? customer.name : null],
    [words.phone, phoneText((reader === 'house' ? (delivery?.phone ?? customer.phone) : delivery?.phone) ?? '')],
    [words.how, words.fulfilment[order.fulfilment]],
    [words.address, delivery ? addressText(delivery, words) : venue?.address],
    [words.notes, delivery?.notes],
    [order.wantedAt ? words.wantedAt : words.promisedAt, moment(order.wantedAt ?? order.promisedAt)],
    [words.note, order.note],
    [words.venue, venue?.name],
    [words.ourPhone, reader === 'guest' ? phoneText(venue?.phone ?? '') : null],
    [words.payment, words.methods[order.paymentMethod]],
  ]);
}

function addressText(
  delivery: NonNullable<OrderFacts['delivery']>,
  words: Readonly<Record<'entrance' | 'level' | 'apartment', string>>,
): string {
  const { address, house, entrance, level, apartment } = delivery;
  return [
    `${address} ${house}`,
    entrance && `${words.entrance} ${entrance}`,
    level && `${words.level} ${level}`,
    apartment && `${words.apartment} ${apartment}`,
  ]
    .filter(Boolean)
    .join(', ');
}
