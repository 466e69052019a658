/** Tables and bookings in the panel. */
import { type ComponentViews, type PanelViews } from './panel-views';

const waitlist: PanelViews = {
  'api::booking.waitlist-entry': {
    title: 'number',
    list: ['number', 'state', 'startsAt', 'guests', 'name', 'venue', 'joinedAt', 'offerExpiresAt'],
    sort: 'id:DESC',
    form: [
      'number:4 state:4 venue:4',
      'startsAt:4 endsAt:4 guests:4',
      'name:4 email:4 phone:4',
      'note:12',
      'isHere:4 joinedAt:4 quotedMinutes:4',
      'offeredTable:4 offeredWith:4 offerExpiresAt:4',
      'offerStartsAt:4 offerEndsAt:4 booking:4',
      'language:4',
    ],
    labels: {
      state: 'Status',
      startsAt: 'Earliest start',
      endsAt: 'Latest start',
      isHere: 'Waits at the door',
      quotedMinutes: 'Wait that was said, minutes',
      offeredWith: 'Pushed together with',
      offerStartsAt: 'Offered from',
      offerEndsAt: 'Offered until',
      offerExpiresAt: 'Offer runs out at',
      language: 'Language of the mails',
    },
    hints: { state: 'waiting → offered → booked or seated; left, skipped, expired. An offer that runs out passes on.' },
    readOnly: [
      ...['number', 'state', 'venue', 'startsAt', 'endsAt', 'guests', 'isHere', 'joinedAt', 'quotedMinutes', 'language'],
      ...['offeredTable', 'offeredWith', 'offerStartsAt', 'offerEndsAt', 'offerExpiresAt', 'booking'],
    ],
  },
};

export const types: PanelViews = {
  ...waitlist,
  'api::table.table': {
    title: 'number',
    list: ['number', 'venue', 'kind', 'seats', 'price', 'area', 'isBookable'],
    sort: 'number:ASC',
    form: [
      'number:4 venue:4 isBookable:4',
      'kind:4 seats:4 price:4',
      'prices:12',
      'area:6 shape:6',
      'joinsWith:6 position:6',
      'acceptsBroken:12',
    ],
    labels: {
      isBookable: 'Open for bookings',
      prices: 'Other prices, from a day on',
      joinsWith: 'Can be joined with',
      position: 'Place on the plan',
      acceptsBroken: 'Close although it is booked',
    },
    hints: {
      kind: 'Regular: in the hall. Cabin: behind a partition. Room: with a door.',
      price: 'What a booking costs; 0 = nothing. Bookings keep the price that they were quoted.',
      isBookable: 'Off = not in the guests’ search. Bookings that it has stay.',
      acceptsBroken: 'Once, for this save: otherwise a table that still has bookings is not closed, and they are named.',
    },
  },
  'api::booking.booking': {
    title: 'number',
    list: ['number', 'state', 'startsAt', 'guests', 'name', 'table', 'venue', 'cancelRequestedAt'],
    sort: 'startsAt:DESC',
    form: [
      'number:4 state:4 decisionNote:4',
      'startsAt:4 endsAt:4 guests:4',
      'table:6 joinedWith:6',
      'venue:6 user:6',
      'name:4 email:4 phone:4',
      'note:12',
      'price:4 currency:4 language:4',
      'requestedAt:4 freeCancelUntil:4 cancelRequestedAt:4',
      'decisionSource:4 channel:4 externalRef:4',
      'exceedsPace:6',
    ],
    labels: {
      state: 'Status',
      decisionNote: 'Note to the guest',
      decisionSource: 'Decided by',
      channel: 'Came in by',
      exceedsPace: 'More than the kitchen’s pace',
      externalRef: 'Number in the accounting program',
      freeCancelUntil: 'Cancels freely until',
      cancelRequestedAt: 'Guest asked to cancel at',
      user: 'Account',
      joinedWith: 'Pushed together with',
      language: 'Language of the mails',
    },
    hints: {
      state:
        'requested → confirmed or declined; confirmed → seated → completed, cancelled or no-show. Confirming declines the requests that overlap.',
    },
    readOnly: [
      'number',
      'startsAt',
      'endsAt',
      'guests',
      'table',
      'joinedWith',
      'venue',
      'user',
      'price',
      'currency',
      'language',
      'requestedAt',
      'freeCancelUntil',
      'cancelRequestedAt',
      'decisionSource',
      'channel',
      'exceedsPace',
    ],
  },
};

export const components: ComponentViews = {
  'table.price': {
    title: 'validFrom',
    form: ['validFrom:6 price:6'],
    labels: { validFrom: 'From this day on' },
  },
};

export default { types, components };
