/** The queue for a table: guests join it without an account, the staff work it. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { isStaff, languageOfRequest } from '#platform/actions/caller';
import { byId, documentId, idOrSlug, instant, momentText, pageMeta, pageMetaOf, pagination } from '#platform/actions/fields';
import { WAITLIST_STATUSES } from '#domain/waitlist/waitlist';
import { countMailTo } from '#platform/limits/recipients';
import { waitlist } from '../services/waitlist-entry';
import { party } from './booking-fields';

const output = z
  .object({
    documentId: z.string(),
    number: z.string(),
    status: z.enum(WAITLIST_STATUSES),
    position: z.number().int().nullable().describe('among those who wait for the same hours; null = the wait is over'),
    isHere: z.boolean().describe('waits at the door'),
    startsAt: momentText,
    endsAt: momentText,
    guests: z.number().int(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    note: z.string().nullable(),
    joinedAt: momentText,
    quotedMinutes: z
      .number()
      .int()
      .nullable()
      .describe('said at joining, by the clocks of the tables; null = not at the door, or not tonight'),
    offer: z
      .object({ table: z.string(), area: z.string().nullable(), startsAt: momentText, endsAt: momentText, expiresAt: momentText })
      .nullable(),
    booking: z.string().nullable().describe('documentId of what it became'),
    venue: z.object({ documentId: z.string(), name: z.string(), slug: z.string(), timezone: z.string() }),
  })
  .meta({ id: 'WaitlistEntryDetails' });
const panel = 'plugin::backoffice.bookings.manage';
const step = <const N extends string>(verb: 'offer' | 'skip' | 'leave', name: N, summary: string) =>
  action({
    name,
    method: 'POST',
    path: `/waitlist/:id/${verb}`,
    summary,
    params: byId,
    output,
    panel,
    handle: ({ params }, strapi) => waitlist(strapi)[verb](params.id),
  });

export const waitlistActions = [
  action({
    name: 'joinWaitlist',
    method: 'POST',
    path: '/waitlist',
    summary: 'Waits for a table; no account is needed. Without a time the guests are here and wait for the next table.',
    body: z.object({
      venue: idOrSlug.optional().describe('documentId or slug; left out = the house’s first'),
      startsAt: instant.nullish().describe('the earliest start; left out = now, at the door'),
      endsAt: instant.nullish().describe('the latest start; left out = that start only'),
      ...party,
    }),
    output: output.extend({ manageUrl: z.string().describe('the guest’s own link, given only here and by mail') }),
    status: 201,
    limit: 'booking',
    panel,
    handle: async ({ body }, strapi) => {
      await countMailTo(strapi, body.email);
      const { venue, startsAt = null, endsAt = null, email = null, phone: number = null, note = null } = body;
      const { guests, name, language = languageOfRequest(strapi) } = body;
      return waitlist(strapi).join({ venue, startsAt, endsAt, guests, name, email, phone: number, note, language }, isStaff(strapi));
    },
  }),
  action({
    name: 'listWaitlist',
    method: 'GET',
    path: '/waitlist',
    summary: 'Who waits, in the order of coming, and whose wait ended within a day.',
    isBare: true,
    query: z.object({ venue: idOrSlug.optional().describe('documentId or slug; left out = all'), pagination }),
    output: z.object({ data: z.array(output), meta: pageMeta }),
    handle: async ({ query: { venue = null, pagination: page } }, strapi) => {
      const { views, total } = await waitlist(strapi).list(venue, page);
      return { data: views, meta: pageMetaOf(page, total) };
    },
  }),
  step('offer', 'offerToWaiting', 'Offers what is free and fits to this one, out of turn.'),
  step('skip', 'skipWaiting', 'They did not come when they were called: the next one is offered the table.'),
  step('leave', 'leaveWaitlist', 'They do not want to wait any longer.'),
  action({
    name: 'seatWaiting',
    method: 'POST',
    path: '/waitlist/:id/seat',
    summary: 'Seats them, at the table that is offered or at another one.',
    params: byId,
    body: z.object({ table: documentId.nullish() }),
    output,
    panel,
    handle: ({ params, body }, strapi) => waitlist(strapi).seat(params.id, body.table ?? null),
  }),
];
