import { actionRoutes } from '../../../actions/action';
import { bookingActions } from '../actions/booking-actions';

export default actionRoutes('booking', bookingActions);
