/** Panel side of the staff's screens: the menu link, the home widget, the custom inputs, the words. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Calendar, ChartPie, Restaurant, User } from '@strapi/icons';
import { customFields } from './inputs/custom-fields';
import { message, prefixed } from './words';

const BOARD = 'plugins/backoffice/orders';
const maySee = [{ action: 'plugin::backoffice.board.read', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'backoffice', name: 'Backoffice' });
    app.addMenuLink({
      to: BOARD,
      icon: Restaurant,
      intlLabel: message('board.title'),
      permissions: maySee as never,
      position: -1,
      Component: () => import('./pages/OrderBoard'),
    });
    app.addMenuLink({
      to: 'plugins/backoffice/bookings',
      icon: Calendar,
      intlLabel: message('bookings.title'),
      permissions: [{ action: 'plugin::backoffice.bookings.read', subject: null }] as never,
      position: -1,
      Component: () => import('./pages/Bookings'),
    });
    app.addMenuLink({
      to: 'plugins/backoffice/people',
      icon: User,
      intlLabel: message('people.title'),
      permissions: [{ action: 'plugin::backoffice.people.read', subject: null }] as never,
      position: -1,
      Component: () => import('./pages/People'),
    });
    app.widgets.register({
      id: 'live-orders',
      pluginId: 'backoffice',
      icon: Restaurant as never,
      title: message('widget.title'),
      link: { label: message('widget.open'), href: `/${BOARD}` },
      permissions: maySee,
      component: () => import('./widgets/LiveOrders').then((module) => module.default),
    });
    app.widgets.register({
      id: 'today-bookings',
      pluginId: 'backoffice',
      icon: Calendar as never,
      title: message('today.title'),
      link: { label: message('today.open'), href: '/plugins/backoffice/bookings/timeline' },
      permissions: [{ action: 'plugin::backoffice.bookings.read', subject: null }] as never,
      component: () => import('./widgets/TodayBookings').then((module) => module.default),
    });
    app.widgets.register({
      id: 'sales',
      pluginId: 'backoffice',
      icon: ChartPie as never,
      title: message('sales.title'),
      permissions: [{ action: 'plugin::backoffice.sales.read', subject: null }] as never,
      component: () => import('./widgets/SalesDays').then((module) => module.default),
    });
    for (const field of customFields) app.customFields.register(field);
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: prefixed(await textsOf(locale)) }))),
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  if (locale === 'en') return (await import('./translations/en.json')).default;
  return locale === 'ru' ? (await import('./translations/ru.json')).default : {};
}
