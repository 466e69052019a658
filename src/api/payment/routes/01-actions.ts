import { actionRoutes } from '#platform/actions/action-routes';
import { paymentActions } from '../actions/payment-actions';

export default actionRoutes('payment', paymentActions);
