/** The events' plugin: its table, its monitor for the panel; the composition root starts what carries events. */
import type { Core } from '@strapi/strapi';
import schema from './content-types/outbox-event/schema.json';
import monitor from './controllers/monitor';
import webhooks from './controllers/webhooks';
import { rowsWhere } from '#platform/jobs/retention';
import { declare } from '#platform/registry';
import { watchEvents } from './metrics';
import { forgetEvents, forgetSeen } from './outbox/forget';
import { startEvents, stopEvents } from './start';
import { webhooks as webhookDeliveries } from './webhooks/deliveries';
import { startWebhooks, stopWebhooks } from './webhooks/start';
import { permissions } from './permissions';
import { routes } from './routes';

export default {
  register: () =>
    declare('kafka', {
      reactions: [webhookDeliveries],
      metrics: watchEvents,
      work: {
        start: async (strapi) => {
          startEvents(strapi);
          await startWebhooks(strapi);
        },
        stop: async (strapi) => {
          await stopEvents(strapi);
          await stopWebhooks();
        },
      },
      retention: [rowsWhere('webhook_deliveries', `state <> 'waiting' and due_at < now() - interval '30 days'`), forgetEvents, forgetSeen],
    }),
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => permissions(strapi),
  contentTypes: { 'outbox-event': { schema } },
  controllers: { monitor, webhooks },
  routes,
};
