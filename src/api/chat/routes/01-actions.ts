import { actionRoutes } from '#platform/actions/action-routes';
import { chatActions } from '../actions/chat-actions';
import { inboxActions } from '../actions/inbox-actions';
import { withGuests } from '../guest/guest-routes';

export default withGuests(actionRoutes('conversation', [...chatActions, ...inboxActions]));
