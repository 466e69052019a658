/** Routes of the events' monitor and of the webhooks; each asks for the permission of what it does. */

type Permission = 'monitor.read' | 'monitor.repair' | 'webhooks.manage';

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string, permission: Permission) => ({
  method,
  path,
  handler,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [`plugin::kafka.${permission}`] } }],
  },
});

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/overview', 'monitor.overview', 'monitor.read'),
      route('GET', '/events', 'monitor.events', 'monitor.read'),
      route('POST', '/events/replay', 'monitor.replayRange', 'monitor.repair'),
      route('POST', '/events/:id/replay', 'monitor.replayEvent', 'monitor.repair'),
      route('POST', '/events/:id/skip', 'monitor.skipEvent', 'monitor.repair'),
      route('GET', '/dead-letters', 'monitor.letters', 'monitor.read'),
      route('POST', '/dead-letters/:id/replay', 'monitor.replayLetter', 'monitor.repair'),
      route('POST', '/dead-letters/:id/skip', 'monitor.skipLetter', 'monitor.repair'),
      route('GET', '/webhooks', 'webhooks.find', 'webhooks.manage'),
      route('POST', '/webhooks', 'webhooks.create', 'webhooks.manage'),
      route('PUT', '/webhooks/:id', 'webhooks.update', 'webhooks.manage'),
      route('DELETE', '/webhooks/:id', 'webhooks.remove', 'webhooks.manage'),
      route('POST', '/webhooks/:id/rotate', 'webhooks.rotate', 'webhooks.manage'),
      route('GET', '/webhooks/:id/deliveries', 'webhooks.deliveries', 'webhooks.manage'),
      route('POST', '/deliveries/:id/resend', 'webhooks.resend', 'webhooks.manage'),
    ],
  },
};
