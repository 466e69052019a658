/** The search for a table, and what the staff can do to the floor. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { askedAmount, byId, idOrSlug, instant, momentText, partOf } from '#platform/actions/fields';
import { TABLE_KINDS } from '#domain/table/table';
import { tables } from '../services/table';
import { accepting, seats, table, tableOutput as output } from './table-fields';

/** Query parameters are texts. */
const fromQuery = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d{1,10}(\.\d{1,2})?$/, 'is not a number')
    .transform(Number)
    .pipe(schema);

export const tableActions = [
  action({
    name: 'findAvailableTables',
    method: 'GET',
    path: '/tables/available',
    summary: 'Every table that fits and is free; without a time, every one that is open for bookings.',
    query: z.object({
      kind: z.enum(TABLE_KINDS).optional(),
      seats: fromQuery(seats).optional().describe('at least so many'),
      minPrice: askedAmount.optional(),
      maxPrice: askedAmount.optional(),
      startsAt: instant.optional(),
      endsAt: instant.optional().describe('left out = by party size'),
      venue: idOrSlug.optional(),
    }),
    output: z.array(
      z.object({
        table: z.string(),
        joinedWith: z.string().nullable().describe('pushed to it, where no single table is large enough'),
        number: z.string(),
        kind: z.enum(TABLE_KINDS),
        seats: z.number().int(),
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
    body: table,
    output,
    status: 201,
    handle: ({ body }, strapi) => tables(strapi).add(body),
  }),
  action({
    name: 'replaceTable',
    method: 'PUT',
    path: '/tables/:id',
    summary: 'Sets the whole table: what is left out goes back to its default.',
    params: byId,
    body: table.extend(accepting),
    output,
    handle: ({ params, body }, strapi) => tables(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeTable',
    method: 'PATCH',
    path: '/tables/:id',
    summary: 'Changes the fields that are sent; bookings keep the price that they were quoted.',
    params: byId,
    body: partOf(table.extend(accepting)),
    output,
    panel: 'plugin::backoffice.floor.arrange',
    panelBody: partOf(table.pick({ position: true, isBookable: true, joinsWith: true }).extend(accepting)),
    handle: ({ params, body }, strapi) => tables(strapi).change(params.id, body),
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
    output: output.extend({ bookings: z.array(z.looseObject({ documentId: z.string(), number: z.string(), startsAt: momentText })) }),
    handle: ({ params }, strapi) => tables(strapi).close(params.id),
  }),
  action({
    name: 'openTable',
    method: 'POST',
    path: '/tables/:id/open',
    summary: 'Opens a table for bookings again.',
    params: byId,
    output,
    handle: ({ params }, strapi) => tables(strapi).change(params.id, { isBookable: true }),
  }),
];
