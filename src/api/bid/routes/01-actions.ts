import { actionRoutes } from '#platform/actions/action-routes';
import { bidActions } from '../actions/bid-actions';

export default actionRoutes('bid', bidActions);
