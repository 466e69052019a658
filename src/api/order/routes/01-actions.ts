import { actionRoutes } from '#platform/actions/action-routes';
import { orderActions } from '../actions/order-actions';
import { wishActions } from '../actions/wish-actions';

export default actionRoutes('order', [...wishActions, ...orderActions]);
