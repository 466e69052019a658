/** What the rows of each table are called where a refusal counts them. */
import type { Language } from './errors';

type Noun = Readonly<Record<Language, string>> & { type: string };

const NOUNS: Readonly<Record<string, Noun>> = {
  bids: { type: 'bid', en: 'bids', ru: 'отклики' },
  bookings: { type: 'booking', en: 'bookings', ru: 'брони' },
  carts: { type: 'cart', en: 'carts', ru: 'корзины' },
  cart_items: { type: 'cart-item', en: 'lines of carts', ru: 'строки корзин' },
  categories: { type: 'category', en: 'categories', ru: 'категории' },
  conversations: { type: 'conversation', en: 'conversations', ru: 'разговоры' },
  devices: { type: 'device', en: 'devices', ru: 'устройства' },
  dishes: { type: 'dish', en: 'dishes', ru: 'блюда' },
  events: { type: 'event', en: 'events', ru: 'события' },
  follows: { type: 'follow', en: 'followers', ru: 'подписчики' },
  identities: { type: 'identity', en: 'other sign-ins', ru: 'другие входы' },
  messages: { type: 'message', en: 'messages', ru: 'сообщения' },
  notice_preferences: { type: 'notice-preference', en: 'choices of notices', ru: 'настройки уведомлений' },
  notifications: { type: 'notification', en: 'notices', ru: 'уведомления' },
  orders: { type: 'order', en: 'orders', ru: 'заказы' },
  payments: { type: 'payment', en: 'payments', ru: 'платежи' },
  profiles: { type: 'profile', en: 'profiles', ru: 'профили' },
  tables: { type: 'table', en: 'tables', ru: 'столы' },
  tickets: { type: 'ticket', en: 'tickets', ru: 'билеты' },
  venues: { type: 'venue', en: 'venues', ru: 'заведения' },
  waitlist_entries: { type: 'waitlist-entry', en: 'the waitlist', ru: 'очередь' },
};

/** @param table may be a link table, which begins with its owner's name */
export function nounOf(table: string): Noun {
  const owner = Object.keys(NOUNS)
    .filter((name) => table === name || (table.startsWith(`${name}_`) && table.endsWith('_lnk')))
    .sort((a, b) => b.length - a.length)[0];
  return (owner && NOUNS[owner]) || { type: table, en: table, ru: table };
}
