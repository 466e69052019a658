/** What says nothing of being kept is kept by nobody: tokens and personal answers stay out of every cache on the way. */
import type { Core } from '@strapi/strapi';

const noStore: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (!ctx.headerSent && !ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'no-store');
};

export default noStore;
