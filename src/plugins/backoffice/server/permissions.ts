/** Each screen and each of its actions has a permission that panel roles are granted by the table. */
import type { Core } from '@strapi/strapi';

const ACTIONS = [
  { section: 'plugins', displayName: 'See the order board', uid: 'board.read', subCategory: 'order board', pluginName: 'backoffice' },
  { section: 'plugins', displayName: 'Move orders on the board', uid: 'board.move', subCategory: 'order board', pluginName: 'backoffice' },
  { section: 'plugins', displayName: 'See the people', uid: 'people.read', subCategory: 'people', pluginName: 'backoffice' },
  {
    section: 'plugins',
    displayName: 'Block, confirm, approve and sign people out',
    uid: 'people.manage',
    subCategory: 'people',
    pluginName: 'backoffice',
  },
  { section: 'plugins', displayName: 'Give people another role', uid: 'people.roles', subCategory: 'people', pluginName: 'backoffice' },
  { section: 'plugins', displayName: 'Anonymise people', uid: 'people.close', subCategory: 'people', pluginName: 'backoffice' },
];

export const permissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
