import { actionRoutes } from '#platform/actions/action-routes';
import { eventActions } from '../actions/event-actions';

export default actionRoutes('event', eventActions);
