/** Takings are counted from the events. */
import { declaring } from '#platform/registry';
import { keepSales } from './reactions/keep-sales';

export default declaring('sales', { reactions: [keepSales] });
