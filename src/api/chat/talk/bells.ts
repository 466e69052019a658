/** What one instance tells the others of a conversation: that there is something new in it, or a small thing that is worth nothing a moment later. */
import type { Core } from '@strapi/strapi';
import { ring } from '#platform/postgres/signals';

export const CHAT_BELL = 'chat';

export interface Bell {
  /** documentId */
  of: string;
  /** Left out: there are new messages. `recheck`: somebody may take part no longer. */
  say?: { name: string; data: Record<string, unknown>; isInternal?: boolean } | 'recheck';
}

export const ringNow = (bell: Bell): void => ring(CHAT_BELL, JSON.stringify(bell));

/** As soon as the transaction under way is committed; never, where it is not. */
export function ringAfterCommit(strapi: Core.Strapi, bell: Bell): void {
  void strapi.db.transaction(({ onCommit }) => onCommit(() => ringNow(bell)));
}
