/** Where webhooks may call. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Receivers inside the house's own network; off, because whoever sets up a webhook could reach into it. */
  mayBePrivate: env.bool('WEBHOOK_ALLOW_PRIVATE', false),
});
