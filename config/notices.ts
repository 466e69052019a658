/** What carries notices besides mail: push services and Telegram's bot. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The house's own pair of keys: browsers subscribe with the public one. */
  vapidPublicKey: env('VAPID_PUBLIC_KEY', ''),
  vapidPrivateKey: env('VAPID_PRIVATE_KEY', ''),
  telegramApiUrl: env('TELEGRAM_API_URL', 'https://api.telegram.org'),
});
