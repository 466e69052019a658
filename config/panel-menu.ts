/** Venue, site, categories and dishes in the panel. */
import { translated, type ComponentViews, type PanelViews } from './panel-views';

export const types: PanelViews = {
  'api::venue.venue': {
    title: 'name',
    list: ['name', 'address', 'phone', 'timezone', 'ordersPausedUntil'],
    sort: 'rank:ASC',
    form: [
      'name:6 slug:6',
      'address:12',
      'phone:6 email:6',
      'timezone:6 currency:3 rank:3',
      'hours:12',
      'closures:12',
      'ordersPausedUntil:6 bookingsPausedUntil:6',
      'deliveryFee:4 freeDeliveryFrom:4 acceptWithinMinutes:4',
      'slotMinutes:4 noticeMinutes:4 freeCancelHours:4',
      'turnMinutes:12',
      'acceptsBroken:12',
      'latitude:6 longitude:6',
      'translations:12',
    ],
    labels: {
      timezone: 'Time zone',
      slug: 'Web name',
      rank: 'Place in lists',
      acceptWithinMinutes: 'Accept within, minutes',
      slotMinutes: 'Bookings begin every, minutes',
      noticeMinutes: 'Book ahead at least, minutes',
      freeCancelHours: 'Free cancelling until, hours before',
      turnMinutes: 'How long a party keeps its table',
      acceptsBroken: 'Save although bookings break',
      freeDeliveryFrom: 'Delivery is free from',
      ...translated,
    },
    hints: {
      timezone: 'For example Europe/Vienna.',
      currency: 'Three letters: EUR, RUB, UZS.',
      hours: 'Several a day are welcome. A closing time before the opening time is the next day; 00:00–00:00 is around the clock.',
      closures: 'Holidays, repairs, private parties: no orders are taken for this time.',
      ordersPausedUntil: 'No new orders until then.',
      acceptsBroken: 'Once, for this save: otherwise hours and closures that break bookings are refused with a list of them.',
    },
  },
  'api::site.site': {
    title: 'title',
    list: ['title'],
    sort: 'title:ASC',
    form: ['title:12', 'about:12', 'phone:6 email:6', 'socials:12', 'terms:12', 'translations:12'],
    labels: { about: 'About the house', terms: 'Terms', socials: 'Social networks', ...translated },
  },
  'api::category.category': {
    title: 'name',
    list: ['image', 'name', 'rank', 'isActive'],
    sort: 'rank:ASC',
    form: ['name:6 slug:6', 'description:12', 'image:6 rank:3 isActive:3', 'translations:12'],
    labels: { slug: 'Web name', rank: 'Place on the menu', isActive: 'On the menu', image: 'Picture', ...translated },
    hints: { rank: 'Smaller comes first.', isActive: 'Off hides the section and all its dishes.' },
  },
  'api::dish.dish': {
    title: 'name',
    list: ['image', 'name', 'category', 'price', 'isAvailable', 'isSoldOut', 'portionsLeft'],
    sort: 'name:ASC',
    form: [
      'name:6 slug:6',
      'description:12',
      'price:4 category:4 rank:4',
      'image:6 preparationMinutes:3 station:3',
      'isAvailable:4 isSoldOut:4 portionsLeft:4',
      'soldOutUntil:4 servedFrom:4 servedUntil:4',
      'allergens:6 diets:6',
      'optionGroups:12',
      'venues:6 cook:6',
      'translations:12',
    ],
    labels: {
      slug: 'Web name',
      rank: 'Place in its section',
      image: 'Picture',
      isAvailable: 'On the menu',
      isSoldOut: 'Sold out',
      soldOutUntil: 'Back on sale at',
      portionsLeft: 'Portions left',
      preparationMinutes: 'Minutes to make',
      optionGroups: 'Choices',
      cook: 'Home cook',
      ...translated,
    },
    hints: {
      portionsLeft: 'Empty = not counted. Orders take from it; at 0 the dish is sold out.',
      soldOutUntil: 'Empty = until somebody switches it.',
      servedFrom: 'Breakfast, lunch: both times, or neither.',
      venues: 'None = served everywhere.',
      cook: 'Empty = the house cooks it.',
      station: 'Where it is made: kitchen, bar…',
    },
  },
};

export const components: ComponentViews = {
  'venue.opening-hours': {
    title: 'weekday',
    form: ['weekday:4 opens:4 closes:4'],
  },
  'venue.closure': {
    title: 'reason',
    form: ['startsAt:6 endsAt:6', 'reason:12'],
    labels: { startsAt: 'From', endsAt: 'Until' },
  },
  'venue.turn': {
    title: 'guests',
    form: ['guests:6 minutes:6'],
    labels: { guests: 'Up to so many guests' },
  },
  'menu.option-group': {
    title: 'name',
    form: ['name:6 min:3 max:3', 'options:12', 'translations:12'],
    labels: { min: 'At least', max: 'At most', ...translated },
    hints: { max: 'Empty = as many as there are.' },
  },
  'menu.option': {
    title: 'name',
    form: ['name:6 priceDelta:3 isDefault:3', 'translations:12'],
    labels: { priceDelta: 'Adds to the price', isDefault: 'Taken by default', ...translated },
  },
};

export default { types, components };
