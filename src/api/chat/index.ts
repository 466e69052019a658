/** What conversations bring along: their socket, what happens to orders and bookings said in them, those who are away told, old ones forgotten. */
import { DomainError, fieldError } from '#domain/errors';
import { declaring } from '#platform/registry';
import { checkCanned } from './checks/canned';
import { followBooking, followOrder } from './hooks/follow-order';
import { closeSettled, passOn, tellUnread, wake } from './jobs/talks';
import { talksOfPerson } from './person';
import { forgetTalks } from './retention';
import { watchTalks } from './rows/watch';
import { chat } from './sockets/chat';

const openedTwice = () => new DomainError('conversation.there_already');

export default declaring('chat', {
  types: {
    'api::chat.canned-answer': { checks: { row: checkCanned } },
    'api::order.order': { hooks: { after: followOrder } },
    'api::booking.booking': { hooks: { after: followBooking } },
  },
  sockets: [chat],
  jobs: {
    passOn: { everySeconds: 30, run: passOn },
    wake: { everySeconds: 60, run: wake },
    tellUnread: { everySeconds: 30, run: tellUnread },
    closeSettled: { everySeconds: 60 * 60, run: closeSettled },
  },
  retention: [forgetTalks],
  metrics: watchTalks,
  refusals: {
    conversations_pair_once: openedTwice,
    conversations_order_once: openedTwice,
    conversations_guest_email_once: openedTwice,
    conversations_partner_other: () => fieldError('conversation.with_oneself', 'profile'),
  },
  person: talksOfPerson,
});
