/** What a cart looks like, and what goes into it. */
import { z } from 'zod';
import { documentId, requiredLine } from '#platform/actions/fields';
import { MAX_QUANTITY } from '#domain/cart/cart';

const choice = z.strictObject({ group: requiredLine(100), option: requiredLine(100) }).meta({ id: 'ChosenOption' });

const refusal = z.object({ code: z.string(), message: z.string() }).nullable();

const line = z
  .object({
    documentId: z.string(),
    dish: z.string(),
    name: z.string(),
    options: z.array(z.object({ group: z.string(), option: z.string(), priceDelta: z.number() })),
    quantity: z.number().int(),
    unitPrice: z.number(),
    total: z.number(),
    priceAtAdd: z.number(),
    priceChanged: z.boolean(),
    unavailable: refusal,
  })
  .meta({ id: 'CartItem' });

export const cartOutput = z
  .object({
    documentId: z.string(),
    lines: z.array(line),
    subtotal: z.number(),
    currency: z.string(),
    priceChanged: z.boolean(),
    canCheckOut: z.boolean(),
    refusal: refusal.describe('Why it can’t be ordered, as the checkout says it'),
  })
  .meta({ id: 'Cart' });

/** Which venue it would be ordered from. */
export const cartQuery = z.object({ venue: z.string().min(1).max(255).optional().describe('documentId or slug; the house’s first') });
export type CartView = z.input<typeof cartOutput>;

const quantity = z.number().int().min(1).max(MAX_QUANTITY);
export const newLine = z.object({ dish: documentId, quantity: quantity.default(1), options: z.array(choice).max(100).default([]) });
export type NewLine = z.output<typeof newLine>;
