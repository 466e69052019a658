/** The house's lists of conversations: whose they are, and what they wait for. */

export const INBOX_VIEWS = ['mine', 'unassigned', 'all', 'waiting', 'snoozed', 'closed'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];
