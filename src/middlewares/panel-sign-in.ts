/** The panel's sign-in counts its tries where the API's does: in the database, for all instances together. */
import type { Core } from '@strapi/strapi';
import { addressOf, countTry, forgetTries } from '#platform/limits/limiters';

const DOORS = ['login', 'register', 'register-admin', 'reset-password', 'forgot-password'];

const panelSignIn: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const door = ctx.method === 'POST' && DOORS.find((name) => ctx.path.toLowerCase().replace(/\/+$/, '') === `/admin/${name}`);
    if (!door) return next();
    await countTry(strapi, 'address', addressOf(ctx.ip));
    const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
    if (door !== 'login' || typeof email !== 'string') return next();
    const fromHere = `panel:${email}|${addressOf(ctx.ip)}`;
    await countTry(strapi, 'account-from-address', fromHere);
    await countTry(strapi, 'account', `panel:${email}`);
    await next();
    if (ctx.status !== 200) return;
    await forgetTries(strapi, 'account-from-address', fromHere);
    await forgetTries(strapi, 'account', `panel:${email}`);
  };

export default panelSignIn;
