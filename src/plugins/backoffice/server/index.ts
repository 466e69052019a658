/** Server side of the staff's screens: custom fields of the panel, permissions, and one read model per screen. */
import type { Core } from '@strapi/strapi';
import board from './controllers/board';
import people from './controllers/people';
import { customFields } from './custom-fields';
import { inputShapes } from './input-shapes';
import { startOrderStreams, stopOrderStreams } from './live/order-stream';
import { permissions } from './permissions';
import { routes } from './routes';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => {
    for (const field of customFields) strapi.customFields.register(field);
    strapi.documents.use(inputShapes(strapi));
  },
  bootstrap: async ({ strapi }: { strapi: Core.Strapi }) => {
    await permissions(strapi);
    startOrderStreams();
  },
  destroy: () => stopOrderStreams(),
  controllers: { board, people },
  routes,
};
