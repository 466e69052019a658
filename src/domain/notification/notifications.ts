/** What a notice is: which events tell it to whom, over which channels; and how it is tried. An e-mail goes to one recipient only. */
import type { CodePurpose } from '../account/account';
import type { Language } from '../errors';
import type { Envelope, EventName } from '../events';

export const CHANNELS = ['in_app', 'email', 'push', 'telegram', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `subject`: the person the event is about. `phone`: whoever holds the phone that the event's request names. `customer`, `cook`: of the order.
 * `new-address`, `old-address`: those of a move to another mail address, which the event's request names.
 * `house`: the venue's address, and everybody of the staff. `guest`: whose booking or place in the queue it is, with an account or without one.
 * `holder`: whose ticket it is. `holders`: everybody who has one for the event.
 * `followed`: whom somebody follows from now on. `addressee`: the cook whom a wish asks first. `cooks`: every cook who may bid on it.
 * `organizer`: who runs the event. `followers`: who follow that person. `talker`: whom a conversation waits for, with an account or without one.
 */
export type RecipientKind =
  | 'subject'
  | 'phone'
  | 'new-address'
  | 'old-address'
  | 'customer'
  | 'cook'
  | 'addressee'
  | 'house'
  | 'guest'
  | 'followed'
  | 'holder'
  | 'holders'
  | 'cooks'
  | 'organizer'
  | 'followers'
  | 'talker';

export interface Notice {
  /** Kept with every message, and with the texts that the house wrote for it: a notice is never called otherwise. */
  name: string;
  /** Where it stands in lists. Of several that would tell the same address of the same event, the first one does. */
  rank: number;
  events: readonly EventName[];
  to: readonly RecipientKind[];
  /** Where only some of these events are told. */
  when?: (event: Envelope) => boolean;
  /** The channels it takes unless its recipient chose otherwise. */
  channels: readonly Channel[];
  /** The channels that its recipient may add. */
  offers?: readonly Channel[];
  /** Somebody waits for it, or has to act now: it passes quiet hours. */
  isUrgent?: boolean;
  /** Who did it by own hand needs no telling. */
  sparesDoer?: boolean;
  /**
   * What the house may take back at once: it waits as long as that is offered. A further one of the same thing meanwhile takes its place,
   * and where everything is again as it was, nobody is told anything.
   */
  canBeUndone?: boolean;
  /** Of safety or law: it can't be switched off. */
  isObligatory?: boolean;
  /** A code is made when the notice leaves, never before: until then, and afterwards, nobody can read it anywhere. */
  code?: CodePurpose;
  /** What it is called where it is chosen, or its text written. */
  title: Readonly<Record<Language, string>>;
  /** What its texts may name besides the person and the house. */
  placeholders: readonly string[];
}

/** Those of a list that an event has to do with. */
export const noticesOf = <N extends Notice>(notices: readonly N[], event: Envelope): N[] =>
  notices.filter(({ events, when }) => events.includes(event.name) && (when?.(event) ?? true));

/** Is something in it that only its recipient may read: a code, or the link to a booking? */
export const hasSecret = ({ code }: Pick<Notice, 'code'>, to: RecipientKind): boolean =>
  code !== undefined || to === 'guest' || to === 'talker';

/** What stands in the place of a code wherever it is not sent. */
export const HIDDEN_CODE = '••••••';

/** How long a screen offers to take a step back. */
export const UNDO_SECONDS = 8;
/** How long its notice waits: an undo of the last moment is still on its way. */
export const SETTLING_SECONDS = UNDO_SECONDS + 2;

/** Three days of trying: a mail server may be away for a weekend. */
export const MAX_SENDING_ATTEMPTS = 80;
/** Longer than the longest that a sender may take, so that nothing is sent by two. */
export const SENDING_LEASE_SECONDS = 90;

/** Seconds until the next try: 15, 30, 60 … at most an hour. @param attempt how many have failed, from 1 */
export const nextTryIn = (attempt: number): number => Math.min(15 * 2 ** Math.min(attempt - 1, 8), 3600);
