/** Facts of orders: those from the menu, and wishes. */
import type { Language } from '#domain/errors';
import { moneyText, momentText } from '../rendering/words';
import { factSet } from './fact-set';
import { readOrderFacts, type OrderFacts } from './read-order';
import { MARKED_ORDER, MARKED_WISH, ORDER, WISH } from './order-samples';
import { phoneText } from '#domain/phone';

export const orderFacts = factSet({
  read: async (trx, { subject }) => ({ order: (await readOrderFacts(trx, subject)) ?? undefined }),
  values: ({ order }: { order: OrderFacts }, language) => orderValues(order, language),
  placeholders: ['number', 'guest', 'total', 'dishes', 'time', 'reason', 'venue', 'phone'],
  sample: { order: ORDER },
  marks: { order: MARKED_ORDER },
});

export const wishFacts = factSet({
  ...orderFacts,
  placeholders: ['number', 'title'],
  sample: { order: WISH },
  marks: { order: MARKED_WISH },
});

export function orderValues(order: OrderFacts, language: Language) {
  const at = order.wantedAt ?? order.promisedAt;
  return {
    number: order.number,
    guest: order.customer.name,
    total: moneyText(order.total, order.currency, language),
    dishes: order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', '),
    time: at ? momentText(at, order.timezone, language) : '',
    promised: order.promisedAt ? momentText(order.promisedAt, order.timezone, language) : '',
    reason: order.cancelReason ?? '',
    venue: order.venue?.name ?? '',
    phone: phoneText(order.venue?.phone ?? ''),
    title: order.title ?? '',
    cook: order.cook ?? '',
    /** How a sentence calls it. */
    wish: order.title ?? order.number,
  };
}
