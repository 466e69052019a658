/** Routes of Strapi's own that this house keeps shut. */
import type { Core } from '@strapi/strapi';

/** Fetches whatever address it is given from inside the network; its check of the address can be led astray by a redirect. */
const SHUT: Readonly<Record<string, readonly string[]>> = { upload: ['/actions/upload-from-urls'] };

export function shutRoutes(strapi: Core.Strapi): void {
  for (const [plugin, paths] of Object.entries(SHUT)) {
    // By its type a list, or routers of unknown names.
    const { admin } = strapi.plugin(plugin).routes as unknown as { admin: { routes: { path: string }[] } };
    admin.routes = admin.routes.filter((route) => !paths.some((path) => route.path.startsWith(path)));
  }
}
