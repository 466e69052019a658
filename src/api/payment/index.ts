/** What payments bring along: their order is paid as they are. */
import { declaring } from '#platform/registry';
import { lockItsOrder, settleOrder } from './hooks/settle-order';

export default declaring('payment', { types: { 'api::payment.payment': { hooks: { lock: lockItsOrder, after: settleOrder } } } });
