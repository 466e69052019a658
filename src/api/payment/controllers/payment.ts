import { actionController } from '#platform/actions/action-routes';
import { paymentActions } from '../actions/payment-actions';

export default actionController(paymentActions);
