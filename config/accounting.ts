/** The outside accounting program; webhooks to it are set up with ACCOUNTING_WEBHOOK_URL. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Signs what goes out and what comes in; empty = no decision is taken from outside over HTTP. */
  secret: env('ACCOUNTING_SECRET', ''),
});
