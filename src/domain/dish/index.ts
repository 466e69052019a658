/** The card of dishes. */
import { aggregate } from '../aggregate';
import { CONCERNED } from './concerned';
import { DISH_ERRORS } from './errors';
import { DISH_EVENTS } from './events';

export const dish = aggregate({
  uid: 'api::dish.dish',
  topic: 'dishes',
  events: DISH_EVENTS,
  concerned: CONCERNED,
  errors: DISH_ERRORS,
});
