/** How messages leave the house. Without a sender, development keeps them readable in the panel's notice log; production lets them wait. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  house: env('HOUSE_NAME', 'Samovar'),
  /** Of letters to the house itself. */
  language: env('HOUSE_LANGUAGE', 'en') === 'ru' ? 'ru' : 'en',
  from: env('MAIL_FROM', 'Samovar <house@samovar.test>'),
  smtpUrl: env('SMTP_URL', ''),
  smsWebhookUrl: env('SMS_WEBHOOK_URL', ''),
  keepsUnsent: env('NODE_ENV') !== 'production',
});
