/** Conversations in the panel: what was said is read there, and answered in the inbox. */
import { type PanelViews } from './panel-views';

export const types: PanelViews = {
  'api::chat.conversation': {
    title: 'kind',
    list: ['kind', 'state', 'customer', 'partner', 'order', 'lastSeq', 'lastMessageAt'],
    sort: 'id:DESC',
    form: [
      'kind:4 state:4 language:4',
      'customer:6 partner:6',
      'order:6 venue:6',
      'guestName:6 guestEmail:6',
      'lastSeq:4 lastMessageAt:4 waitingSince:4',
      'assignee:4 assignedAt:4 snoozedUntil:4',
      'closedAt:6 closeReason:6',
      'rating:4 ratingText:8',
    ],
    labels: {
      lastSeq: 'Messages',
      lastMessageAt: 'Last message',
      waitingSince: 'The guest waits since',
      assignee: 'Answered by',
      assignedAt: 'Taken at',
      snoozedUntil: 'Put off until',
      closedAt: 'Closed at',
      closeReason: 'Why closed',
      guestName: 'Guest without an account',
      guestEmail: 'Address of that guest',
      ratingText: 'What the guest said of it',
    },
    readOnly: [
      ...[
        'kind',
        'language',
        'customer',
        'partner',
        'order',
        'venue',
        'guestName',
        'guestEmail',
        'lastSeq',
        'lastMessageAt',
        'waitingSince',
      ],
      ...['assignee', 'assignedAt', 'snoozedUntil', 'closedAt', 'closeReason', 'rating', 'ratingText'],
    ],
  },
  'api::chat.message': {
    title: 'body',
    list: ['conversation', 'seq', 'side', 'kind', 'body', 'sentAt'],
    sort: 'id:DESC',
    form: ['conversation:6 seq:6', 'kind:4 side:4 sender:4', 'body:12', 'pictures:6', 'isInternal:6 sentAt:6'],
    labels: { seq: 'No.', sentAt: 'Sent at', isInternal: 'Only for the house' },
    readOnly: ['conversation', 'seq', 'kind', 'side', 'sender', 'body', 'pictures', 'isInternal', 'sentAt'],
  },
  'api::chat.canned-answer': {
    title: 'shortcut',
    list: ['shortcut', 'english', 'russian'],
    sort: 'shortcut:ASC',
    form: ['shortcut:12', 'english:12', 'russian:12'],
    labels: { shortcut: 'Short word' },
    hints: {
      shortcut: 'Typed after / in the inbox.',
      english: 'May name {guest}, {order}, {booking}, {house} and {me}; a sentence whose name is not known is left out.',
    },
  },
};

export default { types };
