import { actionRoutes } from '../../../actions/action';
import { profileActions } from '../actions/profile-actions';

export default actionRoutes('profile', profileActions);
