/** Requests, timeline, floor plan and waitlist: what is booked, what is asked for, who waits. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorOf } from '#platform/actions/actor';
import { languageOfRequest } from '#platform/actions/caller';
import { byId } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { WAITS_SHOWN } from '../../contract/waitlist';
import { historyOf } from '../history';
import { read, type Screen, type Viewer } from '../screen';
import { bookingDay } from './bookings/day';
import { bookingRequests } from './bookings/requests';
import { bookingSight } from '../sights/bookings';
import { waitlistOf, type WaitlistSight } from './bookings/waitlist';

const venue = z.string().min(1).max(100).optional();
const dayQuery = z.object({ venue, day: z.iso.date({ error: 'is not a day (YYYY-MM-DD)' }).optional() });
const waitlistQuery = z.object({ venue, limit: z.coerce.number().int().min(1).max(10_000).default(WAITS_SHOWN) });

export default {
  title: 'bookings',
  rights: {
    'bookings.read': 'See requests, timeline and floor plan',
    'bookings.manage': 'Decide, move, seat and set bookings',
    'bookings.override': 'Take more guests than the kitchen’s pace',
    'floor.arrange': 'Place, join, close and open tables',
  },
  reads: [
    read({
      path: '/bookings/day',
      right: 'bookings.read',
      query: dayQuery,
      answer: ({ query }, strapi, viewer) =>
        bookingDay(strapi, { venue: query.venue, day: query.day }, bookingSight(strapi, viewer), clock.now()),
    }),
    read({
      path: '/bookings/requests',
      right: 'bookings.read',
      answer: (_asked, strapi, viewer) => bookingRequests(strapi, bookingSight(strapi, viewer), clock.now()),
    }),
    read({
      path: '/bookings/:id/history',
      right: 'bookings.read',
      params: byId,
      answer: ({ params }, strapi) => historyOf(strapi, 'booking', params.id),
    }),
    read({
      path: '/waitlist',
      right: 'bookings.read',
      query: waitlistQuery,
      answer: ({ query }, strapi, viewer) =>
        waitlistOf(strapi, { venue: query.venue ?? null, limit: query.limit }, waitlistSight(strapi, viewer), clock.now()),
    }),
  ],
} satisfies Screen;

const waitlistSight = (strapi: Core.Strapi, viewer: Viewer): WaitlistSight => ({
  actor: actorOf(strapi),
  rights: { manage: viewer.may('bookings.manage') },
  seesContacts: viewer.reads('api::booking.waitlist-entry', 'phone'),
  language: languageOfRequest(strapi),
});
