/** Each screen and each of its actions has a permission that panel roles are granted by the table. */
import type { Core } from '@strapi/strapi';

const action = (uid: string, displayName: string, subCategory: string) => ({
  section: 'plugins',
  displayName,
  uid,
  subCategory,
  pluginName: 'backoffice',
});

const ACTIONS = [
  action('board.read', 'See the order board', 'order board'),
  action('board.move', 'Move orders on the board', 'order board'),
  action('bookings.read', 'See requests, timeline and floor plan', 'bookings'),
  action('bookings.manage', 'Decide, move, seat and set bookings', 'bookings'),
  action('bookings.override', 'Take more guests than the kitchen’s pace', 'bookings'),
  action('floor.arrange', 'Place, join, close and open tables', 'bookings'),
  action('sales.read', 'See the takings', 'takings'),
  action('sales.recount', 'Count the takings anew', 'takings'),
  action('people.read', 'See the people', 'people'),
  action('people.manage', 'Block, confirm, approve and sign people out', 'people'),
  action('people.roles', 'Give people another role', 'people'),
  action('people.close', 'Anonymise people', 'people'),
];

export const permissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
