/** The panel's half of the permission table: what each of its roles may see and do. Applied with `config/permissions.ts`. */

/** What a panel role may do with a type in the Content Manager. `fields` limits reading and writing; left out = all. */
interface PanelRight {
  subject: string;
  may: readonly ('create' | 'read' | 'update' | 'delete')[];
  fields?: readonly string[];
}

const menuTypes = ['api::category.category', 'api::dish.dish'] as const;
const houseTypes = ['api::venue.venue', 'api::site.site'] as const;
const reads = (...subjects: string[]): PanelRight[] => subjects.map((subject) => ({ subject, may: ['read'] }));
const edits = (...subjects: string[]): PanelRight[] =>
  subjects.map((subject) => ({ subject, may: ['create', 'read', 'update', 'delete'] }));
const orderDesk: PanelRight[] = [
  ...reads('api::order.order', 'api::payment.payment', 'api::bid.bid'),
  { subject: 'api::bid.bid', may: ['update'], fields: ['state', 'reason'] },
  { subject: 'api::order.order', may: ['update'], fields: ['state', 'cancelReason', 'note', 'wantedAt', 'promisedAt', 'delivery'] },
];
const bookingBook: PanelRight[] = [
  ...reads('api::booking.booking', 'api::booking.waitlist-entry'),
  { subject: 'api::booking.booking', may: ['update'], fields: ['state', 'decisionNote', 'note', 'name', 'email', 'phone', 'externalRef'] },
];
const eventBook: PanelRight[] = [
  { subject: 'api::event.event', may: ['create', 'read', 'update'] },
  ...reads('api::ticket.ticket'),
  { subject: 'api::ticket.ticket', may: ['update'], fields: ['state', 'holderName', 'cancelReason'] },
];
const pictures = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'];
const monitor = ['plugin::kafka.monitor.read', 'plugin::kafka.monitor.repair', 'plugin::kafka.webhooks.manage'];
const writesTexts = ['plugin::backoffice.texts.write'];
const messages = ['plugin::backoffice.notices.read', 'plugin::backoffice.notices.resend', ...writesTexts];
const board = ['plugin::backoffice.board.read', 'plugin::backoffice.board.move'];
const inbox = ['plugin::backoffice.inbox.read', 'plugin::backoffice.inbox.write'];
const sales = ['plugin::backoffice.sales.read'];
const seesPeople = ['plugin::backoffice.people.read'];
const keepsPeople = [...seesPeople, 'plugin::backoffice.people.manage'];
const ownsPeople = [...keepsPeople, 'plugin::backoffice.people.roles', 'plugin::backoffice.people.close'];
const exceedsPace = ['plugin::backoffice.bookings.override'];
const bookingScreens = ['plugin::backoffice.bookings.read', 'plugin::backoffice.bookings.manage', 'plugin::backoffice.floor.arrange'];

/** Panel role code → what it is called, its rights in the Content Manager, and its other permissions. */
export const panelRoles: Readonly<Record<string, { name: string; description: string; rights: PanelRight[]; pages: string[] }>> = {
  'samovar-owner': {
    name: 'Owner',
    description: 'Runs the house: menu, venues, orders, people.',
    rights: [
      ...edits(...menuTypes, ...houseTypes, 'api::table.table', 'plugin::users-permissions.user'),
      ...orderDesk,
      ...bookingBook,
      ...eventBook,
      ...reads('api::cart.cart', 'api::cart-item.cart-item', 'api::notification.notification', 'api::identity.identity'),
      ...reads('api::chat.conversation', 'api::chat.message'),
      ...edits('api::profile.profile', 'api::chat.canned-answer'),
    ],
    pages: [
      ...board,
      ...sales,
      'plugin::backoffice.sales.recount',
      ...ownsPeople,
      ...bookingScreens,
      ...exceedsPace,
      ...monitor,
      ...messages,
      ...inbox,
      ...pictures,
      'plugin::upload.assets.download',
      'plugin::upload.assets.copy-link',
      'plugin::upload.configure-view',
    ],
  },
  'samovar-manager': {
    name: 'Manager',
    description: 'Keeps the menu and the day’s work.',
    rights: [
      ...edits(...menuTypes, 'api::table.table'),
      { subject: 'api::venue.venue', may: ['read', 'update'] },
      ...reads('api::site.site'),
      ...orderDesk,
      ...bookingBook,
      ...eventBook,
      ...reads('plugin::users-permissions.user'),
      ...edits('api::chat.canned-answer'),
    ],
    pages: [
      ...board,
      ...sales,
      ...bookingScreens,
      ...exceedsPace,
      ...keepsPeople,
      'plugin::kafka.monitor.read',
      ...writesTexts,
      ...inbox,
      ...pictures,
    ],
  },
  'samovar-host': {
    name: 'Host',
    description: 'Receives guests and their orders.',
    rights: [
      ...reads(...menuTypes, 'api::venue.venue', 'api::table.table'),
      { subject: 'api::table.table', may: ['update'], fields: ['isBookable', 'area', 'position', 'joinsWith'] },
      ...orderDesk,
      ...bookingBook,
      ...reads('api::event.event', 'api::ticket.ticket'),
      { subject: 'api::ticket.ticket', may: ['update'], fields: ['state'] },
    ],
    pages: [...board, ...bookingScreens, ...inbox],
  },
  'samovar-kitchen': {
    name: 'Kitchen',
    description: 'Cooks: sees the orders, marks what is sold out.',
    rights: [
      ...reads('api::category.category'),
      { subject: 'api::dish.dish', may: ['read'] },
      { subject: 'api::dish.dish', may: ['update'], fields: ['isSoldOut', 'soldOutUntil', 'portionsLeft'] },
      { subject: 'api::order.order', may: ['update'], fields: ['state', 'cancelReason', 'promisedAt'] },
      {
        subject: 'api::order.order',
        may: ['read'],
        fields: [
          'number',
          'kind',
          'state',
          'lines',
          'title',
          'description',
          'preferences',
          'requirements',
          'servings',
          'fulfilment',
          'note',
          'placedAt',
          'wantedAt',
          'promisedAt',
          'cancelReason',
          'venue',
        ],
      },
    ],
    pages: board,
  },
  'samovar-support': {
    name: 'Support',
    description: 'Answers guests: sees orders and people, changes nothing.',
    rights: reads(
      ...menuTypes,
      'api::table.table',
      'api::booking.booking',
      'api::booking.waitlist-entry',
      'api::order.order',
      'api::payment.payment',
      'api::bid.bid',
      'api::event.event',
      'api::ticket.ticket',
      'api::cart.cart',
      'api::cart-item.cart-item',
    ),
    pages: ['plugin::backoffice.board.read', 'plugin::backoffice.bookings.read', ...seesPeople, ...inbox],
  },
};

export default { panelRoles };
