import { actionRoutes } from '#platform/actions/action-routes';
import { deviceActions } from '../actions/device-actions';

export default actionRoutes('device', deviceActions);
