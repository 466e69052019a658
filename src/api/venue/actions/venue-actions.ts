/** What the staff can ask about a venue before they change it. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { byIdOrSlug, instant, momentText, timeOfDay } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { brokenBy, shown } from '#domain/booking/broken-bookings';
import { DomainError } from '#domain/errors';
import { WEEKDAYS, type Schedule } from '#domain/time';
import { checkClosures } from '#domain/venue/venue';
import { inTransaction } from '#platform/postgres/rows';
import { upcomingVisits } from '../../booking/rows/upcoming';
import { readVenue } from '../rows/venue-facts';

const hours = z.strictObject({ weekday: z.enum(WEEKDAYS), opens: timeOfDay, closes: timeOfDay }).meta({ id: 'OpeningHours' });
const closure = z.strictObject({ startsAt: instant, endsAt: instant }).meta({ id: 'Closure' });
const broken = z
  .object({
    documentId: z.string(),
    number: z.string(),
    status: z.string(),
    name: z.string(),
    guests: z.number().int(),
    table: z.string(),
    startsAt: momentText,
    endsAt: momentText,
  })
  .meta({ id: 'BrokenBooking' });

export const venueActions = [
  action({
    name: 'previewHours',
    method: 'POST',
    path: '/venues/:id/hours/preview',
    summary: 'Which bookings would break if the venue had these hours or closures; changes nothing.',
    params: byIdOrSlug,
    body: z.object({ hours: z.array(hours).max(50).optional(), closures: z.array(closure).max(100).optional() }),
    output: z.array(broken),
    idempotent: false,
    handle: ({ params, body }, strapi) => previewBroken(strapi, params.id, body),
  }),
];

const previewBroken = (strapi: Core.Strapi, documentId: string, change: Partial<Pick<Schedule, 'hours' | 'closures'>>) =>
  inTransaction(strapi, async (trx) => {
    const before = await readVenue(trx, documentId);
    if (!before) throw new DomainError('request.not_found');
    checkClosures(change.closures ?? []);
    const after = { ...before, hours: change.hours ?? before.hours, closures: change.closures ?? before.closures };
    return brokenBy({ before, after, visits: await upcomingVisits(trx, { venue: before.id }, clock.now()) }).map(shown);
  });
