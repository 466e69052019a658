/** The staff's screens, a row each; menu link, address, who may open it and its glance on the home page follow from it. */
import { Calendar, ChartPie, Mail, Message, Restaurant, User } from '@strapi/icons';
import type { Screen } from './kit/screen';

export const SCREENS: readonly Screen[] = [
  {
    name: 'orders',
    icon: Restaurant,
    rights: ['board.read'],
    page: () => import('./screens/orders/OrderBoard'),
    widget: { id: 'live-orders', load: () => import('./screens/orders/LiveOrders'), opens: 'orders' },
  },
  {
    name: 'bookings',
    icon: Calendar,
    rights: ['bookings.read'],
    page: () => import('./screens/bookings/Bookings'),
    widget: { id: 'today-bookings', load: () => import('./screens/bookings/TodayBookings'), opens: 'bookings/timeline' },
  },
  {
    name: 'inbox',
    icon: Message,
    rights: ['inbox.read'],
    page: () => import('./screens/inbox/Inbox'),
    widget: { id: 'waiting-talks', load: () => import('./screens/inbox/WaitingTalks'), opens: 'inbox?view=waiting' },
  },
  { name: 'people', icon: User, rights: ['people.read'], page: () => import('./screens/people/People') },
  { name: 'sales', icon: ChartPie, rights: ['sales.read'], widget: { id: 'sales', load: () => import('./screens/sales/SalesDays') } },
  { name: 'messages', icon: Mail, rights: ['notices.read', 'texts.write'], position: 8, page: () => import('./screens/messages/Messages') },
];
