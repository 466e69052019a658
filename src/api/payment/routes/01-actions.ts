import { actionRoutes } from '#platform/actions/action';
import { paymentActions } from '../actions/payment-actions';

export default actionRoutes('payment', paymentActions);
