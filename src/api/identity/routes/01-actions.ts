import { actionRoutes } from '#platform/actions/action-routes';
import { identityActions } from '../actions/identity-actions';

export default actionRoutes('identity', identityActions);
