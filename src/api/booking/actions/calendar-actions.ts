/** What staff can do with the calendars that their own programs read. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { idOrSlug, moment, requiredLine } from '#platform/actions/fields';
import { addCalendar, listCalendars, removeCalendar, renewCalendar } from '../calendar/calendars';

const calendar = z
  .object({
    id: z.string(),
    name: z.string(),
    venue: z.string().nullable().describe('documentId; null = every venue'),
    createdAt: moment,
    readAt: moment.nullable().describe('when a program last asked'),
  })
  .meta({ id: 'BookingCalendar' });
const withAddress = calendar.extend({ url: z.string().describe('the secret address, given only here') });
const byId = z.object({ id: z.uuid('is not an id') });

export const calendarActions = [
  action({
    name: 'listCalendars',
    method: 'GET',
    path: '/bookings/calendars',
    summary: 'The calendars that were given out, without their addresses.',
    output: z.array(calendar),
    handle: async (_input, strapi) => listCalendars(strapi),
  }),
  action({
    name: 'addCalendar',
    method: 'POST',
    path: '/bookings/calendars',
    summary: 'Makes a secret address under which a calendar program reads the book.',
    body: z.object({ name: requiredLine(100), venue: idOrSlug.nullish() }),
    output: withAddress,
    status: 201,
    idempotent: false,
    handle: async ({ body }, strapi) => addCalendar(strapi, { name: body.name, venue: body.venue ?? null }),
  }),
  action({
    name: 'renewCalendar',
    method: 'POST',
    path: '/bookings/calendars/:id/renew',
    summary: 'Gives the calendar another address; the old one stops at once.',
    params: byId,
    output: withAddress,
    idempotent: false,
    handle: async ({ params }, strapi) => renewCalendar(strapi, params.id),
  }),
  action({
    name: 'removeCalendar',
    method: 'DELETE',
    path: '/bookings/calendars/:id',
    summary: 'Takes a calendar away: its address stops at once.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: ({ params }, strapi) => removeCalendar(strapi, params.id),
  }),
];
