import { actionRoutes } from '#platform/actions/action-routes';
import { accountingActions } from '../actions/accounting-actions';
import { bookingActions } from '../actions/booking-actions';
import { calendarActions } from '../actions/calendar-actions';

export default actionRoutes('booking', [...bookingActions, ...calendarActions, ...accountingActions]);
