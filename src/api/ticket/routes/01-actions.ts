import { actionRoutes } from '#platform/actions/action';
import { ticketActions } from '../actions/ticket-actions';

export default actionRoutes('ticket', ticketActions);
