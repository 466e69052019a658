/** What secret links open: the guest's page and its buttons, the staff's calendar. No actions, because mail programs, browsers and calendars call them. */
import { z } from 'zod';
import { CALENDAR, PAGE, type RawRouteConfig } from '#platform/actions/raw-answers';

const cancelled = z.object({ number: z.string(), status: z.string(), cancelRequestedAt: z.string().nullable() });
const asked = z.object({ number: z.string(), status: z.string(), manageUrl: z.string() });
const seen = (data: z.ZodType) => ({ ...PAGE, 'application/json': z.object({ data }) });
const config = (described: RawRouteConfig): RawRouteConfig => described;

export default {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET',
      path: '/bookings/calendar.ics',
      handler: 'booking.readCalendar',
      config: config({
        description: 'The book for a calendar program that knows a secret address (`key`).',
        asks: z.object({ key: z.string().describe('the secret of the address') }),
        answers: { 200: CALENDAR, 304: {} },
        name: 'readBookingsCalendar',
      }),
    },
    {
      method: 'GET',
      path: '/bookings/manage/:token',
      handler: 'booking.showByLink',
      config: config({ description: 'The guest’s page of a booking; opening it changes nothing.', answers: { 200: PAGE } }),
    },
    {
      method: 'POST',
      path: '/bookings/manage/:token/cancel',
      handler: 'booking.cancelByLink',
      config: config({ description: 'The button of that page: cancels once.', answers: { 200: seen(cancelled) } }),
    },
    {
      method: 'GET',
      path: '/bookings/manage/:token/offers/:offer',
      handler: 'booking.showOfferByLink',
      config: config({
        description: 'A place that was offered to a guest who was declined; opening it changes nothing.',
        answers: { 200: PAGE },
      }),
    },
    {
      method: 'POST',
      path: '/bookings/manage/:token/offers/:offer',
      handler: 'booking.takeOfferByLink',
      config: config({
        description: 'The button of that page: asks for the place, once.',
        answers: { 200: PAGE, 201: { 'application/json': z.object({ data: asked }) }, 303: {} },
      }),
    },
  ],
};
