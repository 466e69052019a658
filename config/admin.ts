/** The panel's own settings: secrets, sessions, and what a self-hosted panel must not call home for. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      accessTokenLifespan: 15 * 60,
      maxRefreshTokenLifespan: 30 * 24 * 3600,
      idleRefreshTokenLifespan: 7 * 24 * 3600,
      maxSessionLifespan: 7 * 24 * 3600,
      idleSessionLifespan: 12 * 3600,
    },
  },
  // Strapi's own counts in each instance for itself; `src/middlewares/panel-sign-in.ts` counts for all.
  rateLimit: { enabled: false },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  // The house's pages are no drafts to look at beforehand; without this each form asks to set a preview up.
  preview: { enabled: false, config: { handler: () => null } },
  autoOpen: false,
});
