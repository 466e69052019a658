/** Server side of the staff's screens: custom fields of the panel, permissions, and one read model per screen. */
import type { Core } from '@strapi/strapi';
import { customFields } from './custom-fields';
import { permissions } from './permissions';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => {
    for (const field of customFields) strapi.customFields.register(field);
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => permissions(strapi),
};
