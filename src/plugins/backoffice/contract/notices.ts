/** What the message log's server and its screen say to each other. */

export interface LoggedNotice {
  id: string;
  subject: string;
  recipient: string;
  channel: string;
  state: string;
  template: string;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  nextAttemptAt: string | null;
  lastError: string | null;
}

export interface NoticePreview {
  text: string | null;
  html: string | null;
  /** It carries a code: whoever reads that could sign in as somebody else. */
  isSecret: boolean;
}
