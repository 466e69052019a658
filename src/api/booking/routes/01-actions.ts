import { actionRoutes } from '../../../actions/action';
import { accountingActions } from '../actions/accounting-actions';
import { bookingActions } from '../actions/booking-actions';

export default actionRoutes('booking', [...bookingActions, ...accountingActions]);
