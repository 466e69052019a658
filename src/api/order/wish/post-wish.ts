/** A guest wishes for what no menu has: an order without lines and price, open to the bids of cooks. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkDigits } from '#domain/currency';
import { fieldError } from '#domain/errors';
import { toMinor } from '#domain/money';
import { bidsUntilOf, checkWishTime } from '#domain/order/wish';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { cookOfProfile } from '../../profile/rows/cook-of-profile';
import { houseZone } from '../../venue/rows/house-zone';
import { currencyAt } from '../../venue/rows/currency';
import type { OrderView } from '../actions/order-fields';
import type { WishRequest } from '../actions/wish-fields';
import { withPhone } from '../making/delivery-phone';
import { makeOrder } from '../making/make-order';

/** @returns the order. @throws DomainError of `checkWishTime` and `bidsUntilOf`, or `wish.cook_unknown`. */
export const postWish = (strapi: Core.Strapi, customer: number, { cook, ...wish }: WishRequest): Promise<OrderView> =>
  inTransaction(strapi, async (trx) => {
    const now = clock.now();
    checkWishTime(wish.wantedAt, now);
    const bidsUntil = bidsUntilOf({ wantedAt: wish.wantedAt, bidsUntil: wish.bidsUntil ?? null }, now);
    const addressedTo = cook ? await cookAsked(trx, cook, customer) : null;
    const currency = await currencyAt(trx, null);
    checkDigits(wish.budget ? toMinor(wish.budget) : null, currency, 'budget');
    const {
      wantedAt,
      delivery,
      paymentMethod,
      title,
      description,
      preferences = null,
      requirements = null,
      servings,
      budget = null,
    } = wish;
    const order = await makeOrder(strapi, {
      ...FREE,
      ...{ customer, currency, paymentMethod, wantedAt, now },
      delivery: withPhone(delivery, await houseZone(strapi)),
      wish: { title, description, preferences, requirements, servings, budget, bidsUntil, addressedTo },
    });
    if (!order) throw new Error('A wish comes from no cart that could change');
    return order;
  });

/** Nothing costs anything yet, and nobody cooks: the chosen bid brings both. */
const FREE = {
  kind: 'custom',
  fulfilment: 'delivery',
  ...{ cook: null, venue: null, cart: null, lines: [], note: null, promisedAt: null },
  ...{ subtotal: 0, deliveryFee: 0, discount: 0, total: 0 },
} as const;

async function cookAsked(trx: Trx, profile: string, customer: number): Promise<number> {
  const cook = await cookOfProfile(trx, profile);
  if (cook === null || cook === customer) throw fieldError('wish.cook_unknown', 'cook');
  return cook;
}
