/** Whom what happens in conversations concerns, and why somebody is not told of it by a notice. */
import type { Concerned } from '../concerned';
import type { CONVERSATION_EVENTS } from './events';

const IN_THREAD = 'Whoever takes part sees it in the thread; what was missed there is told by “conversation.unread”.';
const IN_INBOX = 'The inbox shows it live to whoever of the house works.';

export const CONCERNED: Concerned<keyof typeof CONVERSATION_EVENTS> = {
  talker: {
    'conversation.opened': IN_THREAD,
    'conversation.closed': IN_THREAD,
    'conversation.assigned': IN_THREAD,
    'conversation.rated': 'The guest rated it.',
    'message.posted': IN_THREAD,
  },
  house: {
    'conversation.opened': IN_INBOX,
    'conversation.closed': IN_INBOX,
    'conversation.assigned': IN_INBOX,
    'conversation.rated': IN_INBOX,
    'conversation.unread': 'It tells the guest or the cook, not the house.',
    'message.posted': IN_INBOX,
  },
};
