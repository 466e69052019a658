/** How long the event log is kept: drawn from the environment, see `.env.example`. */
import type { Core } from '@strapi/strapi';

const LEAST_DAYS = 7;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const keptDays = env.int('EVENTS_KEPT_DAYS', 90);
  if (!Number.isInteger(keptDays) || (keptDays !== 0 && keptDays < LEAST_DAYS))
    throw new Error(`EVENTS_KEPT_DAYS is 0 (for ever) or at least ${LEAST_DAYS}`);
  return { keptDays };
};
