import { actionRoutes } from '#platform/actions/action';
import { eventActions } from '../actions/event-actions';

export default actionRoutes('event', eventActions);
