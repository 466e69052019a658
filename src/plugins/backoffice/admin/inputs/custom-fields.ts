/** The panel's own inputs, as the Content Manager knows them; their server side is `server/custom-fields.ts`. */
import { BulletList, Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from './words';

type CustomField = Extract<Parameters<StrapiApp['customFields']['register']>[0], { name: string }>;

export const customFields: CustomField[] = [
  {
    name: 'translations',
    pluginId: 'backoffice',
    type: 'json',
    intlLabel: message('translations.label'),
    intlDescription: message('translations.description'),
    icon: Globe,
    // Strapi's type asks for a component without props, and gives it an input's.
    components: { Input: () => import('./Translations') as never },
  },
  {
    name: 'choices',
    pluginId: 'backoffice',
    type: 'json',
    intlLabel: message('choices.label'),
    intlDescription: message('choices.description'),
    icon: BulletList,
    // As above.
    components: { Input: () => import('./Choices') as never },
  },
];
