import { actionRoutes } from '#platform/actions/action';
import { deviceActions } from '../actions/device-actions';

export default actionRoutes('device', deviceActions);
