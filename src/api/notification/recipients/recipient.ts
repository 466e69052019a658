/** Somebody who may be told something, and every address that is known of this person. */
import type { Language } from '#domain/errors';
import type { Choices } from '#domain/notification/notice-choices';
import type { Channel } from '#domain/notification/notifications';

export interface Recipient {
  /** null: no account, such as a venue or a guest who only left an address. */
  user: number | null;
  name: string;
  username: string;
  language: Language;
  /** Whom a code is made for: user id or phone. */
  codeSubject: string;
  /** What this person chose; nobody without an account can. */
  choices?: Choices;
  /** One notice is written for each address. */
  addresses: Readonly<Partial<Record<Channel, readonly string[]>>>;
}

/** Somebody without an account. */
export const stranger = (facts: {
  name: string;
  language: Language;
  addresses: Recipient['addresses'];
  codeSubject?: string;
  user?: number | null;
}): Recipient => ({ user: null, codeSubject: '', username: facts.name, ...facts });
