/** So many tries a minute from one address, whatever they are for; the answer says how many are left. */
import type { Core } from '@strapi/strapi';
import { addressOf, countTry, pointsOf } from '../limits/limiters';

const addressLimit: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const limit = pointsOf(strapi, 'address');
    ctx.set('RateLimit-Limit', String(limit));
    ctx.set('RateLimit-Remaining', '0');
    const { remainingPoints, msBeforeNext } = await countTry(strapi, 'address', addressOf(ctx.ip));
    ctx.set('RateLimit-Remaining', String(remainingPoints));
    ctx.set('RateLimit-Reset', String(Math.ceil(msBeforeNext / 1000)));
    return next();
  };

export default addressLimit;
