import { actionRoutes } from '../../../actions/action';
import { notificationActions } from '../actions/notification-actions';

export default actionRoutes('notification', notificationActions);
