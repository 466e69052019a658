/** Lets those who wait join the queue, as they would over the API. */
import type { Core } from '@strapi/strapi';
import { waitlist } from '../../../src/api/booking/services/waitlist-entry';
import { clock } from '#platform/clock';
import { waiting } from '../bookings/waiting';
import { venues } from '../venues';
import { momentAt } from './times';

export async function loadWaitlist(strapi: Core.Strapi): Promise<void> {
  const now = clock.now();
  for (const { venue, from, until, ...guest } of waiting) {
    const timezone = venues.find(({ slug }) => slug === venue)?.timezone ?? 'UTC';
    const window = { startsAt: momentAt(from, timezone, now), endsAt: momentAt(until, timezone, now) };
    await waitlist(strapi).join({ ...guest, ...window, venue, phone: null, note: null }, false);
  }
}
