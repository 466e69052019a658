import { actionRoutes } from '#platform/actions/action-routes';
import { cartActions } from '../actions/cart-actions';

export default actionRoutes('cart', cartActions);
