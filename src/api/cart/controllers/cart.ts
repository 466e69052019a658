import { actionController } from '#platform/actions/action-routes';
import { cartActions } from '../actions/cart-actions';

export default actionController(cartActions);
