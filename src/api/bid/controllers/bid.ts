import { actionController } from '#platform/actions/action-routes';
import { bidActions } from '../actions/bid-actions';

export default actionController(bidActions);
