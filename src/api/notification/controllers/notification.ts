import { actionController } from '#platform/actions/action-routes';
import { notificationActions } from '../actions/notification-actions';
import { preferenceActions } from '../actions/preference-actions';

export default actionController(notificationActions, preferenceActions);
