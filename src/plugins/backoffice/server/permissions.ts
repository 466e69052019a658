/** Each right of a screen is one that panel roles are granted by the table. */
import type { Core } from '@strapi/strapi';
import { SCREENS, type Screen } from './screen';

const rightsOf = ({ title, rights }: Screen) =>
  Object.entries(rights).map(([uid, displayName]) => ({
    section: 'plugins',
    displayName,
    uid,
    subCategory: title,
    pluginName: 'backoffice',
  }));

export const permissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(SCREENS.flatMap(rightsOf));
