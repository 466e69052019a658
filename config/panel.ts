/** How each type reads in the panel: list columns, default order, the form's rows, and the words where the field's own name would not do. */
import { people } from './panel-people';

/** [field, width of 12] per cell; a field that is not placed is not shown. */
type Row = readonly (readonly [string, number])[];

export interface PanelView {
  /** What stands for the row where it is linked to. */
  title: string;
  list: readonly string[];
  sort: `${string}:ASC` | `${string}:DESC`;
  form: readonly Row[];
  labels?: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
  /** Shown, but not to be typed in. */
  readOnly?: readonly string[];
}

const translated = { translations: 'In other languages' };

export const types: Readonly<Record<string, PanelView>> = {
  ...people,
  'api::venue.venue': {
    title: 'name',
    list: ['name', 'address', 'phone', 'timezone', 'ordersPausedUntil'],
    sort: 'rank:ASC',
    form: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['address', 12]],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [
        ['timezone', 6],
        ['currency', 3],
        ['rank', 3],
      ],
      [['hours', 12]],
      [['closures', 12]],
      [
        ['ordersPausedUntil', 6],
        ['bookingsPausedUntil', 6],
      ],
      [
        ['deliveryFee', 4],
        ['freeDeliveryFrom', 4],
        ['acceptWithinMinutes', 4],
      ],
      [
        ['slotMinutes', 4],
        ['noticeMinutes', 4],
        ['freeCancelHours', 4],
      ],
      [['turnMinutes', 12]],
      [
        ['latitude', 6],
        ['longitude', 6],
      ],
      [['translations', 12]],
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
      freeDeliveryFrom: 'Delivery is free from',
      ...translated,
    },
    hints: {
      timezone: 'For example Europe/Vienna.',
      currency: 'Three letters: EUR, RUB, UZS.',
      hours: 'Several a day are welcome. A closing time before the opening time is the next day; 00:00–00:00 is around the clock.',
      closures: 'Holidays, repairs, private parties: no orders are taken for this time.',
      ordersPausedUntil: 'No new orders until then.',
    },
  },
  'api::site.site': {
    title: 'title',
    list: ['title'],
    sort: 'title:ASC',
    form: [
      [['title', 12]],
      [['about', 12]],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [['socials', 12]],
      [['terms', 12]],
      [['translations', 12]],
    ],
    labels: { about: 'About the house', terms: 'Terms', socials: 'Social networks', ...translated },
  },
  'api::category.category': {
    title: 'name',
    list: ['image', 'name', 'rank', 'isActive'],
    sort: 'rank:ASC',
    form: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['description', 12]],
      [
        ['image', 6],
        ['rank', 3],
        ['isActive', 3],
      ],
      [['translations', 12]],
    ],
    labels: { slug: 'Web name', rank: 'Place on the menu', isActive: 'On the menu', image: 'Picture', ...translated },
    hints: { rank: 'Smaller comes first.', isActive: 'Off hides the section and all its dishes.' },
  },
  'api::dish.dish': {
    title: 'name',
    list: ['image', 'name', 'category', 'price', 'isAvailable', 'isSoldOut', 'portionsLeft'],
    sort: 'name:ASC',
    form: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['description', 12]],
      [
        ['price', 4],
        ['category', 4],
        ['rank', 4],
      ],
      [
        ['image', 6],
        ['preparationMinutes', 3],
        ['station', 3],
      ],
      [
        ['isAvailable', 4],
        ['isSoldOut', 4],
        ['portionsLeft', 4],
      ],
      [
        ['soldOutUntil', 4],
        ['servedFrom', 4],
        ['servedUntil', 4],
      ],
      [
        ['allergens', 6],
        ['diets', 6],
      ],
      [['optionGroups', 12]],
      [
        ['venues', 6],
        ['cook', 6],
      ],
      [['translations', 12]],
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
  'api::table.table': {
    title: 'number',
    list: ['number', 'venue', 'kind', 'seats', 'price', 'area', 'isBookable'],
    sort: 'number:ASC',
    form: [
      [
        ['number', 4],
        ['venue', 4],
        ['isBookable', 4],
      ],
      [
        ['kind', 4],
        ['seats', 4],
        ['price', 4],
      ],
      [['prices', 12]],
      [
        ['area', 6],
        ['shape', 6],
      ],
      [
        ['joinsWith', 6],
        ['position', 6],
      ],
    ],
    labels: {
      isBookable: 'Open for bookings',
      prices: 'Other prices, from a day on',
      joinsWith: 'Can be joined with',
      position: 'Place on the plan',
    },
    hints: {
      kind: 'Regular: in the hall. Cabin: behind a partition. Room: with a door.',
      price: 'What a booking costs; 0 = nothing. Bookings keep the price that they were quoted.',
      isBookable: 'Off = not in the guests’ search. Bookings that it has stay.',
    },
  },
  'api::booking.booking': {
    title: 'number',
    list: ['number', 'state', 'startsAt', 'guests', 'name', 'table', 'venue', 'cancelRequestedAt'],
    sort: 'startsAt:DESC',
    form: [
      [
        ['number', 4],
        ['state', 4],
        ['decisionNote', 4],
      ],
      [
        ['startsAt', 4],
        ['endsAt', 4],
        ['guests', 4],
      ],
      [
        ['table', 4],
        ['venue', 4],
        ['user', 4],
      ],
      [
        ['name', 4],
        ['email', 4],
        ['phone', 4],
      ],
      [['note', 12]],
      [
        ['price', 4],
        ['currency', 4],
        ['language', 4],
      ],
      [
        ['requestedAt', 4],
        ['freeCancelUntil', 4],
        ['cancelRequestedAt', 4],
      ],
      [
        ['decisionSource', 6],
        ['externalRef', 6],
      ],
    ],
    labels: {
      state: 'Status',
      decisionNote: 'Note to the guest',
      decisionSource: 'Decided by',
      externalRef: 'Number in the accounting program',
      freeCancelUntil: 'Cancels freely until',
      cancelRequestedAt: 'Guest asked to cancel at',
      user: 'Account',
      language: 'Language of the mails',
    },
    hints: {
      state:
        'requested → confirmed or declined; confirmed → seated → completed, cancelled, no_show. Confirming declines the requests that overlap.',
    },
    readOnly: [
      'number',
      'startsAt',
      'endsAt',
      'guests',
      'table',
      'venue',
      'user',
      'price',
      'currency',
      'language',
      'requestedAt',
      'freeCancelUntil',
      'cancelRequestedAt',
      'decisionSource',
    ],
  },
  'api::cart.cart': {
    title: 'documentId',
    list: ['owner', 'updatedAt'],
    sort: 'updatedAt:DESC',
    form: [[['owner', 6]], [['items', 12]]],
    readOnly: ['owner', 'items'],
  },
  'api::cart-item.cart-item': {
    title: 'documentId',
    list: ['dish', 'quantity', 'priceAtAdd', 'updatedAt'],
    sort: 'updatedAt:DESC',
    form: [
      [
        ['dish', 6],
        ['cart', 6],
      ],
      [
        ['quantity', 6],
        ['priceAtAdd', 6],
      ],
      [['options', 12]],
    ],
    labels: { priceAtAdd: 'Price when added' },
    readOnly: ['dish', 'cart', 'quantity', 'priceAtAdd', 'options'],
  },
  'api::order.order': {
    title: 'number',
    list: ['number', 'state', 'customer', 'fulfilment', 'total', 'currency', 'paymentStatus', 'placedAt'],
    sort: 'placedAt:DESC',
    form: [
      [
        ['number', 4],
        ['state', 4],
        ['cancelReason', 4],
      ],
      [
        ['customer', 4],
        ['venue', 4],
        ['fulfilment', 4],
      ],
      [
        ['placedAt', 3],
        ['wantedAt', 3],
        ['promisedAt', 3],
        ['deliveredAt', 3],
      ],
      [['lines', 12]],
      [
        ['subtotal', 3],
        ['deliveryFee', 3],
        ['discount', 3],
        ['total', 3],
      ],
      [
        ['currency', 4],
        ['paymentMethod', 4],
        ['paymentStatus', 4],
      ],
      [['note', 12]],
      [['delivery', 12]],
      [
        ['cook', 4],
        ['kind', 4],
        ['cancelRequestedAt', 4],
      ],
      [['payments', 12]],
    ],
    labels: {
      state: 'Status',
      lines: 'What was ordered',
      cancelReason: 'Reason',
      cancelRequestedAt: 'Guest asked to cancel at',
      wantedAt: 'Wanted for',
      promisedAt: 'Promised for',
      cook: 'Home cook',
      paymentStatus: 'Payment',
      paymentMethod: 'Paid by',
    },
    hints: {
      state: 'Only the next steps are possible: placed → accepted → preparing → ready → (delivering →) delivered → completed.',
      cancelReason: 'Needed to reject, and to cancel once the kitchen works on it. The guest reads it.',
    },
    readOnly: [
      'number',
      'customer',
      'venue',
      'fulfilment',
      'placedAt',
      'deliveredAt',
      'lines',
      'subtotal',
      'deliveryFee',
      'discount',
      'total',
      'currency',
      'paymentMethod',
      'paymentStatus',
      'cook',
      'kind',
      'cancelRequestedAt',
      'payments',
    ],
  },
  'api::payment.payment': {
    title: 'documentId',
    list: ['order', 'method', 'amount', 'currency', 'state', 'paidAt'],
    sort: 'createdAt:DESC',
    form: [
      [
        ['order', 6],
        ['state', 6],
      ],
      [
        ['method', 4],
        ['amount', 4],
        ['currency', 4],
      ],
      [
        ['paidAt', 6],
        ['note', 6],
      ],
      [['externalId', 12]],
    ],
    labels: { state: 'Status', externalId: 'Number at the provider', note: 'Reason' },
    readOnly: ['order', 'state', 'method', 'amount', 'currency', 'paidAt', 'externalId'],
  },
};

/** Components: which field stands for a folded one, and the rows of its form. */
export const components: Readonly<Record<string, Pick<PanelView, 'title' | 'form' | 'labels' | 'hints'>>> = {
  'venue.opening-hours': {
    title: 'weekday',
    form: [
      [
        ['weekday', 4],
        ['opens', 4],
        ['closes', 4],
      ],
    ],
  },
  'venue.closure': {
    title: 'reason',
    form: [
      [
        ['startsAt', 6],
        ['endsAt', 6],
      ],
      [['reason', 12]],
    ],
    labels: { startsAt: 'From', endsAt: 'Until' },
  },
  'venue.turn': {
    title: 'guests',
    form: [
      [
        ['guests', 6],
        ['minutes', 6],
      ],
    ],
    labels: { guests: 'Up to so many guests' },
  },
  'table.price': {
    title: 'validFrom',
    form: [
      [
        ['validFrom', 6],
        ['price', 6],
      ],
    ],
    labels: { validFrom: 'From this day on' },
  },
  'menu.option-group': {
    title: 'name',
    form: [
      [
        ['name', 6],
        ['min', 3],
        ['max', 3],
      ],
      [['options', 12]],
      [['translations', 12]],
    ],
    labels: { min: 'At least', max: 'At most', ...translated },
    hints: { max: 'Empty = as many as there are.' },
  },
  'menu.option': {
    title: 'name',
    form: [
      [
        ['name', 6],
        ['priceDelta', 3],
        ['isDefault', 3],
      ],
      [['translations', 12]],
    ],
    labels: { priceDelta: 'Adds to the price', isDefault: 'Taken by default', ...translated },
  },
  'order.line': {
    title: 'name',
    form: [
      [
        ['name', 6],
        ['quantity', 2],
        ['unitPrice', 2],
        ['total', 2],
      ],
      [['options', 12]],
    ],
    labels: { unitPrice: 'Price of one' },
  },
  'order.delivery': {
    title: 'address',
    form: [
      [
        ['address', 8],
        ['house', 4],
      ],
      [
        ['entrance', 4],
        ['level', 4],
        ['apartment', 4],
      ],
      [
        ['phone', 6],
        ['notes', 6],
      ],
      [
        ['latitude', 6],
        ['longitude', 6],
      ],
    ],
    labels: { level: 'Floor' },
  },
};

export default { types, components };
