/** What secret links open: the guest's page and its buttons, the staff's calendar. No actions, because mail programs, browsers and calendars call them. */
export default {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET',
      path: '/bookings/calendar.ics',
      handler: 'booking.readCalendar',
      config: { description: 'The book for a calendar program that knows a secret address (`key`).' },
    },
    {
      method: 'GET',
      path: '/bookings/manage/:token',
      handler: 'booking.showByLink',
      config: { description: 'The guest’s page of a booking; opening it changes nothing.' },
    },
    {
      method: 'POST',
      path: '/bookings/manage/:token/cancel',
      handler: 'booking.cancelByLink',
      config: { description: 'The button of that page: cancels once.' },
    },
    {
      method: 'GET',
      path: '/bookings/manage/:token/offers/:offer',
      handler: 'booking.showOfferByLink',
      config: { description: 'A place that was offered to a guest who was declined; opening it changes nothing.' },
    },
    {
      method: 'POST',
      path: '/bookings/manage/:token/offers/:offer',
      handler: 'booking.takeOfferByLink',
      config: { description: 'The button of that page: asks for the place, once.' },
    },
  ],
};
