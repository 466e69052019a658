/** The events' plugin: its table, its monitor for the panel; the composition root starts what carries events. */
import type { Core } from '@strapi/strapi';
import schema from './content-types/outbox-event/schema.json';
import monitor from './controllers/monitor';
import webhooks from './controllers/webhooks';
import { permissions } from './permissions';
import { routes } from './routes';

export default {
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => permissions(strapi),
  contentTypes: { 'outbox-event': { schema } },
  controllers: { monitor, webhooks },
  routes,
};
