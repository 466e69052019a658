import { actionController } from '#platform/actions/action-routes';
import { identityActions } from '../actions/identity-actions';

export default actionController(identityActions);
