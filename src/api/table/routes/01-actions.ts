import { actionRoutes } from '#platform/actions/action-routes';
import { tableActions } from '../actions/table-actions';

export default actionRoutes('table', tableActions);
