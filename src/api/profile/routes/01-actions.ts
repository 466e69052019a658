import { actionRoutes } from '#platform/actions/action-routes';
import { followActions } from '../actions/follow-actions';
import { profileActions } from '../actions/profile-actions';

export default actionRoutes('profile', [...profileActions, ...followActions]);
