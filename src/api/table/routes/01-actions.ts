import { actionRoutes } from '#platform/actions/action';
import { tableActions } from '../actions/table-actions';

export default actionRoutes('table', tableActions);
