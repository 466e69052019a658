import { actionRoutes } from '../../../actions/action';
import { orderActions } from '../actions/order-actions';

export default actionRoutes('order', orderActions);
