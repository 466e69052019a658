/** Server side of the staff's screens: custom fields of the panel, and what each screen declares in its file of `screens`. */
import type { Core } from '@strapi/strapi';
import inbox from './controllers/inbox';
import notices from './controllers/notices';
import texts from './controllers/texts';
import { customFields } from './custom-fields';
import { inputShapes } from './input-shapes';
import { permissions } from './permissions';
import { routes } from './routes';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => {
    for (const field of customFields) strapi.customFields.register(field);
    strapi.documents.use(inputShapes(strapi));
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => permissions(strapi),
  controllers: { inbox, notices, texts },
  routes,
};
