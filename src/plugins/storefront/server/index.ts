/** The guests' view of the menu: one action for the whole of it; and what answers it fast. */
import type { Core } from '@strapi/strapi';
import { actionHandlers, actionRoutes } from '#platform/actions/action-routes';
import { declare } from '#platform/registry';
import { menuActions } from './menu/menu-actions';
import { startStorefront, stopStorefront } from './start';

const router = actionRoutes('menu', menuActions);

export default {
  register: () => declare('storefront', { work: { start: startStorefront, stop: stopStorefront } }),
  controllers: { menu: ({ strapi }: { strapi: Core.Strapi }) => actionHandlers(strapi, menuActions) },
  // Without the prefix the address is /api/menu, not /api/storefront/menu.
  routes: {
    'content-api': { ...router, routes: router.routes.map((route) => ({ ...route, config: { ...route.config, prefix: '' } })) },
  },
};
