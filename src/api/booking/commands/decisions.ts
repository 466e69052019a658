/** The accounting program may also decide over Kafka. */
import { z } from 'zod';
import { documentId, reason } from '#platform/actions/fields';
import { command } from '#platform/events/command';
import { DECISIONS } from '../actions/accounting-actions';
import { bookings } from '../services/booking';

export const decisionCommands = [
  command({
    name: 'booking.decide',
    topic: 'samovar.commands.bookings',
    summary: 'Confirms, declines or cancels a booking. Confirming declines the requests that overlap.',
    payload: z.object({ booking: documentId, decision: z.enum(['confirm', 'decline', 'cancel']), note: reason.nullish() }),
    sample: { booking: 'ok4v9kq0c2m1x7d3z5w8r6t0', decision: 'confirm', note: null },
    handle: ({ booking, decision, note }, strapi) => bookings(strapi).move(booking, DECISIONS[decision], note ?? null),
  }),
];
