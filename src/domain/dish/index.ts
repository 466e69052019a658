/** The card of dishes. */
import { aggregate } from '../aggregate';
import { DISH_ERRORS } from './errors';
import { DISH_EVENTS } from './events';

export const dish = aggregate({
  uid: 'api::dish.dish',
  topic: 'dishes',
  events: DISH_EVENTS,
  errors: DISH_ERRORS,
});
