/** Template name → template. */
import type { TemplateName } from '#domain/notification/notifications';
import type { Language } from '#domain/errors';
import { bidAccepted } from '../templates/bid-accepted';
import { bidChanged } from '../templates/bid-changed';
import { bidDeclined } from '../templates/bid-declined';
import { bidExpired } from '../templates/bid-expired';
import { bidReceived } from '../templates/bid-received';
import { bidWithdrawn } from '../templates/bid-withdrawn';
import { bookingCancelRefused } from '../templates/booking-cancel-refused';
import { bookingCancelRequested } from '../templates/booking-cancel-requested';
import { bookingCancelled } from '../templates/booking-cancelled';
import { bookingChanged } from '../templates/booking-changed';
import { bookingConfirmed } from '../templates/booking-confirmed';
import { bookingDeclined } from '../templates/booking-declined';
import { bookingReceived } from '../templates/booking-received';
import { bookingReminder } from '../templates/booking-reminder';
import { bookingRequested } from '../templates/booking-requested';
import { bookingWithdrawn } from '../templates/booking-withdrawn';
import { eventCancelled } from '../templates/event-cancelled';
import { eventChanged } from '../templates/event-changed';
import { orderAccepted } from '../templates/order-accepted';
import { orderCancelRequested } from '../templates/order-cancel-requested';
import { orderCancelled } from '../templates/order-cancelled';
import { orderCompleted } from '../templates/order-completed';
import { orderDelivered } from '../templates/order-delivered';
import { orderDelivering } from '../templates/order-delivering';
import { orderExpired } from '../templates/order-expired';
import { orderPlaced } from '../templates/order-placed';
import { orderPreparing } from '../templates/order-preparing';
import { orderReady } from '../templates/order-ready';
import { orderReceived } from '../templates/order-received';
import { orderRejected } from '../templates/order-rejected';
import { orderWithdrawn } from '../templates/order-withdrawn';
import { profileFollowed } from '../templates/profile-followed';
import { ticketBooked } from '../templates/ticket-booked';
import { ticketCancelled } from '../templates/ticket-cancelled';
import { ticketReminder } from '../templates/ticket-reminder';
import { userAddressChanged } from '../templates/user-address-changed';
import { userAddressRequested } from '../templates/user-address-requested';
import { userConfirmed } from '../templates/user-confirmed';
import { userPasswordChanged } from '../templates/user-password-changed';
import { userPhoneCodeRequested } from '../templates/user-phone-code-requested';
import { userRegistered } from '../templates/user-registered';
import { userRegisteredAgain } from '../templates/user-registered-again';
import { userRemovalAnnounced } from '../templates/user-removal-announced';
import { userResetRequested } from '../templates/user-reset-requested';
import { userSignedOutEverywhere } from '../templates/user-signed-out-everywhere';
import { waitlistExpired } from '../templates/waitlist-expired';
import { waitlistJoined } from '../templates/waitlist-joined';
import { waitlistOffered } from '../templates/waitlist-offered';
import { waitlistSkipped } from '../templates/waitlist-skipped';
import { wishAccepted } from '../templates/wish-accepted';
import { wishOpened } from '../templates/wish-opened';
import { wishPlaced } from '../templates/wish-placed';
import { wishReceived } from '../templates/wish-received';
import { wishReopened } from '../templates/wish-reopened';
import { render, type Rendered } from './layout';
import type { Facts, Letter, Template } from './letter';

const TEMPLATE_OF: Readonly<Record<TemplateName, Template>> = {
  'bid-accepted': bidAccepted,
  'bid-changed': bidChanged,
  'bid-declined': bidDeclined,
  'bid-expired': bidExpired,
  'bid-received': bidReceived,
  'bid-withdrawn': bidWithdrawn,
  'booking-cancel-refused': bookingCancelRefused,
  'booking-cancel-requested': bookingCancelRequested,
  'booking-cancelled': bookingCancelled,
  'booking-changed': bookingChanged,
  'booking-confirmed': bookingConfirmed,
  'booking-declined': bookingDeclined,
  'booking-received': bookingReceived,
  'booking-reminder': bookingReminder,
  'booking-requested': bookingRequested,
  'booking-withdrawn': bookingWithdrawn,
  'event-cancelled': eventCancelled,
  'event-changed': eventChanged,
  'order-accepted': orderAccepted,
  'order-cancel-requested': orderCancelRequested,
  'order-cancelled': orderCancelled,
  'order-completed': orderCompleted,
  'order-delivered': orderDelivered,
  'order-delivering': orderDelivering,
  'order-expired': orderExpired,
  'order-placed': orderPlaced,
  'order-preparing': orderPreparing,
  'order-ready': orderReady,
  'order-received': orderReceived,
  'order-rejected': orderRejected,
  'order-withdrawn': orderWithdrawn,
  'profile-followed': profileFollowed,
  'ticket-booked': ticketBooked,
  'ticket-cancelled': ticketCancelled,
  'ticket-reminder': ticketReminder,
  'user-address-changed': userAddressChanged,
  'user-address-requested': userAddressRequested,
  'user-confirmed': userConfirmed,
  'user-password-changed': userPasswordChanged,
  'user-phone-code-requested': userPhoneCodeRequested,
  'user-registered': userRegistered,
  'user-registered-again': userRegisteredAgain,
  'user-removal-announced': userRemovalAnnounced,
  'user-reset-requested': userResetRequested,
  'user-signed-out-everywhere': userSignedOutEverywhere,
  'waitlist-expired': waitlistExpired,
  'waitlist-joined': waitlistJoined,
  'waitlist-offered': waitlistOffered,
  'waitlist-skipped': waitlistSkipped,
  'wish-accepted': wishAccepted,
  'wish-opened': wishOpened,
  'wish-placed': wishPlaced,
  'wish-received': wishReceived,
  'wish-reopened': wishReopened,
};

/** In the house's standard words. */
export const standardLetter = (template: TemplateName, facts: Facts, language: Language): Letter => TEMPLATE_OF[template](facts, language);

export const renderNotice = (template: TemplateName, facts: Facts, language: Language): Rendered =>
  render(standardLetter(template, facts, language), { house: facts.house, language });
