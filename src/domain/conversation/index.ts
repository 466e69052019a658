/** The card of conversations. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { conversationMachine } from './conversation';
import { CONVERSATION_ERRORS } from './errors';
import { CONVERSATION_EVENTS, conversationMoved } from './events';

export const conversation = living({
  uid: 'api::chat.conversation',
  topic: 'messages',
  machine: conversationMachine,
  statusPayload: conversationMoved,
  events: CONVERSATION_EVENTS,
  concerned: CONCERNED,
  errors: CONVERSATION_ERRORS,
});
