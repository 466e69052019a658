/** Panel side of the staff's screens: the screens by their rows, the panel's own inputs, the words of both. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { customFields } from './inputs/custom-fields';
import { addScreen } from './kit/screen';
import { startSaving } from './saving/start';
import { SCREENS } from './screens';
import { messagesOf, registerTrads } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'backoffice', name: 'Backoffice' });
    for (const screen of SCREENS) addScreen(app, 'backoffice', messagesOf(screen.name), screen);
    for (const field of customFields) app.customFields.register(field);
  },
  bootstrap: startSaving,
  registerTrads,
};
