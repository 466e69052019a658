/** What is read of a ticket: its owner sees the code, whoever stands at the door does not need it. */
import { z } from 'zod';
import { momentText } from '#platform/actions/fields';
import { EVENT_STATUSES } from '#domain/event/event';
import { TICKET_CANCELLERS, TICKET_STATUSES } from '#domain/ticket/ticket';

const ticket = z.object({
  documentId: z.string(),
  status: z.enum(TICKET_STATUSES),
  holderName: z.string(),
  price: z.number(),
  currency: z.string(),
  bookedAt: momentText,
  checkedInAt: momentText.nullable(),
  cancelledBy: z.enum(TICKET_CANCELLERS).nullable(),
  cancelReason: z.string().nullable(),
});

export const ticketOutput = ticket.extend({
  code: z.string(),
  purchase: z.string().describe('the same for what was booked together'),
  event: z.object({
    documentId: z.string(),
    title: z.string(),
    slug: z.string(),
    status: z.enum(EVENT_STATUSES),
    startsAt: momentText,
    endsAt: momentText,
    timezone: z.string(),
    place: z.string(),
  }),
});

export type TicketView = z.input<typeof ticketOutput>;

export const attendeeOutput = ticket.extend({
  checkedInBy: z.string().nullable(),
  isAdmittedOutsideHours: z.boolean(),
  bookedBy: z.string().nullable(),
});
export type AttendeeView = z.input<typeof attendeeOutput>;

/** Of the whole event, whatever was looked for. */
export const attendeeCounts = z.object({ confirmed: z.number().int(), checked_in: z.number().int(), cancelled: z.number().int() });
export type AttendeeCounts = z.input<typeof attendeeCounts>;
