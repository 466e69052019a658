/** How accounts behave: drawn from the environment, see `.env.example`. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** New cooks may cook at once. */
  approvesCooks: env.bool('COOKS_APPROVED_AT_ONCE', true),
  unconfirmedHours: env.int('UNCONFIRMED_HOURS', 48),
  telegramBotToken: env('TELEGRAM_BOT_TOKEN', ''),
  /** Pages elsewhere that may use session cookies. */
  origins: env.array('CORS_ORIGINS', []),
  limits: {
    perAddress: env.int('AUTH_RATE_LIMIT', 20),
    perAccount: env.int('AUTH_ACCOUNT_LIMIT', 10),
    /** Requests for a table an hour from one address, with or without an account. */
    bookings: env.int('BOOKING_RATE_LIMIT', 20),
    /** What strangers make the house write to one address in an hour, wherever they ask from. */
    perRecipient: env.int('RECIPIENT_RATE_LIMIT', 10),
  },
});
