import { actionRoutes } from '../../../actions/action';
import { followActions } from '../actions/follow-actions';
import { profileActions } from '../actions/profile-actions';

export default actionRoutes('profile', [...profileActions, ...followActions]);
