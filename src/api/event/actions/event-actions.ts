/** What everybody can read of events, and what organizers can do with their own. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import {
  askedAmount,
  byIdOrSlug,
  documentId,
  instant,
  pageMeta,
  pageMetaOf,
  pagination,
  partOf,
  reason,
  requiredText,
  text,
} from '#platform/actions/fields';
import { DIFFICULTIES, EVENT_STATUSES } from '#domain/event/event';
import { EVENT_ORDERS, type EventOrder } from '../rows/find-events';
import { events } from '../services/event';
import { eventFields, eventOutput } from './event-fields';

const own = { of: 'api::event.event', are: ['organizer'] } as const;
const listed = z.object({
  category: requiredText(200).optional().describe('documentId or slug'),
  from: instant.optional().describe('still going on at this moment, or later'),
  to: instant.optional().describe('begins by this moment'),
  difficulty: z.enum(DIFFICULTIES).optional(),
  minPrice: askedAmount.optional(),
  maxPrice: askedAmount.optional(),
  freeSeats: z.coerce.number().int().min(1).max(100_000).optional().describe('at least so many'),
  search: text(200).optional().describe('in title, description, place and tags'),
  tag: requiredText(50).optional(),
  organizer: documentId.optional().describe('profile'),
  status: z.enum(EVENT_STATUSES).default('published').describe('others than published: one’s own; for the staff all'),
  sort: z.enum(Object.keys(EVENT_ORDERS) as [EventOrder, ...EventOrder[]]).default('startsAt:asc'),
  pagination,
});

export const eventActions = [
  action({
    name: 'listEvents',
    method: 'GET',
    path: '/events',
    summary: 'Published events, the next ones first.',
    isBare: true,
    query: listed,
    output: z.object({ data: z.array(eventOutput), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...query } }, strapi) => {
      const { events: data, total } = await events(strapi).list(query, page);
      return { data, meta: pageMetaOf(page, total) };
    },
  }),
  action({
    name: 'readEvent',
    method: 'GET',
    path: '/events/:id',
    summary: 'One event, by its id or its slug.',
    params: byIdOrSlug,
    output: eventOutput,
    handle: ({ params }, strapi) => events(strapi).read(params.id),
  }),
  action({
    name: 'createEvent',
    method: 'POST',
    path: '/events',
    summary: 'Writes an event down as a draft of the organizer’s own.',
    body: eventFields,
    output: eventOutput,
    status: 201,
    handle: ({ body }, strapi) => events(strapi).add(body),
  }),
  action({
    name: 'replaceEvent',
    method: 'PUT',
    path: '/events/:id',
    summary: 'Sets the whole event; who holds a ticket is told when its time or place changes.',
    params: byIdOrSlug,
    body: eventFields,
    output: eventOutput,
    owners: own,
    handle: ({ params, body }, strapi) => events(strapi).replace(params.id, body),
  }),
  action({
    name: 'changeEvent',
    method: 'PATCH',
    path: '/events/:id',
    summary: 'Changes the fields that are sent; who holds a ticket is told when time or place changes.',
    params: byIdOrSlug,
    body: partOf(eventFields),
    output: eventOutput,
    owners: own,
    handle: ({ params, body }, strapi) => events(strapi).change(params.id, body),
  }),
  action({
    name: 'deleteEvent',
    method: 'DELETE',
    path: '/events/:id',
    summary: 'Takes an event off: it is cancelled, its tickets with it, and their holders are told.',
    params: byIdOrSlug,
    output: z.null(),
    status: 204,
    owners: own,
    handle: async ({ params }, strapi) => {
      await events(strapi).move(params.id, 'cancelled', null);
      return null;
    },
  }),
  action({
    name: 'publishEvent',
    method: 'POST',
    path: '/events/:id/publish',
    summary: 'Shows the event to everybody and opens the sale.',
    params: byIdOrSlug,
    output: eventOutput,
    owners: own,
    handle: ({ params }, strapi) => events(strapi).move(params.id, 'published', null),
  }),
  action({
    name: 'cancelEvent',
    method: 'POST',
    path: '/events/:id/cancel',
    summary: 'Calls the event off: its tickets are cancelled, each holder is told once.',
    params: byIdOrSlug,
    body: z.object({ reason: reason.optional() }),
    output: eventOutput,
    owners: own,
    handle: ({ params, body }, strapi) => events(strapi).move(params.id, 'cancelled', body.reason ?? null),
  }),
];
