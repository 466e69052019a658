/** The card of tables. */
import { aggregate } from '../aggregate';
import { TABLE_ERRORS } from './errors';

export const table = aggregate({
  uid: 'api::table.table',
  events: {},
  errors: TABLE_ERRORS,
});
