import { actionRoutes } from '#platform/actions/action';
import { cartActions } from '../actions/cart-actions';

export default actionRoutes('cart', cartActions);
