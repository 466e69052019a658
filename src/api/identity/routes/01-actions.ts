import { actionRoutes } from '#platform/actions/action';
import { identityActions } from '../actions/identity-actions';

export default actionRoutes('identity', identityActions);
