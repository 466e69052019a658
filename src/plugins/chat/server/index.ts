/** The chat for web pages: its scripts, and a page of the house's own at /chat. */
import type { Core } from '@strapi/strapi';
import { pageRoute } from './page';
import { scriptRoutes } from './scripts';

export default {
  register: async ({ strapi }: { strapi: Core.Strapi }) => {
    strapi.server.routes([pageRoute(strapi), ...(await scriptRoutes(strapi))]);
  },
};
