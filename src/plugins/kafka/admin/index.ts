/** Panel side of the events' plugin: the menu link to the monitor, and its words. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Lightning } from '@strapi/icons';
import { message, prefixed } from './words';

const maySee = [
  { action: 'plugin::kafka.monitor.read', subject: null },
  { action: 'plugin::kafka.notices.read', subject: null },
  { action: 'plugin::kafka.texts.write', subject: null },
];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'kafka', name: 'Events' });
    app.addMenuLink({
      to: 'plugins/kafka/monitor',
      icon: Lightning,
      intlLabel: message('monitor.title'),
      permissions: maySee as never,
      position: 8,
      Component: () => import('./Monitor'),
    });
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: prefixed(await textsOf(locale)) }))),
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  if (locale === 'en') return (await import('./translations/en.json')).default;
  return locale === 'ru' ? (await import('./translations/ru.json')).default : {};
}
