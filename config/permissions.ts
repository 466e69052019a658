/** THE permission table: who may do what. Applied at every start; what is not listed here is taken away. The panel's half is `panel-permissions.ts`. */
import { panelRoles } from './panel-permissions';

type Actions = readonly string[];

const of = (uid: string, ...actions: string[]): string[] => actions.map((action) => `${uid}.${action}`);
const users = 'plugin::users-permissions';

const everybody: Actions = [
  ...of('api::category.category', 'find', 'findOne'),
  ...of('api::dish.dish', 'find', 'findOne', 'listDishesOfCategory'),
  ...of('api::venue.venue', 'find', 'findOne'),
  ...of('api::site.site', 'find'),
  ...of('api::profile.profile', 'find', 'findOne', 'listCooks', 'listFollowers', 'listFollowing'),
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
  ...of('api::booking.waitlist-entry', 'joinWaitlist', 'showWait', 'acceptOffer', 'joinAgainByLink', 'leaveByLink'),
  ...of('api::event.event', 'listEvents', 'readEvent', 'showCalendar'),
];

/** Conversations are those of whoever takes part: an account, or a token. */
const chats: Actions = of(
  'api::chat.conversation',
  'listConversations',
  'readConversation',
  'listMessages',
  'postMessage',
  'postPictures',
  'readMessages',
  'closeConversation',
  'reopenConversation',
  'rateConversation',
);

const visitor: Actions = [...everybody, ...chats];

const signedIn: Actions = [
  ...everybody,
  ...chats,
  ...of('api::chat.conversation', 'openConversation', 'claimConversation'),
  ...of(`${users}.auth`, 'changePassword', 'listSessions', 'endSession'),
  ...of(`${users}.user`, 'readMe', 'replaceMe', 'changeMe', 'confirmMyAddress', 'closeMyAccount', 'exportMe'),
  ...of('api::identity.identity', 'listIdentities', 'askToLinkPhone', 'askToLinkAddress', 'linkIdentity', 'unlinkIdentity'),
  ...of('api::notification.notification', 'listNotifications', 'readNotification', 'readAllNotifications'),
  ...of('api::notification.notification', 'readNoticePreferences', 'replaceNoticePreferences', 'previewNotices'),
  ...of('api::device.device', 'listDevices', 'addDevice', 'removeDevice'),
  ...of('api::profile.profile', 'readMyProfile', 'replaceMyProfile', 'changeMyProfile', 'followProfile', 'unfollowProfile'),
];

const customer: Actions = [
  ...signedIn,
  ...of(`${users}.user`, 'takeUpTrade'),
  ...of('plugin::upload.content-api', 'upload'),
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
  ...of('api::order.order', 'postWish'),
  ...of('api::bid.bid', 'listBidsOnOrder', 'acceptBid', 'declineBid'),
  ...of('api::payment.payment', 'payOrder', 'readOrderPayments'),
  ...of('api::booking.booking', 'find', 'findOne', 'cancelBooking'),
  ...of('api::ticket.ticket', 'bookTickets', 'listTickets', 'readTicket', 'cancelTicket', 'showQr', 'showCalendar'),
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
  ...of('api::booking.waitlist-entry', 'listWaitlist', 'offerToWaiting', 'skipWaiting', 'leaveWaitlist', 'seatWaiting'),
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

const eventDesk: Actions = [
  ...of('api::event.event', 'createEvent', 'replaceEvent', 'changeEvent', 'deleteEvent', 'publishEvent', 'cancelEvent'),
  ...of('api::ticket.ticket', 'listAttendees', 'checkIn', 'undoCheckIn', 'cancelAttendee'),
];

const organizer: Actions = [...customer, ...eventDesk];

const cook: Actions = [
  ...customer,
  ...kitchenMoves,
  ...of('api::order.order', 'dropOrder', 'listOpenWishes'),
  ...of('api::bid.bid', 'makeBid', 'listMyBids', 'changeBid', 'withdrawBid', 'passWish'),
  ...dishWrites,
];

const staff: Actions = [
  ...customer,
  ...of('plugin::upload.content-api', 'find', 'findOne'),
  ...bookingDesk,
  ...eventDesk,
  ...kitchenMoves,
  ...of('api::order.order', 'dropOrder'),
  ...dishWrites,
  ...of('api::category.category', 'createCategory', 'createCategories', 'replaceCategory', 'changeCategory', 'deleteCategory'),
  ...of(`${users}.user`, 'listUsers', 'readUser', 'replaceUser', 'changeUser', 'listUserSessions', 'signUserOut'),
  ...of('api::identity.identity', 'checkIdentity', 'findIdentity'),
  ...of('api::profile.profile', 'decideApproval'),
  ...of('api::chat.conversation', 'assignConversation', 'giveBackConversation', 'snoozeConversation', 'labelConversation'),
  ...of('api::chat.conversation', 'readChatDuty', 'setChatDuty'),
];

const manager: Actions = [...staff, ...of(`${users}.user`, 'changeUserRole', 'closeUser', 'sweepUnconfirmed')];

/** API role type → what it is called and what it may call. */
export const apiRoles: Readonly<Record<string, { name: string; description: string; actions: Actions }>> = {
  public: { name: 'Public', description: 'Anyone, no account.', actions: visitor },
  authenticated: { name: 'Authenticated', description: 'Strapi’s own default role; nobody has it here.', actions: signedIn },
  customer: { name: 'Customer', description: 'Whoever registers.', actions: customer },
  cook: { name: 'Cook', description: 'A customer who also cooks for others.', actions: cook },
  organizer: { name: 'Organizer', description: 'A customer who also runs events.', actions: organizer },
  staff: { name: 'Staff', description: 'Moves orders, keeps the menu, over the API.', actions: staff },
  manager: { name: 'Manager', description: 'Staff who also keep the accounts: roles, closing, sweeping.', actions: manager },
};

/** What an outside program's API token is to be granted in the panel, by program. */
export const machineTokens: Readonly<Record<string, Actions>> = {
  accounting: of('api::booking.booking', 'decideByAccounting', 'findOne'),
  telegramBot: of('api::identity.identity', 'checkIdentity', 'findIdentity'),
};

export default { apiRoles, panelRoles, machineTokens };
