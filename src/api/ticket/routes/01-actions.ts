import { actionRoutes } from '#platform/actions/action-routes';
import { ticketActions } from '../actions/ticket-actions';

export default actionRoutes('ticket', ticketActions);
