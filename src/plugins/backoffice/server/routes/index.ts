/** Routes of the staff's screens; each asks for the permission of what it does. */

const route = (method: 'GET' | 'POST' | 'DELETE', path: string, handler: string, permission: string) => ({
  method,
  path,
  handler,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [`plugin::backoffice.${permission}`] } }],
  },
});

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/orders', 'board.find', 'board.read'),
      route('GET', '/orders/:id/history', 'board.history', 'board.read'),
      route('POST', '/orders/:id/move', 'board.move', 'board.move'),
      route('GET', '/sales', 'sales.find', 'sales.read'),
      route('POST', '/sales/recount', 'sales.recount', 'sales.recount'),
      route('GET', '/people', 'people.find', 'people.read'),
      route('GET', '/people/:id', 'people.findOne', 'people.read'),
      route('POST', '/people/:id/block', 'people.block', 'people.manage'),
      route('POST', '/people/:id/unblock', 'people.unblock', 'people.manage'),
      route('POST', '/people/:id/confirm', 'people.confirm', 'people.manage'),
      route('POST', '/people/:id/approve', 'people.approve', 'people.manage'),
      route('POST', '/people/:id/suspend', 'people.suspend', 'people.manage'),
      route('POST', '/people/:id/reset', 'people.reset', 'people.manage'),
      route('POST', '/people/:id/sign-out', 'people.signOut', 'people.manage'),
      route('DELETE', '/people/:id/sessions/:session', 'people.endSession', 'people.manage'),
      route('POST', '/people/:id/role', 'people.changeRole', 'people.roles'),
      route('POST', '/people/:id/close', 'people.close', 'people.close'),
      route('GET', '/bookings/day', 'bookings.day', 'bookings.read'),
      route('GET', '/bookings/requests', 'bookings.requests', 'bookings.read'),
      route('GET', '/bookings/:id/history', 'bookings.history', 'bookings.read'),
      route('POST', '/bookings', 'bookings.make', 'bookings.manage'),
      route('POST', '/bookings/walk-in', 'bookings.walkIn', 'bookings.manage'),
      route('POST', '/bookings/:id/move', 'bookings.move', 'bookings.manage'),
      route('POST', '/bookings/:id/change', 'bookings.change', 'bookings.manage'),
      route('GET', '/waitlist', 'waitlist.find', 'bookings.read'),
      route('POST', '/waitlist', 'waitlist.join', 'bookings.manage'),
      route('POST', '/waitlist/:id/offer', 'waitlist.offer', 'bookings.manage'),
      route('POST', '/waitlist/:id/skip', 'waitlist.skip', 'bookings.manage'),
      route('POST', '/waitlist/:id/seat', 'waitlist.seat', 'bookings.manage'),
      route('POST', '/waitlist/:id/leave', 'waitlist.leave', 'bookings.manage'),
      route('POST', '/tables/:id/arrange', 'floor.arrange', 'floor.arrange'),
    ],
  },
};
