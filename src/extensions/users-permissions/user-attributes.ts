/** What an account has beyond the plugin's own fields. */
import { LANGUAGES } from '#domain/errors';

/** The address may be missing: who came by Telegram or by phone has none, and who left has none any more. */
export const userAttributes = (own: Record<string, unknown>): Record<string, unknown> => ({
  ...own,
  email: { ...(own.email as object), required: false },
  provider: { ...(own.provider as object), searchable: false },
  name: { type: 'string', maxLength: 100 },
  surname: { type: 'string', maxLength: 100 },
  phone: { type: 'string', maxLength: 15 },
  language: { type: 'enumeration', enum: [...LANGUAGES], default: 'en' },
  removalAnnouncedAt: { type: 'datetime', configurable: false, private: true },
  lastSeenAt: { type: 'datetime', configurable: false },
  leftAt: { type: 'datetime', configurable: false },
});
