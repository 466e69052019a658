import { actionController } from '#platform/actions/action-routes';
import { deviceActions } from '../actions/device-actions';

export default actionController(deviceActions);
