/** Which event tells whom, over which channels, with which template. An e-mail goes to one recipient only. */
import type { CodePurpose } from '../account/account';
import { MOVING } from '../event/event';
import type { Envelope, EventName } from '../events';

export const CHANNELS = ['in_app', 'email', 'push', 'telegram', 'sms'] as const;
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
  'order-placed',
  'order-received',
  'order-accepted',
  'order-preparing',
  'order-ready',
  'order-delivering',
  'order-delivered',
  'order-completed',
  'order-rejected',
  'order-cancelled',
  'order-withdrawn',
  'order-expired',
  'order-cancel-requested',
  'booking-requested',
  'booking-received',
  'booking-confirmed',
  'booking-declined',
  'booking-cancelled',
  'booking-withdrawn',
  'booking-cancel-requested',
  'booking-cancel-refused',
  'booking-changed',
  'booking-reminder',
  'profile-followed',
  'waitlist-joined',
  'waitlist-offered',
  'waitlist-expired',
  'waitlist-skipped',
  'bid-accepted',
  'bid-changed',
  'bid-declined',
  'bid-expired',
  'bid-received',
  'bid-withdrawn',
  'wish-accepted',
  'wish-opened',
  'wish-placed',
  'wish-received',
  'wish-reopened',
  'event-cancelled',
  'event-changed',
  'ticket-booked',
  'ticket-cancelled',
  'ticket-reminder',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/**
 * `subject`: the person the event is about. `phone`: whoever holds the phone that the event's request names. `customer`, `cook`: of the order.
 * `new-address`, `old-address`: those of a move to another mail address, which the event's request names.
 * `house`: the venue's address, and everybody of the staff. `guest`: whose booking or place in the queue it is, with an account or without one.
 * `holder`: whose ticket it is. `holders`: everybody who has one for the event.
 * `followed`: whom somebody follows from now on. `addressee`: the cook whom a wish asks first.
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
  | 'holders';

export interface Notice {
  event: EventName;
  to: RecipientKind;
  template: TemplateName;
  /** The channels it takes unless its recipient chose otherwise. */
  channels: readonly Channel[];
  /** The channels that its recipient may add. */
  offers?: readonly Channel[];
  /** Somebody waits for it, or has to act now: it passes quiet hours. */
  isUrgent?: boolean;
  /** Of safety or law: it can't be switched off. */
  isObligatory?: boolean;
  /** Where only some of these events are told. */
  when?: (event: Envelope) => boolean;
  /** A code is made when the notice leaves, never before: until then, and afterwards, nobody can read it anywhere. */
  code?: CodePurpose;
}

/** Is something in it that only its recipient may read: a code, or the link to a booking? */
export const hasSecret = ({ code, to }: Notice): boolean => code !== undefined || to === 'guest';

const safety = { to: 'subject', channels: ['email'], isUrgent: true, isObligatory: true } as const;
const receipt = { to: 'customer', channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const;
const news = { to: 'customer', channels: ['in_app', 'push', 'telegram'], offers: ['email'] } as const;
/** What the customer should know now: a refusal, or an offer that waits for an answer. */
const important = { to: 'customer', channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const;
const aside = { to: 'customer', channels: ['in_app'], offers: ['push', 'telegram'] } as const;
const work = { channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const;

const guest = { to: 'guest', channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const;
const guestNews = { to: 'guest', channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const;

const holder = { to: 'holder', channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const;
const holdersNews = { to: 'holders', channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const;

const isWish = ({ payload }: Envelope): boolean => payload.kind === 'custom';
const isFromMenu = (event: Envelope): boolean => !isWish(event);
const isNew = (event: Envelope): boolean => event.payload.from === null && isFromMenu(event);
const isNewWish = (event: Envelope): boolean => event.payload.from === null && isWish(event);
const isDropped = ({ payload }: Envelope): boolean => payload.from === 'accepted';
/** Whoever waited for an answer hears it; one that was chosen and dropped is told with its order. */
const isPending = ({ payload }: Envelope): boolean => payload.from === 'pending';
const isTakenBack = ({ actor, payload }: Envelope): boolean => actor.kind === 'user' && actor.id === payload.customer;
const isByGuest = ({ payload }: Envelope): boolean => payload.source === 'guest';
/** A new price or telephone number is no news; another place, time or party is. */
const isMoved = ({ payload }: Envelope): boolean =>
  ['table', 'joinedWith', 'startsAt', 'endsAt', 'guests'].some((field) => (payload.fields as string[]).includes(field));

/** Another price or text is no news to somebody who has a ticket; another time or place is. */
const isEventMoved = ({ payload }: Envelope): boolean => MOVING.some((field) => (payload.fields as string[]).includes(field));
/** A draft had nobody to tell. */
const wasPublished = ({ payload }: Envelope): boolean => payload.from === 'published';
/** What goes with its event is told with the event, once. */
const isAlone = ({ payload }: Envelope): boolean => payload.cancelledBy !== 'event';

export const NOTICES: readonly Notice[] = [
  { ...safety, event: 'user.registered', template: 'user-registered', code: 'confirm' },
  { ...safety, event: 'user.code_requested', template: 'user-registered', code: 'confirm' },
  { ...safety, event: 'user.registered_again', template: 'user-registered-again' },
  { ...safety, event: 'user.reset_requested', template: 'user-reset-requested', code: 'reset' },
  {
    ...safety,
    event: 'user.phone_code_requested',
    to: 'phone',
    channels: ['sms'],
    template: 'user-phone-code-requested',
    code: 'phone-login',
  },
  { event: 'user.confirmed', to: 'subject', channels: ['in_app'], template: 'user-confirmed', isObligatory: true },
  { ...safety, event: 'user.address_requested', to: 'new-address', template: 'user-address-requested', code: 'email' },
  { ...safety, event: 'user.address_changed', to: 'old-address', template: 'user-address-changed' },
  { ...safety, event: 'user.password_changed', template: 'user-password-changed' },
  { ...safety, event: 'user.signed_out_everywhere', template: 'user-signed-out-everywhere' },
  { ...safety, event: 'user.removal_announced', template: 'user-removal-announced', isUrgent: false },

  { ...receipt, event: 'order.placed', template: 'order-placed', when: isNew },
  { ...work, event: 'order.placed', to: 'cook', template: 'order-received', when: isNew },
  { ...work, event: 'order.placed', to: 'house', template: 'order-received', when: isNew },
  { ...receipt, event: 'order.placed', template: 'wish-placed', when: isNewWish },
  { ...work, event: 'order.placed', to: 'addressee', template: 'wish-received', when: isNewWish },
  { ...important, event: 'order.placed', template: 'wish-reopened', when: isDropped },
  { ...news, event: 'order.opened', template: 'wish-opened' },
  { ...receipt, event: 'order.accepted', template: 'order-accepted', when: isFromMenu },
  { ...receipt, event: 'order.accepted', template: 'wish-accepted', when: isWish },
  { ...aside, event: 'order.preparing', template: 'order-preparing' },
  { ...news, event: 'order.ready', template: 'order-ready', isUrgent: true },
  { ...news, event: 'order.delivering', template: 'order-delivering', isUrgent: true },
  { ...receipt, event: 'order.delivered', template: 'order-delivered' },
  { ...aside, event: 'order.completed', template: 'order-completed' },
  { ...important, event: 'order.rejected', template: 'order-rejected' },
  { ...important, event: 'order.cancelled', template: 'order-cancelled' },
  { ...important, event: 'order.expired', template: 'order-expired' },
  { ...work, event: 'order.cancelled', to: 'cook', template: 'order-withdrawn', when: isTakenBack },
  { ...work, event: 'order.cancelled', to: 'house', template: 'order-withdrawn', when: isTakenBack },
  { ...work, event: 'order.cancel_requested', to: 'cook', template: 'order-cancel-requested' },
  { ...work, event: 'order.cancel_requested', to: 'house', template: 'order-cancel-requested' },

  { ...guest, event: 'booking.requested', template: 'booking-requested' },
  { ...work, event: 'booking.requested', to: 'house', template: 'booking-received' },
  { ...guestNews, event: 'booking.confirmed', template: 'booking-confirmed' },
  { ...guestNews, event: 'booking.declined', template: 'booking-declined' },
  { ...guestNews, event: 'booking.cancelled', template: 'booking-cancelled' },
  { ...work, event: 'booking.cancelled', to: 'house', template: 'booking-withdrawn', when: isByGuest },
  { ...work, event: 'booking.cancel_requested', to: 'house', template: 'booking-cancel-requested' },
  { ...guestNews, event: 'booking.cancel_refused', template: 'booking-cancel-refused' },
  { ...guestNews, event: 'booking.changed', template: 'booking-changed', when: isMoved },
  { ...guest, event: 'booking.reminder_due', template: 'booking-reminder' },

  { event: 'profile.followed', to: 'followed', template: 'profile-followed', channels: ['in_app'], offers: ['email', 'push', 'telegram'] },
  { ...guest, event: 'waitlist.waiting', template: 'waitlist-joined', when: isNew },
  { ...guestNews, event: 'waitlist.offered', template: 'waitlist-offered' },
  { ...guest, event: 'waitlist.expired', template: 'waitlist-expired' },
  { ...guestNews, event: 'waitlist.skipped', template: 'waitlist-skipped' },
  { ...important, event: 'bid.pending', template: 'bid-received' },
  { ...news, event: 'bid.changed', template: 'bid-changed' },
  { ...news, event: 'bid.withdrawn', template: 'bid-withdrawn', when: isPending },
  { ...work, event: 'bid.accepted', to: 'cook', template: 'bid-accepted' },
  { ...work, event: 'bid.declined', to: 'cook', template: 'bid-declined', isUrgent: false },
  { ...aside, event: 'bid.expired', to: 'cook', template: 'bid-expired' },

  { ...holder, event: 'ticket.booked', template: 'ticket-booked' },
  { ...holder, event: 'ticket.cancelled', template: 'ticket-cancelled', when: isAlone },
  { ...holder, event: 'ticket.reminder_due', template: 'ticket-reminder' },
  { ...holdersNews, event: 'event.changed', template: 'event-changed', when: isEventMoved },
  { ...holdersNews, event: 'event.cancelled', template: 'event-cancelled', when: wasPublished },
];

/** What stands in the place of a code wherever it is not sent. */
export const HIDDEN_CODE = '••••••';

/** Three days of trying: a mail server may be away for a weekend. */
export const MAX_SENDING_ATTEMPTS = 80;
/** Longer than the longest that a sender may take, so that nothing is sent by two. */
export const SENDING_LEASE_SECONDS = 90;

/** Seconds until the next try: 15, 30, 60 … at most an hour. @param attempt how many have failed, from 1 */
export const nextTryIn = (attempt: number): number => Math.min(15 * 2 ** Math.min(attempt - 1, 8), 3600);
