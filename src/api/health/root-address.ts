/** The same answer at /health, where load balancers and older clients look for it. */
import type { Core } from '@strapi/strapi';
import { live } from './probes/readiness';

export function healthAtRoot(strapi: Core.Strapi): void {
  const handler = (ctx: { set(name: string, value: string): void; body: unknown }): void => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = live(strapi);
  };
  strapi.server.routes([{ method: 'GET', path: '/health', handler, config: { auth: false } }]);
}
