/** Routes of the staff's screens; each asks for the permission of what it does. */

const route = (method: 'GET' | 'POST', path: string, handler: string, permission: string) => ({
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
      route('GET', '/orders/stream', 'board.stream', 'board.read'),
      route('GET', '/orders/:id/history', 'board.history', 'board.read'),
      route('POST', '/orders/:id/move', 'board.move', 'board.move'),
    ],
  },
};
