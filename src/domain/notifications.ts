/** Which event tells whom, over which channel, with which template. An e-mail goes to one recipient only. */
import type { AccountEventName } from './account-events';
import type { CodePurpose } from './account';

export const CHANNELS = ['in_app', 'email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TEMPLATES = [
  'user-registered',
  'user-registered-again',
  'user-reset-requested',
  'user-phone-code-requested',
  'user-confirmed',
  'user-address-requested',
  'user-address-changed',
  'user-password-changed',
  'user-signed-out-everywhere',
  'user-removal-announced',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export interface Notice {
  event: AccountEventName;
  channel: Channel;
  /**
   * `subject`: the person the event is about. `phone`: whoever holds the phone that the event's request names.
   * `new-address`, `old-address`: those of a move to another mail address, which the event's request names.
   */
  to: 'subject' | 'phone' | 'new-address' | 'old-address';
  template: TemplateName;
  /** A code is made when the notice leaves, never before: until then, and afterwards, nobody can read it anywhere. */
  code?: CodePurpose;
}

export const NOTICES: readonly Notice[] = [
  { event: 'user.registered', channel: 'email', to: 'subject', template: 'user-registered', code: 'confirm' },
  { event: 'user.code_requested', channel: 'email', to: 'subject', template: 'user-registered', code: 'confirm' },
  { event: 'user.registered_again', channel: 'email', to: 'subject', template: 'user-registered-again' },
  { event: 'user.reset_requested', channel: 'email', to: 'subject', template: 'user-reset-requested', code: 'reset' },
  { event: 'user.phone_code_requested', channel: 'sms', to: 'phone', template: 'user-phone-code-requested', code: 'phone-login' },
  { event: 'user.confirmed', channel: 'in_app', to: 'subject', template: 'user-confirmed' },
  { event: 'user.address_requested', channel: 'email', to: 'new-address', template: 'user-address-requested', code: 'email' },
  { event: 'user.address_changed', channel: 'email', to: 'old-address', template: 'user-address-changed' },
  { event: 'user.password_changed', channel: 'email', to: 'subject', template: 'user-password-changed' },
  { event: 'user.signed_out_everywhere', channel: 'email', to: 'subject', template: 'user-signed-out-everywhere' },
  { event: 'user.removal_announced', channel: 'email', to: 'subject', template: 'user-removal-announced' },
];

/** What stands in the place of a code wherever it is not sent. */
export const HIDDEN_CODE = '••••••';

export const MAX_SENDING_ATTEMPTS = 12;
export const SENDING_LEASE_SECONDS = 90;

/** Seconds until the next try: 15, 30, 60 … at most an hour. @param attempt how many have failed, from 1 */
export const nextTryIn = (attempt: number): number => Math.min(15 * 2 ** (attempt - 1), 3600);
