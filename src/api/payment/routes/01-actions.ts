import { actionRoutes } from '../../../actions/action';
import { paymentActions } from '../actions/payment-actions';

export default actionRoutes('payment', paymentActions);
