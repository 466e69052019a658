/** What orders bring along: what nobody accepts expires, what is delivered is completed. */
import { outOfRange } from '#platform/postgres/refusals';
import { declaring } from '#platform/registry';
import { checkCookThere } from './checks/cook-there';
import { houseZone } from '../venue/rows/house-zone';
import { completeOrders, expireOrders } from './jobs/orders';
import { expireWishes } from './jobs/wishes';
import { ordersOfPerson } from './person';

export default declaring('order', {
  types: { 'api::order.order': { checks: { update: checkCookThere }, phonesIn: houseZone } },
  jobs: {
    expireOrders: { everySeconds: 60, run: expireOrders },
    expireWishes: { everySeconds: 60, run: expireWishes },
    completeOrders: { everySeconds: 5 * 60, run: completeOrders },
  },
  refusals: { orders_wish_whole: () => outOfRange(['title', 'wantedAt', 'bidsUntil']) },
  person: ordersOfPerson,
});
