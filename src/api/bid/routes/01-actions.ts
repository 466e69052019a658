import { actionRoutes } from '#platform/actions/action';
import { bidActions } from '../actions/bid-actions';

export default actionRoutes('bid', bidActions);
