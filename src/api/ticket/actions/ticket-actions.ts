/** What holders can do with their tickets, and organizers with those of their events. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, byIdOrSlug, documentId, pageMeta, pageMetaOf, pagination, personName, reason, requiredLine } from '#platform/actions/fields';
import { MAX_TICKETS } from '#domain/ticket/ticket';
import { tickets } from '../services/ticket';
import { attendeeOutput, ticketOutput } from './ticket-fields';

const mine = { of: 'api::ticket.ticket', are: ['owner'] } as const;
const ofMyEvent = { of: 'api::event.event', are: ['organizer'] } as const;

export const ticketActions = [
  action({
    name: 'bookTickets',
    method: 'POST',
    path: '/events/:id/tickets',
    summary: 'Books seats of a published event; what a ticket costs is paid at the door.',
    params: byIdOrSlug,
    body: z.object({
      quantity: z.number().int().min(1, 'must be at least 1').max(MAX_TICKETS).default(1),
      holders: z.array(personName).max(MAX_TICKETS).optional().describe('names on the tickets; without one it is the buyer’s'),
    }),
    output: z.array(ticketOutput),
    status: 201,
    handle: ({ params, body }, strapi) =>
      tickets(strapi).book({ event: params.id, owner: callerId(strapi), quantity: body.quantity, holders: body.holders ?? [] }),
  }),
  action({
    name: 'listTickets',
    method: 'GET',
    path: '/tickets',
    summary: 'My tickets, the latest first.',
    isBare: true,
    query: z.object({ pagination }),
    output: z.object({ data: z.array(ticketOutput), meta: pageMeta }),
    handle: async ({ query }, strapi) => {
      const { tickets: data, total } = await tickets(strapi).ofOwner(callerId(strapi), query.pagination);
      return { data, meta: pageMetaOf(query.pagination, total) };
    },
  }),
  action({
    name: 'readTicket',
    method: 'GET',
    path: '/tickets/:id',
    summary: 'My ticket with its code.',
    params: byId,
    output: ticketOutput,
    owners: mine,
    handle: ({ params }, strapi) => tickets(strapi).read(params.id),
  }),
  action({
    name: 'cancelTicket',
    method: 'POST',
    path: '/tickets/:id/cancel',
    summary: 'Gives my seat back before the event begins.',
    params: byId,
    body: z.object({ reason: reason.optional() }),
    output: ticketOutput,
    owners: mine,
    handle: ({ params, body }, strapi) => tickets(strapi).cancel(params.id, body.reason ?? null),
  }),
  action({
    name: 'checkIn',
    method: 'POST',
    path: '/tickets/check-in',
    summary: 'Lets in whoever shows this code at the door of my event; the second time it says when and by whom.',
    body: z.object({ code: requiredLine(60), event: documentId.optional().describe('whose door it is') }),
    output: attendeeOutput,
    handle: ({ body }, strapi) => tickets(strapi).checkIn(body.code, body.event ?? null),
  }),
  action({
    name: 'listAttendees',
    method: 'GET',
    path: '/events/:id/attendees',
    summary: 'Who comes to my event, by name.',
    isBare: true,
    params: byIdOrSlug,
    query: z.object({ pagination }),
    output: z.object({ data: z.array(attendeeOutput), meta: pageMeta }),
    owners: ofMyEvent,
    handle: async ({ params, query }, strapi) => {
      const { attendees: data, total } = await tickets(strapi).attendees(params.id, query.pagination);
      return { data, meta: pageMetaOf(query.pagination, total) };
    },
  }),
];
