/** Where the server listens and how the world sees it. Drawn from the environment; see `.env.example`. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const trustedProxies = env.int('TRUSTED_PROXIES', 0);
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    app: { keys: env.array('APP_KEYS') },
    proxy: { koa: trustedProxies > 0, maxIpsCount: trustedProxies },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    cron: { enabled: env('NODE_ENV') !== 'test' && env.bool('RUN_JOBS', true) },
    webhooks: { populateRelations: false },
    http: { serverOptions: { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 } },
  };
};
