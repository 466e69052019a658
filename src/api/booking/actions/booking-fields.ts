/** What a booking looks like on its way in and out. */
import { z } from 'zod';
import { amount, documentId, instant, line, mailbox, moment, momentText, personName, phone, text } from '#platform/actions/fields';
import { BOOKING_CHANNELS, BOOKING_STATUSES } from '#domain/booking/booking';

/** Who comes. */
export const party = {
  guests: z.number().int().min(1).max(100),
  name: personName,
  email: mailbox.nullish(),
  phone: phone.nullish(),
  note: text(1000).nullish(),
  language: z.enum(['en', 'ru']).optional().describe('of the mails; left out = by Accept-Language'),
};

/** Who comes, when, to which table. */
export const wish = {
  table: documentId,
  joinedWith: documentId.nullish().describe('the table that is pushed to it for a larger party'),
  startsAt: instant,
  endsAt: instant.nullish().describe('left out = by party size'),
  ...party,
};

export const alternative = z
  .object({
    table: z.string(),
    number: z.string(),
    kind: z.string(),
    seats: z.number().int(),
    area: z.string().nullable(),
    price: z.number(),
    startsAt: momentText,
    endsAt: momentText,
  })
  .meta({ id: 'BookingOffer' });

export const bookingOutput = z
  .object({
    documentId: z.string(),
    number: z.string(),
    status: z.enum(BOOKING_STATUSES),
    table: z
      .object({ documentId: z.string(), number: z.string(), kind: z.string(), seats: z.number().int(), area: z.string().nullish() })
      .nullish(),
    joinedWith: z.object({ documentId: z.string(), number: z.string(), seats: z.number().int() }).nullish(),
    venue: z.object({ documentId: z.string(), name: z.string(), slug: z.string(), timezone: z.string() }).nullish(),
    startsAt: moment,
    endsAt: moment,
    guests: z.number().int(),
    name: z.string(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    note: z.string().nullish(),
    price: z.number(),
    currency: z.string(),
    freeCancelUntil: moment,
    cancelRequestedAt: moment.nullish(),
    channel: z.enum(BOOKING_CHANNELS).nullish(),
    exceedsPace: z.boolean().nullish(),
    decisionSource: z.string().nullish(),
    decisionNote: z.string().nullish(),
    externalRef: z.string().nullish(),
    alternatives: z.array(alternative).nullish(),
  })
  .meta({ id: 'BookingDetails' });

export type BookingView = z.input<typeof bookingOutput>;

export const newBookingOutput = bookingOutput
  .extend({
    manageUrl: z.string().describe('the guest’s own link, given only here and by mail: shows the booking, cancels it'),
  })
  .meta({ id: 'NewBooking' });
export type NewBookingView = z.input<typeof newBookingOutput>;

/** What may be changed of a booking that is still to come. */
export const bookingChange = z.object({
  table: documentId,
  joinedWith: documentId.nullable(),
  startsAt: instant,
  endsAt: instant,
  guests: party.guests,
  price: amount.min(0, 'must be at least 0'),
  name: party.name,
  email: mailbox.nullable(),
  phone: phone.nullable(),
  note: text(1000).nullable(),
  externalRef: line(100).nullable(),
});
export type BookingChange = Partial<z.output<typeof bookingChange>>;
