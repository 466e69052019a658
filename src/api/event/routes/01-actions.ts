import { actionRoutes } from '../../../actions/action';
import { eventActions } from '../actions/event-actions';

export default actionRoutes('event', eventActions);
