/** Panel side of the events' plugin: the monitor and its words. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Lightning } from '@strapi/icons';
import { addScreen } from '../../backoffice/admin/kit/screen';
import { translations, type Texts } from '../../backoffice/admin/kit/translations';
import { wording } from '../../backoffice/admin/kit/wording';
import { namesIn } from './names';
import { ENGLISH } from './words';

const { message } = wording<Texts>('kafka', ENGLISH);

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'kafka', name: 'Events' });
    addScreen(app, 'kafka', message, {
      name: 'monitor',
      icon: Lightning,
      rights: ['monitor.read', 'webhooks.manage'],
      position: 8,
      page: () => import('./Monitor'),
    });
  },
  registerTrads: translations('kafka', { './words/en.json': ENGLISH }, withNames()),
};

/** Each other language's file, with the names beside it. */
function withNames(): Record<string, () => Promise<Texts>> {
  const files = import.meta.glob<Texts>(['./words/*.json', '!**/en.json'], { import: 'default' });
  const both = Object.entries(files).map(([file, load]) => {
    const locale = file.replace(/^.*\/|\.json$/g, '');
    return [file, async () => ({ ...(await load()), ...namesIn(locale) })] as const;
  });
  return Object.fromEntries(both);
}
