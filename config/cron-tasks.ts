/** The house's jobs and their beat. They fire on every instance; each is safe by row locks and business keys, not by timing. */
import type { Core } from '@strapi/strapi';
import { completeVisits, declineUnanswered, markNoShows, remindGuests } from '../src/api/booking/jobs/bookings';
import { finishEvents } from '../src/api/event/jobs/finish';
import { completeOrders, expireOrders } from '../src/api/order/jobs/orders';
import { forgetOld } from '#platform/jobs/retention';
import { announceRemovals, removeUnconfirmed } from '../src/extensions/users-permissions/jobs/unconfirmed-accounts';
import { remindHolders } from '../src/api/ticket/jobs/remind-holders';
import { endWaits, offerTables } from '../src/api/booking/jobs/waitlist';
import { expireWishes } from '../src/api/order/jobs/wishes';

type Job = (strapi: Core.Strapi) => Promise<number>;

/** Six fields, seconds first. */
const jobs: Readonly<Record<string, { rule: string; job: Job }>> = {
  expireOrders: { rule: '5 * * * * *', job: expireOrders },
  expireWishes: { rule: '8 * * * * *', job: expireWishes },
  completeOrders: { rule: '10 */5 * * * *', job: completeOrders },
  remindGuests: { rule: '15 */5 * * * *', job: remindGuests },
  remindHolders: { rule: '18 */5 * * * *', job: remindHolders },
  markNoShows: { rule: '20 */5 * * * *', job: markNoShows },
  declineUnanswered: { rule: '25 * * * * *', job: declineUnanswered },
  endWaits: { rule: '35 * * * * *', job: endWaits },
  offerTables: { rule: '45 * * * * *', job: offerTables },
  finishEvents: { rule: '38 */5 * * * *', job: finishEvents },
  completeVisits: { rule: '40 */15 * * * *', job: completeVisits },
  forgetOld: { rule: '30 15 * * * *', job: forgetOld },
  announceRemovals: { rule: '40 20 * * * *', job: announceRemovals },
  removeUnconfirmed: { rule: '50 20 * * * *', job: removeUnconfirmed },
};

const run = async (strapi: Core.Strapi, name: string, job: Job): Promise<void> => {
  try {
    const count = await job(strapi);
    if (count > 0) strapi.log.info(`${name}: ${count}`);
  } catch (error) {
    strapi.log.error(`${name} failed and comes again: ${(error as Error).message}`);
  }
};

export default Object.fromEntries(
  Object.entries(jobs).map(([name, { rule, job }]) => [
    name,
    { task: ({ strapi }: { strapi: Core.Strapi }) => run(strapi, name, job), options: { rule, tz: 'UTC' } },
  ]),
);
