/** What the staff's screens read; each asks for the permission of what it shows. What they do are actions that name a right of the panel. */
import { policiesFor } from '#platform/actions/panel-actions';

const read = (path: string, handler: string, right: string) => ({
  method: 'GET' as const,
  path,
  handler,
  config: { policies: policiesFor(`plugin::backoffice.${right}.read`) },
});

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      read('/orders', 'board.find', 'board'),
      read('/orders/:id/history', 'board.history', 'board'),
      read('/sales', 'sales.find', 'sales'),
      read('/people', 'people.find', 'people'),
      read('/people/:id', 'people.findOne', 'people'),
      read('/bookings/day', 'bookings.day', 'bookings'),
      read('/bookings/requests', 'bookings.requests', 'bookings'),
      read('/bookings/:id/history', 'bookings.history', 'bookings'),
      read('/waitlist', 'waitlist.find', 'bookings'),
    ],
  },
};
