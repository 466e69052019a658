/** Health is asked at the root of the address, too. */
import { declaring } from '#platform/registry';
import { healthAtRoot } from './root-address';

export default declaring('health', { prepare: healthAtRoot });
