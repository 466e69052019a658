/** The refusals of webhooks. */
import { entry } from '../error-entry';

export const WEBHOOK_ERRORS = {
  'webhook.private_address': entry('invalid', 'Webhooks call public addresses only.', 'Вебхуки вызывают только публичные адреса.'),
} as const;
