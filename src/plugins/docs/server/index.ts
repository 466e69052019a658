/** The API's own description: the document at /api/openapi.json, Swagger UI at /documentation, ReDoc at /redoc. */
import type { Core } from '@strapi/strapi';
import { openApi, openApiRoute } from './openapi/route';
import { pageRoutes } from './pages/routes';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => {
    strapi.server.routes([openApiRoute(strapi), ...pageRoutes]);
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => {
    if (process.env.NODE_ENV === 'production') openApi(strapi);
  },
};
