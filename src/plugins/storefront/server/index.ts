/** The guests' view of the menu: one action for the whole of it; what answers it fast is started by the composition root. */
import type { Core } from '@strapi/strapi';
import { actionHandlers, actionRoutes } from '#platform/actions/action-routes';
import { menuActions } from './menu/menu-actions';

const router = actionRoutes('menu', menuActions);

export default {
  controllers: { menu: ({ strapi }: { strapi: Core.Strapi }) => actionHandlers(strapi, menuActions) },
  // Without the prefix the address is /api/menu, not /api/storefront/menu.
  routes: {
    'content-api': { ...router, routes: router.routes.map((route) => ({ ...route, config: { ...route.config, prefix: '' } })) },
  },
};
