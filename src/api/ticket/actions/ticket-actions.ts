/** What holders can do with their tickets, and organizers with those of their events. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import {
  byId,
  byIdOrSlug,
  documentId,
  pageMeta,
  pageMetaOf,
  pagination,
  personName,
  reason,
  line,
  requiredLine,
} from '#platform/actions/fields';
import { MAX_TICKETS, TICKET_STATUSES } from '#domain/ticket/ticket';
import { tickets } from '../services/ticket';
import { attendeeCounts, attendeeOutput, ticketOutput } from './ticket-fields';

const mine = { of: 'api::ticket.ticket', are: ['owner'] } as const;
const byEventAndTicket = byId.extend({ ticket: documentId });
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
    query: z.object({
      status: z.enum(TICKET_STATUSES).optional(),
      event: documentId.optional(),
      when: z.enum(['coming', 'past']).optional().describe('of events that are still to end, or have ended'),
      pagination,
    }),
    output: z.object({ data: z.array(ticketOutput), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...asked } }, strapi) => {
      const { tickets: data, total } = await tickets(strapi).ofOwner(callerId(strapi), asked, page);
      return { data, meta: pageMetaOf(page, total) };
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
    body: z.object({
      code: requiredLine(60),
      event: documentId.optional().describe('whose door it is'),
      override: z.boolean().optional().describe('outside the hours of the door, by my name'),
    }),
    output: attendeeOutput,
    handle: ({ body }, strapi) => tickets(strapi).checkIn(body.code, { door: body.event ?? null, override: body.override ?? false }),
  }),
  action({
    name: 'undoCheckIn',
    method: 'POST',
    path: '/events/:id/attendees/:ticket/undo-check-in',
    summary: 'Takes back that somebody was let in at my event.',
    params: byEventAndTicket,
    output: attendeeOutput,
    owners: ofMyEvent,
    handle: ({ params }, strapi) => tickets(strapi).undoCheckIn(params.id, params.ticket),
  }),
  action({
    name: 'cancelAttendee',
    method: 'POST',
    path: '/events/:id/attendees/:ticket/cancel',
    summary: 'Cancels one ticket of my event; its holder is told why, the seat is free.',
    params: byEventAndTicket,
    body: z.object({ reason }),
    output: attendeeOutput,
    owners: ofMyEvent,
    handle: ({ params, body }, strapi) => tickets(strapi).cancelAttendee(params.id, params.ticket, body.reason),
  }),
  action({
    name: 'listAttendees',
    method: 'GET',
    path: '/events/:id/attendees',
    summary: 'Who comes to my event, by name.',
    isBare: true,
    params: byIdOrSlug,
    query: z.object({
      search: line(100).optional().describe('in the name on the ticket, or of who booked it'),
      status: z.enum(TICKET_STATUSES).optional(),
      pagination,
    }),
    output: z.object({ data: z.array(attendeeOutput), meta: pageMeta.extend({ counts: attendeeCounts }) }),
    owners: ofMyEvent,
    handle: async ({ params, query: { pagination: page, ...asked } }, strapi) => {
      const { attendees: data, total, counts } = await tickets(strapi).attendees(params.id, asked, page);
      return { data, meta: { ...pageMetaOf(page, total), counts } };
    },
  }),
];
