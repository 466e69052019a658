/** What is done with a conversation, and by which key. */
import { OPEN_CONVERSATIONS } from '#domain/conversation/conversation';
import type { InboxPage, Talk } from '../../../contract/inbox';

export const ACT_LETTERS = { take: 't', close: 'e', reopen: 'o' } as const;
export type TalkAct = keyof typeof ACT_LETTERS;

export const isOpen = ({ status }: Pick<Talk, 'status'>): boolean => OPEN_CONVERSATIONS.includes(status);

/** Of the three, those that make sense now; the first is the one that most wanted. */
export function actsOn(talk: Talk, me: InboxPage['me'] | undefined): TalkAct[] {
  if (!isOpen(talk)) return ['reopen'];
  return talk.assignee !== null && talk.assignee.key === me?.key ? ['close'] : ['take', 'close'];
}
