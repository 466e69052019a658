/** The search for a table, and what the staff can do to the floor. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { amount, byId, documentId, instant, partOf, requiredText, text } from '#platform/actions/fields';
import { MAX_SEATS, TABLE_KINDS, TABLE_SHAPES } from '#domain/table/table';
import { tables } from '../services/table';

const price = amount.min(0, 'must be at least 0');
const seats = z.number().int().min(1).max(MAX_SEATS);
const day = z.iso.date({ error: 'is not a day (YYYY-MM-DD)' });
/** What a PUT needs again. */
const required = { number: requiredText(20), venue: documentId };
const optional = {
  kind: z.enum(TABLE_KINDS).optional(),
  seats: seats.optional(),
  price: price.optional(),
  prices: z
    .array(z.strictObject({ validFrom: day, price }))
    .max(100)
    .optional(),
  isBookable: z.boolean().optional(),
  area: text(100).nullish(),
  shape: z.enum(TABLE_SHAPES).optional(),
  position: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).nullish(),
  joinsWith: z.array(documentId).max(20).optional(),
};
const whole = z.object({ ...required, ...optional });

/** Query parameters are texts. */
const fromQuery = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d{1,10}(\.\d{1,2})?$/, 'is not a number')
    .transform(Number)
    .pipe(schema);

const output = z.looseObject({
  documentId: z.string(),
  number: z.string(),
  kind: z.enum(TABLE_KINDS),
  seats: z.number(),
  price: z.number(),
});

export const tableActions = [
  action({
    name: 'findAvailableTables',
    method: 'GET',
    path: '/tables/available',
    summary: 'Every table that fits and is free; without a time, every one that is open for bookings.',
    query: z.object({
      kind: z.enum(TABLE_KINDS).optional(),
      seats: fromQuery(seats).optional().describe('at least so many'),
      minPrice: fromQuery(z.number()).optional(),
      maxPrice: fromQuery(z.number()).optional(),
      startsAt: instant.optional(),
      endsAt: instant.optional().describe('left out = by party size'),
      venue: z.string().min(1).max(100).optional().describe('documentId or slug'),
    }),
    output: z.array(
      z.object({
        table: z.string(),
        joinedWith: z.string().nullable().describe('pushed to it, where no single table is large enough'),
        number: z.string(),
        kind: z.enum(TABLE_KINDS),
        seats: z.number(),
        price: z.number(),
        currency: z.string(),
        area: z.string().nullable(),
        venue: z.string(),
      }),
    ),
    handle: ({ query }, strapi) => tables(strapi).available(query),
  }),
  action({
    name: 'createTable',
    method: 'POST',
    path: '/tables',
    summary: 'Adds a table to a venue.',
    body: whole,
    output,
    status: 201,
    handle: async ({ body }, strapi) => (await tables(strapi).create(body)) as never,
  }),
  action({
    name: 'replaceTable',
    method: 'PUT',
    path: '/tables/:id',
    summary: 'Sets the whole table: what is left out goes back to its default.',
    params: byId,
    body: whole,
    output,
    handle: async ({ params, body }, strapi) => (await tables(strapi).replace(params.id, body)) as never,
  }),
  action({
    name: 'changeTable',
    method: 'PATCH',
    path: '/tables/:id',
    summary: 'Changes the fields that are sent; bookings keep the price that they were quoted.',
    params: byId,
    body: partOf(whole),
    output,
    handle: async ({ params, body }, strapi) => (await tables(strapi).change(params.id, body)) as never,
  }),
  action({
    name: 'deleteTable',
    method: 'DELETE',
    path: '/tables/:id',
    summary: 'Removes a table that was never booked.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: ({ params }, strapi) => tables(strapi).remove(params.id),
  }),
  action({
    name: 'closeTable',
    method: 'POST',
    path: '/tables/:id/close',
    summary: 'Closes a table for bookings; those it has stay, and are listed so that they can be moved.',
    params: byId,
    output: output.extend({ bookings: z.array(z.looseObject({ documentId: z.string(), number: z.string(), startsAt: z.string() })) }),
    handle: async ({ params }, strapi) => (await tables(strapi).close(params.id)) as never,
  }),
  action({
    name: 'openTable',
    method: 'POST',
    path: '/tables/:id/open',
    summary: 'Opens a table for bookings again.',
    params: byId,
    output,
    handle: async ({ params }, strapi) => (await tables(strapi).change(params.id, { isBookable: true })) as never,
  }),
];
