import { actionRoutes } from '../../../actions/action';
import { tableActions } from '../actions/table-actions';

export default actionRoutes('table', tableActions);
