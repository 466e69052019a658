/** The conversations of the house. */
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** So long a conversation waits for the one who has taken it, before it goes back to the queue. */
  answerMinutes: env.int('CHAT_ANSWER_MINUTES', 10),
  /** So long a message is unread before whoever is away is told by mail. */
  unreadMinutes: env.int('CHAT_UNREAD_MINUTES', 3),
  /** Closed conversations are kept so long after their last message; 0 = for ever. */
  keptDays: env.int('CHAT_KEPT_DAYS', 730),
});
