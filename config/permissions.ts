/** THE permission table: who may do what. Applied at every start; what is not listed here is taken away. */

type Actions = readonly string[];

const of = (uid: string, ...actions: string[]): string[] => actions.map((action) => `${uid}.${action}`);
const users = 'plugin::users-permissions';

const everybody: Actions = [
  ...of('api::category.category', 'find', 'findOne', 'dishes'),
  ...of('api::dish.dish', 'find', 'findOne'),
  ...of('api::venue.venue', 'find', 'findOne'),
  ...of('api::site.site', 'find'),
  ...of('api::profile.profile', 'find', 'findOne', 'listCooks'),
  ...of('plugin::storefront.menu', 'readMenu'),
  ...of('api::table.table', 'find', 'findOne', 'findAvailableTables'),
  ...of(
    'api::booking.booking',
    'requestBooking',
    'holdTable',
    'releaseHold',
    'readCalendar',
    'showByLink',
    'cancelByLink',
    'showOfferByLink',
    'takeOfferByLink',
  ),
];

const visitor: Actions = everybody;

const signedIn: Actions = [
  ...everybody,
  ...of(`${users}.auth`, 'logout', 'changePassword', 'listSessions', 'endSession'),
  ...of(`${users}.user`, 'readMe', 'replaceMe', 'changeMe', 'confirmMyAddress', 'closeMyAccount', 'exportMe'),
  ...of('api::identity.identity', 'listIdentities', 'askToLinkPhone', 'askToLinkAddress', 'linkIdentity', 'unlinkIdentity'),
  ...of('api::notification.notification', 'listNotifications', 'readNotification', 'readAllNotifications'),
  ...of('api::notification.notification', 'readNoticePreferences', 'replaceNoticePreferences'),
  ...of('api::device.device', 'listDevices', 'addDevice', 'removeDevice'),
  ...of('api::profile.profile', 'replaceMyProfile', 'changeMyProfile'),
];

const customer: Actions = [
  ...signedIn,
  ...of('api::cart.cart', 'readCart', 'clearCart', 'addCartItem', 'changeCartItem', 'removeCartItem', 'clearCartItems'),
  ...of(
    'api::order.order',
    'find',
    'findOne',
    'readOrderHistory',
    'placeOrder',
    'changeOrder',
    'hideOrder',
    'hideOrders',
    'reorder',
    'cancelOrder',
    'completeOrder',
  ),
  ...of('api::payment.payment', 'payOrder', 'readOrderPayments'),
  ...of('api::booking.booking', 'find', 'findOne', 'cancelBooking'),
];

const bookingDesk: Actions = [
  ...of('api::venue.venue', 'previewHours'),
  ...of('api::table.table', 'createTable', 'replaceTable', 'changeTable', 'deleteTable', 'closeTable', 'openTable'),
  ...of(
    'api::booking.booking',
    'setBooking',
    'seatWalkIn',
    'listCalendars',
    'addCalendar',
    'renewCalendar',
    'removeCalendar',
    'changeBooking',
    'confirmBooking',
    'keepBooking',
    'declineBooking',
    'seatBooking',
    'completeBooking',
    'noShowBooking',
  ),
];

const kitchenMoves: Actions = of(
  'api::order.order',
  'acceptOrder',
  'rejectOrder',
  'startOrder',
  'readyOrder',
  'dispatchOrder',
  'deliverOrder',
);
const dishWrites: Actions = of(
  'api::dish.dish',
  'createDish',
  'replaceDish',
  'changeDish',
  'deleteDish',
  'markDishSoldOut',
  'putDishBackOnSale',
);

const cook: Actions = [
  ...customer,
  ...kitchenMoves,
  ...of('api::order.order', 'dropOrder'),
  ...dishWrites,
  ...of('plugin::upload.content-api', 'upload'),
];

const staff: Actions = [
  ...customer,
  ...bookingDesk,
  ...kitchenMoves,
  ...dishWrites,
  ...of('api::category.category', 'createCategory', 'createCategories', 'replaceCategory', 'changeCategory', 'deleteCategory'),
  ...of('plugin::upload.content-api', 'upload'),
  ...of(`${users}.user`, 'listUsers', 'readUser', 'replaceUser', 'changeUser', 'listUserSessions', 'signUserOut'),
  ...of('api::identity.identity', 'checkIdentity', 'findIdentity'),
  ...of('api::profile.profile', 'decideApproval'),
];

const manager: Actions = [...staff, ...of(`${users}.user`, 'changeUserRole', 'closeUser', 'sweepUnconfirmed')];

/** API role type → what it is called and what it may call. */
export const apiRoles: Readonly<Record<string, { name: string; description: string; actions: Actions }>> = {
  public: { name: 'Public', description: 'Anyone, no account.', actions: visitor },
  authenticated: { name: 'Authenticated', description: 'Strapi’s own default role; nobody has it here.', actions: signedIn },
  customer: { name: 'Customer', description: 'Whoever registers.', actions: customer },
  cook: { name: 'Cook', description: 'A customer who also cooks for others.', actions: cook },
  organizer: { name: 'Organizer', description: 'A customer who also runs events.', actions: customer },
  staff: { name: 'Staff', description: 'Moves orders, keeps the menu, over the API.', actions: staff },
  manager: { name: 'Manager', description: 'Staff who also keep the accounts: roles, closing, sweeping.', actions: manager },
};

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
  ...reads('api::order.order', 'api::payment.payment'),
  { subject: 'api::order.order', may: ['update'], fields: ['state', 'cancelReason', 'note', 'wantedAt', 'promisedAt', 'delivery'] },
];
const bookingBook: PanelRight[] = [
  ...reads('api::booking.booking'),
  { subject: 'api::booking.booking', may: ['update'], fields: ['state', 'decisionNote', 'note', 'name', 'email', 'phone', 'externalRef'] },
];
const pictures = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'];
const monitor = [
  'plugin::kafka.monitor.read',
  'plugin::kafka.monitor.repair',
  'plugin::kafka.webhooks.manage',
  'plugin::kafka.notices.read',
];
const board = ['plugin::backoffice.board.read', 'plugin::backoffice.board.move'];
const sales = ['plugin::backoffice.sales.read'];
const seesPeople = ['plugin::backoffice.people.read'];
const keepsPeople = [...seesPeople, 'plugin::backoffice.people.manage'];
const ownsPeople = [...keepsPeople, 'plugin::backoffice.people.roles', 'plugin::backoffice.people.close'];
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
      ...reads('api::cart.cart', 'api::cart-item.cart-item', 'api::notification.notification', 'api::identity.identity'),
      ...edits('api::profile.profile'),
    ],
    pages: [
      ...board,
      ...sales,
      'plugin::backoffice.sales.recount',
      ...ownsPeople,
      ...bookingScreens,
      ...monitor,
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
      ...reads('plugin::users-permissions.user'),
    ],
    pages: [...board, ...sales, ...bookingScreens, ...keepsPeople, 'plugin::kafka.monitor.read', ...pictures],
  },
  'samovar-host': {
    name: 'Host',
    description: 'Receives guests and their orders.',
    rights: [
      ...reads(...menuTypes, 'api::venue.venue', 'api::table.table'),
      { subject: 'api::table.table', may: ['update'], fields: ['isBookable', 'area', 'position', 'joinsWith'] },
      ...orderDesk,
      ...bookingBook,
    ],
    pages: [...board, ...bookingScreens],
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
        fields: ['number', 'kind', 'state', 'lines', 'fulfilment', 'note', 'placedAt', 'wantedAt', 'promisedAt', 'cancelReason', 'venue'],
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
      'api::order.order',
      'api::payment.payment',
      'api::cart.cart',
      'api::cart-item.cart-item',
    ),
    pages: ['plugin::backoffice.board.read', 'plugin::backoffice.bookings.read', ...seesPeople],
  },
};

/** What an outside program's API token is to be granted in the panel, by program. */
export const machineTokens: Readonly<Record<string, Actions>> = {
  accounting: of('api::booking.booking', 'decideByAccounting', 'findOne'),
  telegramBot: of('api::identity.identity', 'checkIdentity', 'findIdentity'),
};

export default { apiRoles, panelRoles, machineTokens };
