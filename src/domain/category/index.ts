/** The card of categories. */
import { aggregate } from '../aggregate';
import { CATEGORY_ERRORS } from './errors';

export const category = aggregate({
  uid: 'api::category.category',
  events: {},
  errors: CATEGORY_ERRORS,
});
