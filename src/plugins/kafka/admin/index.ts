/** Panel side of the events' plugin: the monitor and its words. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Lightning } from '@strapi/icons';
import { addScreen } from '../../backoffice/admin/kit/screen';
import { translations, type Texts } from '../../backoffice/admin/kit/translations';
import { wording } from '../../backoffice/admin/kit/wording';
import english from './words/en.json';

const { message } = wording<Texts>('kafka', english);

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
  registerTrads: translations(
    'kafka',
    { './words/en.json': english },
    import.meta.glob<Texts>(['./words/*.json', '!**/en.json'], { import: 'default' }),
  ),
};
