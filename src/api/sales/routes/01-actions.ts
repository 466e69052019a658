import { actionRoutes } from '#platform/actions/action-routes';
import { salesActions } from '../actions/sales-actions';

export default actionRoutes('sales', salesActions);
