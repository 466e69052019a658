/** What a table looks like on its way in and out. */
import { z } from 'zod';
import { amount, documentId, line, requiredLine } from '#platform/actions/fields';
import { MAX_SEATS, TABLE_KINDS, TABLE_SHAPES } from '#domain/table/table';

const price = amount.min(0, 'must be at least 0');
export const seats = z.number().int().min(1).max(MAX_SEATS);
const day = z.iso.date({ error: 'is not a day (YYYY-MM-DD)' });
/** What a PUT needs again. */
const required = { number: requiredLine(20), venue: documentId };
const optional = {
  kind: z.enum(TABLE_KINDS).optional(),
  seats: seats.optional(),
  price: price.optional(),
  prices: z
    .array(z.strictObject({ validFrom: day, price }))
    .max(100)
    .optional(),
  isBookable: z.boolean().optional(),
  area: line(100).nullish(),
  shape: z.enum(TABLE_SHAPES).optional(),
  position: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).nullish(),
  joinsWith: z.array(documentId).max(20).optional(),
};
/** Said once, for a table that is closed over its bookings. */
export const accepting = { acceptsBroken: z.boolean().optional().describe('closes a table that still has bookings: they stay at it') };
export const table = z.object({ ...required, ...optional });
export type NewTable = z.output<typeof table>;
export type TableChange = Partial<NewTable> & { acceptsBroken?: boolean | undefined };

export const tableOutput = z
  .looseObject({
    documentId: z.string(),
    number: z.string(),
    kind: z.enum(TABLE_KINDS),
    seats: z.number().int(),
    price: z.number(),
  })
  .meta({ id: 'Table' });
export type TableView = z.input<typeof tableOutput>;
