/** So many tries from one address, of whatever kind, or of one kind with a limit of its own; the answer says how many are left. */
import type { Core } from '@strapi/strapi';
import { addressOf, countTry, limitHeaders, pointsOf, type LimitName } from '#platform/limits/limiters';

const addressLimit: Core.MiddlewareFactory =
  (config, { strapi }) =>
  async (ctx, next) => {
    const { limit = 'address' } = (config ?? {}) as { limit?: LimitName };
    const { remainingPoints, msBeforeNext } = await countTry(strapi, limit, addressOf(ctx.ip));
    ctx.set(limitHeaders(pointsOf(strapi, limit), remainingPoints, Math.ceil(msBeforeNext / 1000)));
    return next();
  };

export default addressLimit;
