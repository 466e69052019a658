/** The page behind the link in a guest's mail: a page, not an action, because a mail program and a browser open it. */
export default {
  type: 'content-api' as const,
  routes: [
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
