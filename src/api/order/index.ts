/** What orders bring along: what nobody accepts expires, what is delivered is completed. */
import { declaring } from '#platform/registry';
import { checkCookThere } from './checks/cook-there';
import { completeOrders, expireOrders } from './jobs/orders';
import { expireWishes } from './jobs/wishes';
import { ordersOfPerson } from './person';

export default declaring('order', {
  types: { 'api::order.order': { checks: { update: checkCookThere } } },
  jobs: {
    expireOrders: { rule: '5 * * * * *', run: expireOrders },
    expireWishes: { rule: '8 * * * * *', run: expireWishes },
    completeOrders: { rule: '10 */5 * * * *', run: completeOrders },
  },
  person: ordersOfPerson,
});
