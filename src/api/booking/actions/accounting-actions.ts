/** The outside accounting program's decisions: a machine token says who may call, the signature that the call is fresh and untouched, the event id that it counts once. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { documentId, line, reason } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { isSigned, SIGNATURE_HEADER } from '#platform/outbound/signature';
import { secretsOfHearers } from '#platform/outbound/secrets';
import { bookings } from '../services/booking';
import { bookingOutput } from './booking-fields';

export const DECISIONS = { confirm: 'confirmed', decline: 'declined', cancel: 'cancelled' } as const;
/** Where Strapi's body parser leaves what was really sent. */
const RAW_BODY = Symbol.for('unparsedBody');

export const accountingActions = [
  action({
    name: 'decideByAccounting',
    method: 'POST',
    path: '/integrations/accounting/decisions',
    summary: `A decision of the accounting program, signed in ${SIGNATURE_HEADER}: t=<seconds>,v1=<hex HMAC-SHA256 of "<seconds>.<body>">. Repeats are harmless.`,
    body: z.object({
      booking: documentId,
      decision: z.enum(['confirm', 'decline', 'cancel']),
      note: reason.nullish(),
      eventId: line(100).min(8).describe('The program’s own: the same id counts once.'),
    }),
    output: bookingOutput,
    handle: async ({ body }, strapi) => {
      await checkSignature(strapi);
      const decision = { to: DECISIONS[body.decision], note: body.note ?? null, eventId: body.eventId };
      return bookings(strapi).decideOnce(body.booking, decision);
    },
  }),
];

/**
 * By the environment's secret, or by that of a webhook which tells the program of requests.
 * @throws DomainError `decision.signature_wrong`, also where no secret is set up.
 */
async function checkSignature(strapi: Core.Strapi): Promise<void> {
  const secret = strapi.config.get<string>('accounting.secret', '');
  const secrets = [...(secret ? [secret] : []), ...(await secretsOfHearers(strapi, 'booking.requested'))];
  const ctx = strapi.requestContext.get();
  const body = (ctx?.request as { body?: Record<symbol, unknown> } | undefined)?.body?.[RAW_BODY];
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const isFresh = typeof body === 'string' && isSigned(body, ctx?.get(SIGNATURE_HEADER) ?? '', { secrets, seconds });
  if (!isFresh) throw new DomainError('decision.signature_wrong');
}
